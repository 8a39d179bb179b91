import type { Lang } from '../lang.ts';
import type { Sealer } from '../privacy/seal.ts';
import type { ClientCreateManyInput } from '../generated/prisma/models.ts';

/** One way to reach a client. `NONE`: only the link that was handed over. Phone numbers in E.164. */
export type Contact = { kind: 'MAIL' | 'PHONE'; value: string } | { kind: 'NONE' };

/** `number`: typed beside a mail address; for a talk by telephone it is the way of contact that is kept. */
export type NewClient = { name: string; contact: Contact; language: Lang; number?: string | undefined };

const NAME = 'client.name';
const CONTACT = 'client.contact';

/** The keyed name of an address, by which we know how often it was written to without reading it. */
export function contactKey(sealer: Sealer, contact: Contact): string | null {
  return contact.kind === 'NONE'
    ? null
    : sealer.keyedName('contact', contact.kind, contact.value.toLowerCase());
}

/** A client's row, sealed. */
export function sealClient(
  sealer: Sealer,
  client: NewClient,
): Pick<ClientCreateManyInput, 'name' | 'contact' | 'contactKind' | 'contactKey' | 'language'> {
  const { name, contact, language } = client;
  return {
    name: sealer.seal(name, NAME),
    contactKind: contact.kind,
    contact: contact.kind === 'NONE' ? null : sealer.seal(contact.value, CONTACT),
    contactKey: contactKey(sealer, contact),
    language,
  };
}

type Sealed = { name: Uint8Array; contact: Uint8Array | null; contactKind: Contact['kind'] };

/** Name and contact in the clear. */
export function openClient(sealer: Sealer, sealed: Sealed): { name: string; contact: Contact } {
  const { contactKind: kind, contact } = sealed;
  return {
    name: sealer.open(sealed.name, NAME),
    contact: kind === 'NONE' || !contact ? { kind: 'NONE' } : { kind, value: sealer.open(contact, CONTACT) },
  };
}

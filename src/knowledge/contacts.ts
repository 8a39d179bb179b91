import { z } from 'zod';
import { knowledgeFolder } from './folder.ts';
import { readYaml } from './read-yaml.ts';

const phone = z.string().regex(/^[\d ]{3,15}$/);
const line = z.strictObject({ name: z.string(), phone, note: z.string() });
const words = z.strictObject({ nl: z.string(), fr: z.string(), en: z.string() });
const service = z.strictObject({
  id: z.string(),
  name: words,
  /** What one turns to it for. */
  about: words,
  phone: phone.optional(),
  site: z.url({ protocol: /^https$/ }).optional(),
  /** Where the number, or what else is said here, was found; left out when nowhere. */
  source: z.string().optional(),
  /** The number stands in no source that was read: never shown as certain, and listed in docs/to-verify.md. */
  own_knowledge: z.boolean().default(false),
});
const schema = z.strictObject({
  emergency: phone,
  violence: phone,
  crisis: z.strictObject({ nl: z.array(line).min(1), fr: z.array(line).min(1), en: z.array(line).min(1) }),
  vdab: phone,
  services: z
    .array(service)
    .refine(
      (all) => all.every((one) => !one.phone || one.own_knowledge || one.source),
      'A phone number needs a source, or own_knowledge: true',
    ),
});

export type Contacts = z.infer<typeof schema>;
export type ContactLine = z.infer<typeof line>;
export type Service = z.infer<typeof service>;

/** The national contacts of knowledge/contacts.yaml. */
export function loadContacts(folder: string = knowledgeFolder): Contacts {
  return readYaml(folder, 'contacts.yaml', schema);
}

/** Every phone number, digits only, and whether it stands in no source that was read. */
export function phonesOf(contacts: Contacts): Map<string, { unsure: boolean }> {
  const { emergency, violence, vdab, crisis, services } = contacts;
  const lines = [...crisis.nl, ...crisis.fr, ...crisis.en].map((one) => one.phone);
  const sure = [emergency, violence, vdab, ...lines].map((one) => [digits(one), { unsure: false }] as const);
  const others = services.flatMap((one) =>
    one.phone ? [[digits(one.phone), { unsure: one.own_knowledge }] as const] : [],
  );
  return new Map([...others, ...sure]);
}

/** The digits of a phone number, to compare it with. */
export const digits = (text: string): string => text.replace(/\D/g, '');

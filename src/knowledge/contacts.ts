import { z } from 'zod';
import { knowledgeFolder } from './load.ts';
import { readYaml } from './read-yaml.ts';

const phone = z.string().regex(/^[\d ]{3,15}$/);
const line = z.strictObject({ name: z.string(), phone, note: z.string() });
const schema = z.strictObject({
  emergency: phone,
  violence: phone,
  crisis: z.strictObject({ nl: z.array(line).min(1), fr: z.array(line).min(1), en: z.array(line).min(1) }),
  vdab: phone,
});

export type Contacts = z.infer<typeof schema>;
export type ContactLine = z.infer<typeof line>;

/** The national contacts of knowledge/contacts.yaml. */
export function loadContacts(folder: string = knowledgeFolder): Contacts {
  return readYaml(folder, 'contacts.yaml', schema);
}

import { z } from 'zod';

const LONGEST_TEXT = 60_000;
const LONGEST_NOTE = 2000;
/** PostgreSQL keeps every sign but this one. */
const NUL = String.fromCharCode(0);

/** Name of an article's files without their language. */
export const articleKey = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.\d{4}-\d{2}-\d{2})?$/);

const text = z
  .string()
  .max(LONGEST_TEXT)
  .refine((value) => !value.includes(NUL));
const texts = z.strictObject({ nl: text.min(1), fr: text.min(1).nullable(), en: text.min(1).nullable() });

const version = z.int().min(0).max(1_000_000);

export const previewInput = z.strictObject({ texts });

export const draftInput = z.strictObject({
  texts,
  note: z.string().trim().min(1).max(LONGEST_NOTE),
  baseVersion: version,
  draft: z.strictObject({ id: z.guid(), version }).optional(),
});

export const draftSeen = z.strictObject({ version });

export const conflictInput = z.strictObject({
  version,
  fileHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  take: z.enum(['EDIT', 'FILES']),
});

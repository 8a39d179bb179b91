import { z } from 'zod';
import { isKeepable } from '../../../keepable.ts';

const LONGEST_TEXT = 60_000;
const LONGEST_NOTE = 2000;

/** Name of an article's files without their language. */
export const articleKey = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.\d{4}-\d{2}-\d{2})?$/);

const text = z.string().max(LONGEST_TEXT).refine(isKeepable);
const texts = z.strictObject({ nl: text.min(1), fr: text.min(1).nullable(), en: text.min(1).nullable() });

/** What curators write to each other. */
const words = z.string().trim().min(1).max(LONGEST_NOTE).refine(isKeepable);

const version = z.int().min(0).max(1_000_000);

export const previewInput = z.strictObject({ texts });

export const draftInput = z.strictObject({
  texts,
  note: words,
  baseVersion: version,
  draft: z.strictObject({ id: z.guid(), version }).optional(),
});

export const draftSeen = z.strictObject({ version });
export const sentBackInput = z.strictObject({ version, answer: words });

export const conflictInput = z.strictObject({
  version,
  fileHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  take: z.enum(['EDIT', 'FILES']),
});

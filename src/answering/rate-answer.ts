import type { Clock } from '../clock.ts';
import type { Database } from '../database/open.ts';
import { inScope } from '../database/scope.ts';
import { newId } from '../ids.ts';
import { scanPersonalData } from '../privacy/scan/index.ts';
import type { Sealer } from '../privacy/seal.ts';
import { answerKey, type AnswerPlace, type ShownAnswers } from './shown-answers.ts';

export type Thumb = AnswerPlace & {
  /** Who pressed; kept only as a keyed hash. */
  objectId: string;
  reaction: 'UP' | 'DOWN';
  comment: string;
};

const LONGEST_COMMENT = 1000;
export const COMMENT_CONTEXT = 'rating.comment';

/**
 * Keeps a thumb (duim) with the articles it is about. One per person and answer: a second press, or the same press
 * delivered twice, changes the first. A comment with anything personal in it is not kept. Returns whether it was.
 */
export async function rateAnswer(
  parts: { db: Database; sealer: Sealer; clock: Clock; shown: ShownAnswers },
  thumb: Thumb,
): Promise<{ commentKept: boolean }> {
  const { db, sealer, clock, shown } = parts;
  await shown.flush();
  const key = answerKey(sealer, thumb);
  const raterKey = sealer.keyedName('rater', thumb.tenantId, thumb.objectId);
  const words = thumb.comment.trim().slice(0, LONGEST_COMMENT);
  const commentKept = words !== '' && scanPersonalData(words).length === 0;
  const comment = commentKept ? sealer.seal(words, COMMENT_CONTEXT) : null;

  await inScope(db, { tenantId: thumb.tenantId }, async (tx) => {
    const about = await tx.shownAnswer.findUnique({ where: { key } });
    const values = { reaction: thumb.reaction, comment, at: clock() };
    await tx.rating.upsert({
      where: { answerKey_raterKey: { answerKey: key, raterKey } },
      create: {
        id: newId(),
        tenantId: thumb.tenantId,
        answerKey: key,
        raterKey,
        articles: about?.articles ?? [],
        ...values,
      },
      update: values,
    });
  });
  return { commentKept };
}

import { z } from 'zod';
import { contactWith } from '../consent/disclosure.ts';
import { requireOwnClient } from '../consent/giver.ts';
import { mayDisclose } from '../consent/may-disclose.ts';
import { inScope } from '../database/scope.ts';
import { enqueue } from '../delivery/enqueue.ts';
import { DomainError, type FieldProblem } from '../domain-error.ts';
import type { Plan as Row } from '../generated/prisma/client.ts';
import { newId } from '../ids.ts';
import { ownScope, type KnownPerson } from '../people/identify.ts';
import { audit } from '../privacy/audit.ts';
import { maskPersonalData, mustStop, scanPersonalData } from '../privacy/scan/index.ts';
import type { Sealer } from '../privacy/seal.ts';
import type { FeedbackParts } from './parts.ts';

/** What a client takes along from a talk: a summary, articles to read (ids), and the steps they want to take, in order. */
export type PlanText = { summary: string; steps: string[]; articles: string[] };
export type Plan = PlanText & { id: string; createdAt: Date };

export const LONGEST_SUMMARY = 2000;
export const LONGEST_STEP = 200;
export const MOST_STEPS = 12;
export const MOST_ARTICLES = 8;

/**
 * Keeps what a client takes along, in the place of what was there, and tells them so by mail where we may. `isArticle`: known
 * and to be read by clients.
 * @throws DomainError INVALID naming the fields, NOT_FOUND when the client is not the coach's.
 */
export async function writePlan(
  { db, clock, sealer }: FeedbackParts,
  person: KnownPerson,
  { clientId, text, isArticle }: { clientId: string; text: PlanText; isArticle: (id: string) => boolean },
): Promise<{ planId: string; mailed: boolean }> {
  const { summary, steps, articles } = readPlan(text, isArticle);
  const now = clock();
  const giver = { as: 'COACH', person } as const;
  return inScope(db, ownScope(person), async (tx) => {
    const client = await requireOwnClient(tx, giver, clientId);
    await tx.client.update({ where: { id: clientId }, data: { lastSeenAt: now } });
    await tx.plan.deleteMany({ where: { clientId } });
    const id = newId();
    const sealed = {
      summary: sealer.seal(summary, 'plan.summary'),
      steps: sealer.seal(JSON.stringify(steps), 'plan.steps'),
    };
    const ids = { id, siteId: client.siteId, clientId, coachId: person.id };
    await tx.plan.createMany({ data: [{ ...ids, ...sealed, articles, createdAt: now }] });
    await audit(tx, [
      {
        ...{ siteId: client.siteId, at: now, actor: 'COACH', actorId: person.id, clientId },
        ...{ act: 'PLAN_WRITTEN', record: 'PLAN', recordId: id },
      },
    ]);
    const decision = await mayDisclose(tx, contactWith(clientId), now);
    const addressKey = client.contactKind === 'MAIL' ? client.contactKey : null;
    if (!decision || !addressKey) return { planId: id, mailed: false };
    await enqueue(tx, now, [{ kind: 'CLIENT_PLAN', decision, addressKey, planId: id, ownerId: person.id }]);
    return { planId: id, mailed: true };
  });
}

function readPlan(typed: PlanText, isArticle: (id: string) => boolean): PlanText {
  const problems: FieldProblem[] = [];
  const clean = (field: string, words: string, longest: number) => {
    const text = words
      .normalize('NFC')
      .replaceAll(/\p{Cf}/gu, '')
      .trim();
    const found = scanPersonalData(text);
    if (text.length > longest) problems.push({ field, messageKey: 'field.text.long' });
    else if (mustStop(found)) problems.push({ field, messageKey: 'field.text.number' });
    return maskPersonalData(
      text,
      found.filter(({ kind }) => kind === 'birth_date'),
    );
  };
  const summary = clean('summary', typed.summary, LONGEST_SUMMARY);
  const steps = typed.steps
    .slice(0, MOST_STEPS)
    .map((step, n) => clean(`steps.${n}`, step, LONGEST_STEP))
    .filter((step) => step !== '');
  if (summary === '' && steps.length === 0)
    problems.push({ field: 'summary', messageKey: 'field.text.missing' });
  if (problems.length > 0) throw new DomainError('INVALID', 'the plan cannot be kept so', problems);
  return { summary, steps, articles: typed.articles.filter(isArticle).slice(0, MOST_ARTICLES) };
}

/** A plan in the clear. */
export function openPlan(sealer: Sealer, { id, summary, steps, articles, createdAt }: Row): Plan {
  return {
    ...{ id, articles, createdAt, summary: sealer.open(summary, 'plan.summary') },
    steps: z.array(z.string()).parse(JSON.parse(sealer.open(steps, 'plan.steps'))),
  };
}

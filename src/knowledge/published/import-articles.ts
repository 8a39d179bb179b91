import type { Clock } from '../../clock.ts';
import { dayOf } from '../../day.ts';
import type { Database } from '../../database/open.ts';
import { asSystem, type Transaction } from '../../database/scope.ts';
import type { ArticleConflict } from '../../generated/prisma/client.ts';
import { newId } from '../../ids.ts';
import { checkedKnowledge } from '../base.ts';
import { loadKnowledge, readArticleFiles, type Loaded } from '../load.ts';
import { planImport, type Step } from './plan-import.ts';
import { filesOf, hashOf, shelfOf, textsOf, type Shelf } from './texts.ts';

/** What an import did, and everything that is published after it. */
export type Imported = { steps: Step[]; loaded: Loaded };

/** One import at a time, and no publication meanwhile. */
const ARTICLES_LOCK = 72707372;

export async function lockArticles(tx: Transaction): Promise<void> {
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(${ARTICLES_LOCK}::int)) as held`;
}

/**
 * Takes the files of articles over into what is published: what nobody edited here follows its files, and what was edited here
 * and changed in the files too is listed for a curator. Nothing changes when the whole would not be right.
 * @throws StartProblem naming the first file, line and remedy.
 */
export async function importArticles(db: Database, clock: Clock, folder?: string): Promise<Imported> {
  const files = readArticleFiles(folder);
  return asSystem(db, async (tx) => {
    await lockArticles(tx);
    const rows = await tx.publishedArticle.findMany({ orderBy: { key: 'asc' } });
    const steps = planImport(shelfOf(files), rows, await tx.articleConflict.findMany());
    const shelf: Shelf = new Map(rows.map((row) => [row.key, textsOf(row)]));
    for (const step of steps) {
      if (step.do === 'ADD' || step.do === 'FOLLOW') shelf.set(step.key, step.texts);
      if (step.do === 'REMOVE') shelf.delete(step.key);
    }
    const misnamed = files.filter(({ name }) => shelfOf([{ name, content: '' }]).size === 0);
    const published = [...shelf].flatMap(([key, texts]) => filesOf(key, texts));
    const loaded = loadKnowledge(folder, [...misnamed, ...published]);
    checkedKnowledge(loaded, dayOf(clock()));
    await write(tx, steps, clock());
    return { steps, loaded };
  });
}

/** The articles about which a curator has to decide. */
export function listConflicts(db: Database): Promise<ArticleConflict[]> {
  return asSystem(db, (tx) => tx.articleConflict.findMany({ orderBy: { key: 'asc' } }));
}

async function write(tx: Transaction, steps: readonly Step[], now: Date): Promise<void> {
  const added = steps.flatMap((step) => (step.do === 'ADD' ? [step] : []));
  if (added.length > 0)
    await tx.publishedArticle.createMany({
      data: added.map(({ key, texts }) => {
        const hash = hashOf(texts);
        return { key, id: newId(), ...texts, hash, fileHash: hash, publishedAt: now };
      }),
    });
  for (const step of steps) await writeStep(tx, step, now);
}

async function writeStep(tx: Transaction, step: Step, now: Date): Promise<void> {
  const { key } = step;
  const where = { key };
  switch (step.do) {
    case 'ADD':
      return;
    case 'FOLLOW': {
      const hash = hashOf(step.texts);
      const from = { publishedAt: now, publishedById: null, version: { increment: 1 } };
      await tx.publishedArticle.update({ where, data: { ...step.texts, hash, fileHash: hash, ...from } });
      break;
    }
    case 'REMOVE':
      await tx.publishedArticle.delete({ where });
      break;
    case 'AGREE':
      if (step.fileHash) await tx.publishedArticle.update({ where, data: { fileHash: step.fileHash } });
      break;
    case 'CONFLICT': {
      const { texts } = step;
      const told = texts ? { ...texts, hash: hashOf(texts) } : { nl: null, fr: null, en: null, hash: null };
      const values = { ...told, foundAt: now };
      await tx.articleConflict.upsert({ where, create: { key, ...values }, update: values });
      return;
    }
  }
  await tx.articleConflict.deleteMany({ where });
}

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoPeople, demoTenants, writeDemoData } from '../../prisma/demo-data.ts';
import { asSystem, inScope } from '../../src/database/scope.ts';
import { exportArticles } from '../../src/knowledge/published/export-articles.ts';
import { importArticles, listConflicts } from '../../src/knowledge/published/import-articles.ts';
import { publishDraft } from '../../src/knowledge/published/decide-draft.ts';
import { readPublished } from '../../src/knowledge/published/read-published.ts';
import { saveDraft } from '../../src/knowledge/published/save-draft.ts';
import { settleConflict } from '../../src/knowledge/published/settle-conflict.ts';
import { textsOf } from '../../src/knowledge/published/texts.ts';
import { identify, type KnownPerson } from '../../src/people/identify.ts';
import { useDatabase } from '../support/database.ts';
import { smallKnowledge } from '../support/small-knowledge.ts';

const clock = () => new Date('2026-11-22T10:00:00Z');
const database = useDatabase();

// Files are imported by their hash; what a curator published here is the truth until they decide otherwise.
describe('articles in files and in the database', () => {
  let folder = '';
  let author: KnownPerson;
  let reader: KnownPerson;
  const db = () => database.db;
  const file = (key: string, lang = 'nl') => join(folder, 'articles', `${key}.${lang}.md`);
  const text = (key: string) => readFileSync(file(key), 'utf8');
  const changeFile = (key: string, from: string, to: string) =>
    writeFileSync(file(key), text(key).replace(from, to));
  const bring = async () => {
    const { steps } = await importArticles(db(), clock, folder);
    return steps.map((step) => `${step.do} ${step.key}`);
  };
  const published = async (key: string) =>
    (await db().publishedArticle.findUnique({ where: { key } })) ?? undefined;

  async function parts() {
    const { loaded } = await importArticles(db(), clock, folder);
    const known = { published: await readPublished(db()), loaded };
    return { db: db(), clock, knowledge: () => known };
  }

  /** Published here, by two curators. */
  async function edit(key: string, from: string, to: string): Promise<void> {
    const made = await parts();
    const row = await published(key);
    if (!row) throw new Error(`${key} is not published`);
    const texts = { ...textsOf(row), nl: row.nl.replace(from, to) };
    const id = await saveDraft(made, author, { key, texts, note: 'test', baseVersion: row.version });
    expect(await publishDraft(made, reader, { id, version: 1 })).toEqual({ end: 'PUBLISHED' });
  }

  beforeAll(async () => {
    await asSystem(db(), writeDemoData);
    const known = async (name: string) => {
      const person = demoPeople.find((one) => one.name === name);
      const identity = { tenantId: person?.tenantId ?? '', objectId: person?.objectId ?? '' };
      const found = await identify(db(), clock, identity);
      if (!found) throw new Error(`nobody knows ${name}`);
      return found;
    };
    author = await known('Demo Kennisbeheerder');
    reader = await known('Demo Tweede Kennisbeheerder');
  });

  beforeEach(async () => {
    await asSystem(db(), async (tx) => {
      await tx.articleConflict.deleteMany();
      await tx.publishedArticle.deleteMany();
      await tx.$executeRaw`truncate article_draft`;
    });
    folder = smallKnowledge({
      herval: { nl: { short: 'Herval is opnieuw ziek worden.' }, fr: { short: 'Une rechute.' } },
      stage: { nl: { short: 'Een stage kan proberen.' } },
    });
  });

  test('the first import publishes every file, and a second one changes nothing', async () => {
    expect(await bring()).toEqual(['ADD herval', 'ADD stage']);
    expect((await published('herval'))?.nl).toBe(text('herval'));
    expect(await bring()).toEqual([]);
  });

  test('a file that changed is followed while nobody edited the article here', async () => {
    await bring();
    changeFile('herval', 'opnieuw ziek', 'weer ziek');
    expect(await bring()).toEqual(['FOLLOW herval']);
    expect(await published('herval')).toMatchObject({ nl: text('herval'), version: 2, publishedById: null });
    expect(await listConflicts(db())).toEqual([]);
  });

  test('an edit stays when its file did not change', async () => {
    await bring();
    await edit('herval', 'opnieuw ziek', 'nog eens ziek');
    expect(await bring()).toEqual([]);
    expect((await published('herval'))?.nl).toContain('nog eens ziek');
  });

  test('an edit whose file changed too is a listed conflict, once, and the edit holds', async () => {
    await bring();
    await edit('herval', 'opnieuw ziek', 'nog eens ziek');
    changeFile('herval', 'opnieuw ziek', 'weer ziek');
    expect(await bring()).toEqual(['CONFLICT herval']);
    expect(await bring()).toEqual([]);
    expect((await published('herval'))?.nl).toContain('nog eens ziek');
    expect(await listConflicts(db())).toMatchObject([{ key: 'herval', nl: text('herval') }]);
  });

  test('a conflict goes when the file says what was published, or goes back to what it said', async () => {
    await bring();
    await edit('herval', 'opnieuw ziek', 'nog eens ziek');
    const before = text('herval');
    changeFile('herval', 'opnieuw ziek', 'weer ziek');
    await bring();
    writeFileSync(file('herval'), before);
    expect(await bring()).toEqual(['AGREE herval']);
    expect(await listConflicts(db())).toEqual([]);
    changeFile('herval', 'opnieuw ziek', 'nog eens ziek');
    expect(await bring()).toEqual(['AGREE herval']);
    changeFile('herval', 'nog eens ziek', 'weer ziek');
    expect(await bring()).toEqual(['FOLLOW herval']);
  });

  test('a curator keeps the edit, and the same file never asks again; another change of it does', async () => {
    await bring();
    await edit('herval', 'opnieuw ziek', 'nog eens ziek');
    changeFile('herval', 'opnieuw ziek', 'weer ziek');
    await bring();
    const [conflict] = await listConflicts(db());
    const seen = { key: 'herval', version: 2, fileHash: conflict?.hash ?? null };
    expect(await settleConflict(await parts(), reader, { ...seen, take: 'EDIT' })).toEqual({
      end: 'PUBLISHED',
    });
    expect(await bring()).toEqual([]);
    expect((await published('herval'))?.nl).toContain('nog eens ziek');
    changeFile('herval', 'weer ziek', 'hervallen');
    expect(await bring()).toEqual(['CONFLICT herval']);
  });

  test('a curator takes the file, and from then on it is followed', async () => {
    await bring();
    await edit('herval', 'opnieuw ziek', 'nog eens ziek');
    changeFile('herval', 'opnieuw ziek', 'weer ziek');
    await bring();
    const [conflict] = await listConflicts(db());
    const seen = { key: 'herval', version: 2, fileHash: conflict?.hash ?? null };
    await settleConflict(await parts(), author, { ...seen, take: 'FILES' });
    expect(await published('herval')).toMatchObject({ nl: text('herval'), version: 3 });
    changeFile('herval', 'weer ziek', 'hervallen');
    expect(await bring()).toEqual(['FOLLOW herval']);
  });

  test('a decision about files that changed meanwhile is refused', async () => {
    await bring();
    await edit('herval', 'opnieuw ziek', 'nog eens ziek');
    changeFile('herval', 'opnieuw ziek', 'weer ziek');
    await bring();
    const [conflict] = await listConflicts(db());
    changeFile('herval', 'weer ziek', 'hervallen');
    const seen = { key: 'herval', version: 2, fileHash: conflict?.hash ?? null, take: 'FILES' } as const;
    await expect(settleConflict(await parts(), reader, seen)).rejects.toMatchObject({ code: 'MOVED_ON' });
  });

  test('an article whose files are gone goes too, unless it was edited here', async () => {
    await bring();
    await edit('herval', 'opnieuw ziek', 'nog eens ziek');
    for (const lang of ['nl', 'fr']) rmSync(file('herval', lang));
    rmSync(file('stage'));
    writeFileSync(join(folder, 'key-dates.yaml'), readFileSync(join(folder, 'key-dates.yaml'), 'utf8'));
    expect((await bring()).sort()).toEqual(['CONFLICT herval', 'REMOVE stage']);
    expect(await published('stage')).toBeUndefined();
    const seen = { key: 'herval', version: 2, fileHash: null, take: 'FILES' } as const;
    await settleConflict(await parts(), reader, seen);
    expect(await published('herval')).toBeUndefined();
  });

  test('files that are not right change nothing, and the finding names file and line', async () => {
    await bring();
    changeFile('stage', '## Kort antwoord', '## Kort');
    changeFile('herval', 'opnieuw ziek', 'weer ziek');
    await expect(bring()).rejects.toThrow(/articles\/stage\.nl\.md:\d+: error/);
    expect((await published('herval'))?.nl).toContain('opnieuw ziek');
  });

  test('what is exported is what was imported, to the byte', async () => {
    writeFileSync(file('stage'), text('stage').replaceAll('\n', '\r\n'));
    await bring();
    const out = mkdtempSync(join(tmpdir(), 'werkwijzer-export-'));
    expect(await exportArticles(db(), out)).toBe(3);
    expect(readdirSync(out).sort()).toEqual(['herval.fr.md', 'herval.nl.md', 'stage.nl.md']);
    for (const name of readdirSync(out))
      expect(readFileSync(join(out, name))).toEqual(readFileSync(join(folder, 'articles', name)));
    rmSync(out, { recursive: true });
  });

  test('an export of an edit that becomes the file is no conflict', async () => {
    await bring();
    await edit('herval', 'opnieuw ziek', 'nog eens ziek');
    await exportArticles(db(), join(folder, 'articles'));
    expect(await bring()).toEqual(['AGREE herval']);
  });

  describe('below the queries', () => {
    const coachScope = { tenantId: demoTenants.employer, personId: 'de300000-0000-4000-8000-000000000023' };
    const curatorScope = () => ({ tenantId: author.tenantId, personId: author.id });
    const change = { where: { key: 'herval' }, data: { nl: 'anders', hash: 'x' } };

    test('everyone reads what is published, and only curators see drafts and conflicts', async () => {
      await bring();
      await edit('herval', 'opnieuw ziek', 'nog eens ziek');
      changeFile('herval', 'opnieuw ziek', 'weer ziek');
      await bring();
      const count = (scope: Parameters<typeof inScope>[1]) =>
        inScope(db(), scope, async (tx) => [
          await tx.publishedArticle.count(),
          await tx.articleDraft.count(),
          await tx.articleConflict.count(),
        ]);
      expect(await count(coachScope)).toEqual([2, 0, 0]);
      expect(await count({})).toEqual([2, 0, 0]);
      expect(await count(curatorScope())).toEqual([2, 1, 1]);
    });

    test('a coach changes no article, and neither does a curator alone', async () => {
      await bring();
      const { count } = await inScope(db(), coachScope, (tx) => tx.publishedArticle.updateMany(change));
      expect(count).toBe(0);
      await expect(
        inScope(db(), curatorScope(), (tx) => tx.publishedArticle.updateMany(change)),
      ).rejects.toThrow(/another curator/);
      await expect(
        inScope(db(), curatorScope(), (tx) =>
          tx.publishedArticle.create({
            data: { key: 'nieuw', id: author.id, nl: 'x', hash: 'x', publishedAt: clock() },
          }),
        ),
      ).rejects.toThrow(/another curator/);
      expect(await inScope(db(), curatorScope(), (tx) => tx.publishedArticle.deleteMany({}))).toEqual({
        count: 0,
      });
    });

    test('a draft is not rewritten by another, nor published by its author', async () => {
      const made = await parts();
      const row = await published('herval');
      const texts = { ...textsOf(row ?? { nl: '', fr: null, en: null }), fr: null };
      const id = await saveDraft(made, author, { key: 'herval', texts, note: 'test', baseVersion: 1 });
      const as = (person: KnownPerson, data: object) =>
        inScope(db(), { tenantId: person.tenantId, personId: person.id }, (tx) =>
          tx.articleDraft.update({ where: { id }, data }),
        );
      await expect(as(reader, { nl: 'van mij' })).rejects.toThrow(/author only/);
      await expect(as(reader, { authorId: reader.id })).rejects.toThrow(/author only/);
      await expect(as(author, { state: 'PUBLISHED', decidedById: author.id })).rejects.toThrow(/four_eyes/);
      await expect(publishDraft(made, author, { id, version: 1 })).rejects.toMatchObject({
        code: 'OWN_DRAFT',
      });
    });
  });
});

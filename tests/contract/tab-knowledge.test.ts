import { beforeAll, describe, expect, test } from 'vitest';
import { asSystem } from '../../src/database/scope.ts';
import type {
  ArticleView,
  DraftInput,
  KnowledgeList,
  PreviewView,
  Refusal,
  Texts,
} from '../../src/http/tab/knowledge/shapes.ts';
import type { Me, Problem } from '../../src/http/tab/shapes.ts';
import { newId } from '../../src/ids.ts';
import { importArticles } from '../../src/knowledge/published/import-articles.ts';
import { COMMENT_CONTEXT } from '../../src/answering/rate-answer.ts';
import { demoTenants } from '../../prisma/demo-data.ts';
import { callTab, type Answer } from '../support/tab.ts';
import { clock, coach, curator, otherCurator, useWerkwijzer } from '../support/werkwijzer.ts';

const KEY = 'tnwc';
const PLACE = /(gidst|begeleidt|helpt) wie erkend arbeidsongeschikt is/;

// One curator proposes, another one reads and publishes: over the real articles.
describe('the API of the articles’ desk', { timeout: 60_000 }, () => {
  const running = useWerkwijzer();
  const as = async (who: string, method: string, path: string, body?: unknown) =>
    callTab(running, method, path, body, `Bearer ${await running.login.token(who)}`);
  const list = async (who = curator) => (await as(who, 'GET', '/knowledge')).body as KnowledgeList;
  const article = async (key = KEY, who = curator) =>
    (await as(who, 'GET', `/knowledge/articles/${key}`)).body as ArticleView;
  const line = async (key = KEY, who = curator) => (await list(who)).articles.find((one) => one.key === key);
  const typeOf = ({ status, body }: Answer) => [status, (body as Problem).type.split(':').at(-1)];
  const acts = async () =>
    asSystem(running.db, (tx) =>
      tx.auditEntry.findMany({ where: { record: 'ARTICLE' }, orderBy: { at: 'asc' } }),
    );

  async function propose(change: (texts: Texts) => Texts, more: Partial<DraftInput> = {}, who = curator) {
    const { texts, version } = await article(KEY, who);
    if (!texts) throw new Error('it is not published');
    const input: DraftInput = { texts: change(texts), note: 'Nagekeken', baseVersion: version, ...more };
    return as(who, 'PUT', `/knowledge/articles/${KEY}/draft`, input);
  }
  const saying = (words: string) => (texts: Texts) => ({ ...texts, nl: texts.nl.replace(PLACE, words) });
  const decide = (id: string, act: string, version: number, more: object = {}, who = otherCurator) =>
    as(who, 'POST', `/knowledge/drafts/${id}/${act}`, {
      version,
      ...(act === 'publish' && { key: KEY }),
      ...more,
    });
  const draftId = async (answer: Promise<Answer>) => ((await answer).body as { id: string }).id;

  beforeAll(async () => {
    await importArticles(running.db, clock);
    const thumb = (reaction: 'UP' | 'DOWN', comment?: string) => ({
      ...{ id: newId(), tenantId: demoTenants.hospital, answerKey: newId(), raterKey: newId(), reaction },
      articles: [`${KEY}@2026-01-01`],
      comment: comment ? running.sealer.seal(comment, COMMENT_CONTEXT) : null,
      at: clock(),
    });
    await asSystem(running.db, (tx) =>
      tx.rating.createMany({ data: [thumb('UP'), thumb('UP'), thumb('DOWN', 'Te lang')] }),
    );
  });

  test('a curator has the view of articles, and others do not', async () => {
    expect(((await as(curator, 'GET', '/me')).body as Me).views).toEqual(['KNOWLEDGE']);
    expect(((await as(coach, 'GET', '/me')).body as Me).views).not.toContain('KNOWLEDGE');
  });

  test('the list has every version of every article, with review day and thumbs, and who curates', async () => {
    const { articles, curators } = await list();
    expect(articles.length).toBeGreaterThan(150);
    expect(curators.map(({ name }) => name)).toEqual(['Demo Kennisbeheerder', 'Demo Tweede Kennisbeheerder']);
    expect(articles.find(({ key }) => key === KEY)).toMatchObject({
      ...{ title: expect.stringContaining('TNWC') as string, reviewBy: '2027-02-22', up: 2, down: 1 },
      ...{ owner: null, conflict: false },
    });
  });

  test('thumbs of another tenant are not counted, nor their comments read', async () => {
    expect(await line(KEY, otherCurator)).toMatchObject({ up: 0, down: 0 });
    expect((await article(KEY, otherCurator)).comments).toEqual([]);
    expect((await article()).comments).toMatchObject([{ text: 'Te lang' }]);
  });

  test('a preview quotes as the bot would, with its sources, and says line by line what is wrong', async () => {
    const { texts } = await article();
    const wrong = { ...texts, nl: texts?.nl.replace('## Stappen', '## Stappe') };
    const preview = async (of: unknown) =>
      (await as(curator, 'POST', `/knowledge/articles/${KEY}/preview`, { texts: of })).body as PreviewView;
    const good = await preview(texts);
    expect(good.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(good.shown.nl?.markdown).toMatch(/^\*\*Wat doet de terug-naar-werkcoördinator/);
    expect(good.shown.nl?.sources[0]).toMatchObject({ position: 1, publisher: 'RIZIV' });
    expect(Object.keys(good.shown)).toEqual(['nl', 'fr', 'en']);
    const { findings } = await preview(wrong);
    expect(findings).toContainEqual(
      expect.objectContaining({
        ...{ lang: 'nl', severity: 'error', line: expect.any(Number) as number },
        problem: '"## Stappe" is not a heading of an article.',
      }),
    );
  });

  test('a change is proposed by one curator and published by another, and the trail says so', async () => {
    const id = await draftId(propose(saying('begeleidt wie erkend arbeidsongeschikt is')));
    expect(await line()).toMatchObject({
      draft: { state: 'OPEN', author: 'Demo Kennisbeheerder', mine: true },
    });
    expect(typeOf(await decide(id, 'publish', 1, {}, curator))).toEqual([403, 'own-draft']);
    expect(typeOf(await decide(id, 'send-back', 1, { answer: 'x' }, curator))).toEqual([403, 'own-draft']);
    expect((await decide(id, 'publish', 1)).status).toBe(204);
    const now = await article();
    expect(now).toMatchObject({ version: 2, publishedBy: 'Demo Tweede Kennisbeheerder' });
    expect(now.texts?.nl).toContain('begeleidt wie erkend');
    expect(now.draftView).toBeUndefined();
    const trail = await acts();
    expect(trail.map(({ act, actor }) => `${actor} ${act}`)).toEqual([
      'CURATOR ARTICLE_DRAFTED',
      'CURATOR ARTICLE_PUBLISHED',
    ]);
    expect(typeOf(await decide(id, 'publish', 1))).toEqual([409, 'moved-on']);
  });

  test('a text that is not right is kept as a draft and refused with the findings when someone publishes it', async () => {
    const id = await draftId(
      propose((texts) => ({ ...texts, nl: texts.nl.replace('10 % minder per dag', '11 % minder per dag') })),
    );
    const refused = await decide(id, 'publish', 1);
    expect(typeOf(refused)).toEqual([422, 'article-wrong']);
    const { findings } = refused.body as Refusal;
    expect(findings[0]).toMatchObject({ severity: 'error', line: expect.any(Number) as number });
    expect(['nl', 'fr', 'en']).toContain(findings[0]?.lang);
    expect((await article()).version).toBe(2);
    expect((await decide(id, 'discard', 1)).status).toBe(204);
    expect((await article()).draftView).toBeUndefined();
  });

  test('a draft is sent back with a note, mended by its author, and not decided about unread', async () => {
    const id = await draftId(propose(saying('x')));
    expect(typeOf(await propose(saying('y'), {}, otherCurator))).toEqual([409, 'draft-waits']);
    expect((await decide(id, 'send-back', 1, { answer: 'Wat is x?' })).status).toBe(204);
    expect((await article()).draftView).toMatchObject({ state: 'RETURNED', answer: 'Wat is x?', version: 2 });
    const mended = saying('begeleidt wie');
    expect(typeOf(await propose(mended, { draft: { id, version: 1 } }))).toEqual([409, 'moved-on']);
    expect(typeOf(await propose(mended, { draft: { id, version: 2 } }, otherCurator))).toEqual([
      ...[404, 'not-found'],
    ]);
    const again = (texts: Texts) => ({ ...texts, nl: texts.nl.replace('begeleidt wie', 'helpt wie') });
    expect((await propose(again, { draft: { id, version: 2 } })).status).toBe(200);
    expect(typeOf(await decide(id, 'publish', 2))).toEqual([409, 'moved-on']);
    expect((await decide(id, 'publish', 3)).status).toBe(204);
    expect((await article()).texts?.nl).toContain('helpt wie');
  });

  test('a draft over a text that was published anew since is not published', async () => {
    const id = await draftId(propose(saying('q'), { baseVersion: 1 }));
    expect(id).toBeUndefined();
    expect(typeOf(await propose((texts) => texts))).toEqual([422, 'invalid']);
  });

  test('a new article begins from a template, and its author looks after it', async () => {
    const template = (await as(curator, 'GET', '/knowledge/template/demo-fiche')).body as Texts;
    expect(template.nl).toContain('id: demo-fiche');
    const nl = template.nl
      .replace('title: \n', 'title: Wat is een demo?\n')
      .replace('topics: []', 'topics: [tnwc]')
      .replace(
        /sources:[^]*dated: "n.d."/,
        'sources:\n  - { title: Een pagina, publisher: Demo, dated: n.d. }',
      )
      .replace('questions:\n  - \n', 'questions:\n  - wat is een demofiche precies\n')
      .replace('## Kort antwoord\n', '## Kort antwoord\n\nEen demo laat iets zien. [1]\n');
    const input = { texts: { ...template, nl }, note: 'Nieuw', baseVersion: 0 };
    const made = as(curator, 'PUT', '/knowledge/articles/demo-fiche/draft', input);
    const id = await draftId(made);
    expect(await line('demo-fiche')).toMatchObject({ title: 'Wat is een demo?', draft: { mine: true } });
    const published = await decide(id, 'publish', 1, { key: 'demo-fiche' });
    expect([published.status, published.body]).toEqual([204, '']);
    expect(await article('demo-fiche')).toMatchObject({
      ...{ version: 1, owner: { name: 'Demo Kennisbeheerder' } },
    });
  });

  test('a curator hands an article to another, and to nobody who does not curate', async () => {
    const { curators, me } = await list();
    const other = curators.find(({ id }) => id !== me);
    const give = (ownerId: string | null) =>
      as(curator, 'PUT', `/knowledge/articles/${KEY}/owner`, { ownerId });
    expect((await give(other?.id ?? '')).status).toBe(204);
    expect(await line()).toMatchObject({ owner: other });
    expect((await give('de300000-0000-4000-8000-000000000023')).status).toBe(404);
    expect((await give(null)).status).toBe(204);
    expect(await line()).toMatchObject({ owner: null });
  });

  test('script in an article is refused, and quoted as plain words where it is looked at', async () => {
    const script = '<script>alert(1)</script>';
    const id = await draftId(propose((texts) => ({ ...texts, nl: texts.nl.replace(PLACE, script) })));
    expect(typeOf(await decide(id, 'publish', 1))).toEqual([422, 'article-wrong']);
    const answer = await as(otherCurator, 'GET', `/knowledge/articles/${KEY}`);
    expect(answer.headers.get('content-type')).toContain('application/json');
    await decide(id, 'discard', 1);
    const titled = await draftId(
      propose((texts) => ({ ...texts, nl: texts.nl.replace(/^title: .*$/m, `title: '${script}'`) })),
    );
    const refused = await decide(titled, 'publish', 1);
    expect(typeOf(refused)).toEqual([422, 'article-wrong']);
    await decide(titled, 'discard', 1);
  });

  test.each([
    ['a text that is too long', { nl: 'x'.repeat(60_001), fr: null, en: null }, 422],
    ['a sign that the database cannot keep', { nl: 'a\u0000b', fr: null, en: null }, 422],
    ['no Dutch', { nl: '', fr: null, en: null }, 422],
    ['another field', { nl: 'x', fr: null, en: null, de: 'x' }, 422],
    ['far too much', { nl: 'x'.repeat(600_000), fr: null, en: null }, 413],
  ])('%s is refused', async (_name, texts, status) => {
    const input = { texts, note: 'x', baseVersion: 4 };
    expect((await as(curator, 'PUT', `/knowledge/articles/${KEY}/draft`, input)).status).toBe(status);
  });

  test('a note with a sign that the database cannot keep is refused, from whoever writes it', async () => {
    const { texts, version } = await article();
    const input = { texts, note: 'Nagekeken\u0000', baseVersion: version };
    expect((await as(curator, 'PUT', `/knowledge/articles/${KEY}/draft`, input)).status).toBe(422);
    const answer = { version: 1, answer: 'Demo\u0000' };
    expect((await as(otherCurator, 'POST', `/knowledge/drafts/${newId()}/send-back`, answer)).status).toBe(
      422,
    );
  });

  test.each(['../../etc', 'TNWC', 'a b', 'x'.repeat(200), 'tnwc.nl'])(
    '%s is no name of an article',
    async (key) => {
      const path = `/knowledge/articles/${encodeURIComponent(key)}`;
      expect([404, 422]).toContain((await as(curator, 'GET', path)).status);
    },
  );
});

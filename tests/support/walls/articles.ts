import { asSystem } from '../../../src/database/scope.ts';
import { saveDraft } from '../../../src/knowledge/published/save-draft.ts';
import { hashOf, shelfOf, type ArticleTexts } from '../../../src/knowledge/published/texts.ts';
import { readArticleFiles } from '../../../src/knowledge/load.ts';
import { newId } from '../../../src/ids.ts';
import { identify } from '../../../src/people/identify.ts';
import { demoPerson } from '../administration.ts';
import type { Running } from '../werkwijzer.ts';
import type { Ids } from './rule.ts';

const shelf = shelfOf(readArticleFiles());

/** Which article waits for what: nothing, one decision about a proposal each, its author, and a decision about its files. */
export const articles = {
  quiet: 'aanpassing-geweigerd',
  proposal: 'tnwc',
  proposalToo: 'activeringstraject',
  proposalLast: 'aanpassingen-voorbeelden',
  ownProposal: 'aangifte-ziekenfonds-termijn',
  changedFiles: 'tnw-voucher-aanvragen',
} as const;

/** An article's texts, with something changed. */
export function changed(name: keyof typeof articles, by = '\n'): ArticleTexts {
  const texts = shelf.get(articles[name]);
  if (!texts) throw new Error(`there is no article ${articles[name]}`);
  return { ...texts, nl: `${texts.nl}${by}` };
}

/** Of the files over which a curator has to decide. */
export const FILE_HASH = hashOf(changed('changedFiles'));

/**
 * The real articles, published as an import would, without its check; proposals of another curator, and one of the demo's
 * curator’s own.
 */
export async function openArticles({ db }: Pick<Running, 'db'>, ids: Ids, clock: () => Date): Promise<void> {
  const published = [...shelf].map(([key, texts]) => {
    const hash = hashOf(texts);
    return { key, id: newId(), ...texts, hash, fileHash: hash, publishedAt: clock() };
  });
  await asSystem(db, (tx) => tx.publishedArticle.createMany({ data: published }));
  const propose = async (who: Parameters<typeof demoPerson>[0], name: keyof typeof articles) => {
    const { tenantId, objectId } = demoPerson(who);
    const author = await identify(db, clock, { tenantId, objectId });
    if (!author) throw new Error(`${who} is not known`);
    const words = { key: articles[name], texts: changed(name), note: 'Demo', baseVersion: 1 };
    return saveDraft({ db, clock }, author, words);
  };
  for (const name of ['proposal', 'proposalToo', 'proposalLast'] as const)
    ids[name] = await propose('Demo Tweede Kennisbeheerder', name);
  ids.ownProposal = await propose('Demo Kennisbeheerder', 'ownProposal');
  const files = { key: articles.changedFiles, ...changed('changedFiles'), hash: FILE_HASH };
  await asSystem(db, (tx) => tx.articleConflict.create({ data: { ...files, foundAt: clock() } }));
}

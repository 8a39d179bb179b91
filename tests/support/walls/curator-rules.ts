import type { Ids, Rule, Rules } from './rule.ts';
import { articles, changed, FILE_HASH } from './articles.ts';

const may: Rule['may'] = ['CURATOR'];

/**
 * Articles belong to no site (design: reviewed content, the same for everyone), so a curator of any site reads and decides
 * about all of them: that is no hole. A draft is changed by its author alone.
 */
function ofCurators(
  asks: Record<string, (ids: Ids) => { path: string; json?: object }>,
  more: Pick<Rule, 'shared' | 'anySite'> = { shared: true, anySite: true },
): Rules {
  const entries = Object.entries(asks).map(([route, ask]): [string, Rule] => [
    route.replace(' /', ' /api/tab/knowledge/').replace(/\/$/, ''),
    {
      ...{ may, ...more },
      ask: (ids) => {
        const { path, json } = ask(ids);
        return { path: `/api/tab/knowledge${path}`, ...(json && { json }) };
      },
    },
  ]);
  return Object.fromEntries(entries);
}

/** The articles' desk. Each article of the world waits for one thing: articles.ts. */
export const curatorRules: Rules = {
  ...ofCurators({
    'GET /': () => ({ path: '' }),
    'GET /template/:key': () => ({ path: '/template/demo-fiche' }),
    'GET /articles/:key': () => ({ path: `/articles/${articles.quiet}` }),
    'POST /articles/:key/preview': () => ({
      path: `/articles/${articles.quiet}/preview`,
      json: { texts: changed('quiet') },
    }),
    'PUT /articles/:key/owner': () => ({
      path: `/articles/${articles.quiet}/owner`,
      json: { ownerId: null },
    }),
    'POST /articles/:key/settle': () => ({
      path: `/articles/${articles.changedFiles}/settle`,
      json: { version: 1, fileHash: FILE_HASH, take: 'EDIT' },
    }),
    'POST /drafts/:id/publish': ({ proposal }) => ({
      path: `/drafts/${proposal}/publish`,
      json: { version: 1, key: articles.proposal },
    }),
    'POST /drafts/:id/send-back': ({ proposalToo }) => ({
      path: `/drafts/${proposalToo}/send-back`,
      json: { version: 1, answer: 'Demo' },
    }),
    'POST /drafts/:id/discard': ({ proposalLast }) => ({
      path: `/drafts/${proposalLast}/discard`,
      json: { version: 1 },
    }),
  }),
  ...ofCurators(
    {
      'PUT /articles/:key/draft': ({ ownProposal }) => ({
        path: `/articles/${articles.ownProposal}/draft`,
        json: {
          ...{ texts: changed('ownProposal', '\n\n'), note: 'Demo' },
          ...{ baseVersion: 1, draft: { id: ownProposal, version: 1 } },
        },
      }),
    },
    {},
  ),
};

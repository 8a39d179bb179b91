import type {
  ArticleView,
  DraftInput,
  KnowledgeList,
  PreviewView,
  Texts,
} from '../../../http/tab/knowledge/shapes.ts';
import type { Method, Send } from '../request.ts';

export type KnowledgeApi = ReturnType<typeof createKnowledgeApi>;

/** What curators ask and do. Each rejects with a `Failure`. */
export function createKnowledgeApi(send: Send) {
  const ask = async <T>(method: Method, path: string, body?: unknown) =>
    (await send(method, `/knowledge${path}`, body).then((answer) => answer.json())) as T;
  const act = async (method: Method, path: string, body: unknown): Promise<void> => {
    await send(method, `/knowledge${path}`, body);
  };
  const of = (key: string) => `/articles/${encodeURIComponent(key)}`;
  return {
    list: () => ask<KnowledgeList>('GET', ''),
    article: (key: string) => ask<ArticleView>('GET', of(key)),
    template: (key: string) => ask<Texts>('GET', `/template/${encodeURIComponent(key)}`),
    preview: (key: string, texts: Texts) => ask<PreviewView>('POST', `${of(key)}/preview`, { texts }),
    propose: (key: string, input: DraftInput) => act('PUT', `${of(key)}/draft`, input),
    giveTo: (key: string, ownerId: string | null) => act('PUT', `${of(key)}/owner`, { ownerId }),
    settle: (key: string, seen: { version: number; fileHash: string | null; take: 'EDIT' | 'FILES' }) =>
      act('POST', `${of(key)}/settle`, seen),
    publish: (key: string, { id, version }: { id: string; version: number }) =>
      act('POST', `/drafts/${id}/publish`, { key, version }),
    sendBack: ({ id, version }: { id: string; version: number }, answer: string) =>
      act('POST', `/drafts/${id}/send-back`, { version, answer }),
    discard: ({ id, version }: { id: string; version: number }) =>
      act('POST', `/drafts/${id}/discard`, { version }),
  };
}

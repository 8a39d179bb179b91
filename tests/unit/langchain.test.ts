import { RunnableLambda } from '@langchain/core/runnables';
import { describe, expect, test } from 'vitest';
import { ArticleRetriever } from '../../src/answering/langchain.ts';
import { TODAY } from '../support/werkwijzer.ts';

const retriever = ArticleRetriever.open(TODAY, { k: 3 });

describe('the articles as a LangChain retriever', () => {
  test('finds the article, with its version and its sources', async () => {
    const [first, ...rest] = await retriever.invoke('wat is herval, en krijg ik dan weer gewaarborgd loon?');
    expect(first?.metadata).toMatchObject({ id: 'herval', lang: 'nl', topics: ['relapse'] });
    expect(first?.metadata.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(first?.metadata.sources.length).toBeGreaterThan(0);
    expect(first?.pageContent.length).toBeGreaterThan(100);
    expect(rest.length).toBeLessThanOrEqual(2);
  });

  test('answers in the language of the question', async () => {
    const [first] = await retriever.invoke('qu’est-ce que la rechute ?');
    expect(first?.metadata).toMatchObject({ id: 'herval', lang: 'fr' });
  });

  test('is a step of a chain like any other', async () => {
    const chain = retriever.pipe(
      RunnableLambda.from((found: { metadata: { id: string } }[]) => found[0]?.metadata.id),
    );
    expect(await chain.invoke('wat doet een coach werk')).toBe('coach-werk');
  });

  test('finds nothing for a question that holds a national number', async () => {
    expect(await retriever.invoke('85.07.30-033.28 mag die werken tijdens ziekte?')).toEqual([]);
  });
});

import { z } from 'zod';
import { openConnector, type BenchConnector } from './connector.ts';
import { childOf } from './workers.ts';

/** Messages per second of a plain loop, in a process of its own, to a connector that always answers. */
export async function plainLoop(bodies: BenchConnector['bodies']): Promise<number> {
  const connector = await openConnector({ faults: {}, random: Math.random });
  const posts = [...bodies.values()].map(({ conversationId, body }) => ({
    url: `${connector.serviceUrl}/v3/conversations/${encodeURIComponent(conversationId)}/activities`,
    body: JSON.stringify(body),
  }));
  const child = childOf('loop.ts');
  const answer = new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('the plain loop did not end well')));
  });
  child.send({ posts });
  const { seconds } = z.object({ seconds: z.number() }).parse(await answer);
  await connector.close();
  return posts.length / seconds;
}

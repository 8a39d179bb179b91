import { z } from 'zod';

// A child of the bench, the floor: the same messages, posted one after the other without outbox, budget or database.

const AT_ONCE = 15;
const schema = z.object({ posts: z.array(z.object({ url: z.string(), body: z.string() })) });

process.once('message', (value) => void start(schema.parse(value)));
process.once('disconnect', () => process.exit(1));

async function start({ posts }: z.infer<typeof schema>): Promise<void> {
  const queue = [...posts];
  const headers = { 'content-type': 'application/json', authorization: 'Bearer loop' };
  const post = async () => {
    for (let one = queue.pop(); one; one = queue.pop()) {
      const response = await fetch(one.url, { method: 'POST', headers, body: one.body });
      await response.arrayBuffer();
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, post));
  process.send?.({ seconds: (performance.now() - started) / 1000 }, () => process.exit(0));
}

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/prepare.mjs';

type Import = { from: string; to: string };

const code = ['bot', 'manifest', 'src', 'prisma', 'tests'].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|mjs)$/.test(name) && !name.includes(`generated${sep}`))
    .map((name) => join(folder, name).replaceAll(sep, '/')),
);

const imports: Import[] = code.flatMap((from) => {
  const text = readFileSync(join(projectRoot, from), 'utf8');
  const found = text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...found].map((match) => ({ from, to: resolve(from, match[1] ?? '') }));
});

/** A relative import as a path from the project's root; a package as it is. */
function resolve(from: string, to: string): string {
  if (!to.startsWith('.')) return to;
  return relative(projectRoot, join(projectRoot, dirname(from), to)).replaceAll(sep, '/');
}

function arrows(from: RegExp, to: RegExp): string[] {
  return imports
    .filter((one) => from.test(one.from) && to.test(one.to))
    .map((one) => `${one.from} -> ${one.to}`);
}

const DOMAIN =
  /^src\/(knowledge|answering|booking|referral|consent|feedback|delivery|people|monitoring|privacy)\//;

describe('arrows point inwards', () => {
  test('the reader of imports sees them', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(arrows(/^src\/main\.ts$/, /^bot\/index\.ts$/)).toHaveLength(1);
  });

  test('botbuilder is imported in bot/ only, and by the echo floor of the bench', () => {
    const outside = arrows(/^(?!bot\/)/, /^(botbuilder|botframework-)/);
    expect(outside).toEqual(['tests/bench/server.ts -> botbuilder']);
  });

  test('the domain knows no express, no bot, no browser, no command line and no practice room', () => {
    expect(arrows(DOMAIN, /^(express|helmet|botbuilder|commander|adaptivecards)/)).toEqual([]);
    expect(arrows(DOMAIN, /^(bot|src\/(http|cli|practice|web|start))\//)).toEqual([]);
  });

  test('the domain knows none of langchain’s model classes', () => {
    expect(arrows(DOMAIN, /^@?langchain.*(chat_models|llms|openai|mistral|ollama)/)).toEqual([]);
  });

  test('the practice room imports nothing of the product: it knows what came over HTTP', () => {
    expect(arrows(/^src\/practice\//, /^(bot|prisma|src\/(?!practice\/))/)).toEqual([]);
    expect(arrows(/^src\/practice\//, /^(botbuilder|botframework-|@prisma)/)).toEqual([]);
  });

  test('the app package knows nothing of the server or the bot but languages and how to say what is wrong', () => {
    expect(arrows(/^manifest\//, /^(bot|prisma|tests|src\/(?!lang\.ts|start-problem\.ts))/)).toEqual([]);
    expect(arrows(/^manifest\//, /^(botbuilder|botframework-|express|@prisma)/)).toEqual([]);
  });

  test('only the composition root and the tests open the practice room', () => {
    expect(arrows(/^(bot|src)\/(?!practice\/|start\/)/, /^src\/practice\//)).toEqual([]);
  });

  test('nothing in src knows the bot, except where the parts are put together', () => {
    expect(arrows(/^src\/(?!main\.ts|start\/)/, /^bot\//)).toEqual([]);
  });

  test('only what belongs to nobody runs above all scopes', () => {
    const callers = code.filter(
      (file) =>
        !file.startsWith('tests/') && readFileSync(join(projectRoot, file), 'utf8').includes('asSystem('),
    );
    expect(callers.sort()).toEqual([
      ...['agendas', 'budget', 'deliver-post', 'edit-post', 'housekeeping', 'mail-staff', 'outbox', 'revive']
        .concat(['sweep-posts', 'write-chat'])
        .map((file) => `src/delivery/${file}.ts`),
      ...['src/knowledge/published/import-articles.ts', 'src/people/appoint-admins.ts'],
      'src/people/read-chats.ts',
      ...['audit-chain', 'audit-heads', 'find-client', 'retention', 'verify-audit'].map(
        (file) => `src/privacy/${file}.ts`,
      ),
      ...['mark-received', 'read-unanswered', 'run-clock'].map((file) => `src/referral/${file}.ts`),
      'src/start/demo.ts',
    ]);
  });

  test('only changes of the loop go on above their scope, after they found the record in it', () => {
    const callers = code.filter(
      (file) =>
        !file.startsWith('tests/') && readFileSync(join(projectRoot, file), 'utf8').includes('aboveScope('),
    );
    const outside = callers.filter((file) => !/^src\/(consent|feedback|referral)\//.test(file));
    expect(outside.sort()).toEqual(['src/booking/erase-client.ts', 'src/delivery/retry-message.ts']);
  });

  test('only the worker writes in chats on our own initiative, and only it knows where something stands there', () => {
    const files = (pattern: RegExp) =>
      code.filter(
        (file) => !file.startsWith('tests/') && pattern.test(readFileSync(join(projectRoot, file), 'utf8')),
      );
    const writers = files(/\bchat\.(send|edit)\(/).filter((file) => !file.startsWith('src/practice/'));
    expect(writers.filter((file) => !file.startsWith('src/delivery/'))).toEqual([]);
    expect(files(/chatPost\.(create|update|upsert|delete)/)).toEqual([
      'src/delivery/deliver-post.ts',
      'src/delivery/edit-post.ts',
      'src/referral/join-clients.ts',
      'src/referral/keep-referrer-card.ts',
    ]);
  });

  test('only the outbox’s own door writes into it, and only the gate makes the decision it asks for', () => {
    const files = (pattern: RegExp) =>
      code.filter(
        (file) => !file.startsWith('tests/') && pattern.test(readFileSync(join(projectRoot, file), 'utf8')),
      );
    expect(files(/outboxMessage\.(create|upsert)|insert into "?outbox_message/i)).toEqual([
      'src/delivery/enqueue.ts',
    ]);
    expect(files(/\boutboxRows\(/)).toEqual(['src/booking/booking-rows.ts', 'src/delivery/enqueue.ts']);
    expect(files(/\bas (unknown as )?Decision\b/)).toEqual(['src/consent/may-disclose.ts']);
  });

  test('only scope.ts sets the settings that row-level security reads', () => {
    const setters = code.filter((file) =>
      readFileSync(join(projectRoot, file), 'utf8').includes('set_config('),
    );
    expect(setters.filter((file) => !file.startsWith('tests/'))).toEqual(['src/database/scope.ts']);
  });

  test('the environment is read in config.ts only, and by the commands that run before it', () => {
    const readers = code.filter((file) =>
      readFileSync(join(projectRoot, file), 'utf8').includes('process.env'),
    );
    const inServer = readers.filter((file) => /^(bot|src)\//.test(file) && !file.startsWith('src/cli/'));
    expect(inServer.sort()).toEqual(['src/database/embedded/cluster.ts', 'src/main.ts']);
  });
});

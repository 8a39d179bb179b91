import { writeDemoData } from '../prisma/demo-data.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './database/open.ts';
import { asSystem } from './database/scope.ts';
import { createApp } from './http/app.ts';
import { claimPort, serve } from './http/listen.ts';
import { sendProblem } from './http/problem.ts';
import { createLog } from './log.ts';
import { StartProblem } from './problem.ts';
import { stopOnSignal } from './stop.ts';

/** The composition root: reads the environment, builds the parts, starts them. Nothing else constructs a service. */
async function start(): Promise<void> {
  const stop = stopOnSignal();
  const config = readConfig(process.env);
  const log = createLog(config.LOG_LEVEL);
  const port = await claimPort(config.HOST, config.PORT);
  const baseUrl = `http://${config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST}:${port}`;

  const database = await openDatabase({ url: config.DATABASE_URL, dataFolder: config.WERKWIJZER_DATA });
  stop.last('the database', database.close);
  if (config.mode === 'practice') await asSystem(database.db, writeDemoData);

  const app = createApp({
    log,
    readiness: async () => ({ database: await answers(database.db), knowledge: true }),
    messages: (_request, response) => sendProblem(response, 401, 'Not for you'),
  });
  stop.first('the web server', await serve(app, config.HOST, port));
  if (stop.asked) return;
  console.log(`ready ${baseUrl}`);
}

async function answers(db: {
  $queryRaw: (query: TemplateStringsArray) => Promise<unknown>;
}): Promise<boolean> {
  return db.$queryRaw`select 1`.then(
    () => true,
    () => false,
  );
}

start().catch((error: unknown) => {
  console.error(error instanceof StartProblem ? error.message : error);
  process.exit(1);
});

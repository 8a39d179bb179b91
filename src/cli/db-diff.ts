import { projectRoot } from './prepare.mjs';
import { schemaDiff } from './schema-diff.ts';

// npm run db:diff: prints the SQL for the next migration; nothing when schema and migrations agree.
const sql = await schemaDiff(projectRoot);
console.log(sql || '-- schema.prisma and the migrations agree');
process.exit(0);

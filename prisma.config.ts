import { defineConfig } from 'prisma/config';

// The Prisma CLI looks for a native migration engine at every command and would download it. We migrate with a
// runner of our own (docs/adr/0002), so any existing file satisfies the check; it is never executed.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});

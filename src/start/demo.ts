import { randomBytes } from 'node:crypto';
import { demoPeople, demoTenants, writeDemoData } from '../../prisma/demo-data.ts';
import type { Database } from '../database/open.ts';
import { asSystem } from '../database/scope.ts';
import { createPractice, type Practice } from '../practice/index.ts';

export type Demo = { practice: Practice; appId: string; secret: string; tenants: string[] };

const DEMO_APP_ID = 'de300000-0000-4000-8000-000000000003';

/** Writes the demo organisations and opens the practice room over them. */
export async function openDemo(db: Database, origin: string): Promise<Demo> {
  await asSystem(db, writeDemoData);
  const secret = randomBytes(32).toString('hex');
  const practice = await createPractice({
    baseUrl: origin,
    botUrl: `${origin}/api/messages`,
    appId: DEMO_APP_ID,
    botSecret: secret,
    people: demoPeople.map(({ objectId, tenantId, name, label }) => ({
      id: `29:${name.toLowerCase().replaceAll(' ', '-')}`,
      aadObjectId: objectId,
      tenantId,
      name,
      label,
    })),
  });
  return { practice, appId: DEMO_APP_ID, secret, tenants: Object.values(demoTenants) };
}

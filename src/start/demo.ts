import { randomBytes } from 'node:crypto';
import { demoPeople, demoTenants, writeDemoData } from '../../prisma/demo-data.ts';
import type { Database } from '../database/open.ts';
import { asSystem } from '../database/scope.ts';
import { createPractice, type Practice } from '../practice/index.ts';
import { demoExtension } from './demo-extension.ts';

export type Demo = {
  practice: Practice;
  appId: string;
  tabAppId: string;
  secret: string;
  tenants: string[];
};

const DEMO_APP_ID = 'de300000-0000-4000-8000-000000000003';
const DEMO_TAB_APP_ID = 'de300000-0000-4000-8000-000000000004';

/** Writes the demo organisations and opens the practice room over them, with a mailbox unless mail goes elsewhere. */
export async function openDemo(
  db: Database,
  origin: string,
  { mailbox = true }: { mailbox?: boolean } = {},
): Promise<Demo> {
  await asSystem(db, writeDemoData);
  const secret = randomBytes(32).toString('hex');
  const practice = await createPractice({
    baseUrl: origin,
    botUrl: `${origin}/api/messages`,
    appId: DEMO_APP_ID,
    botSecret: secret,
    mailbox,
    extension: demoExtension,
    tab: { url: `${origin}/tab`, appId: DEMO_TAB_APP_ID },
    people: demoPeople.map(({ objectId, tenantId, name, label }) => ({
      id: chatId(name),
      aadObjectId: objectId,
      tenantId,
      name,
      label,
      tab: true,
    })),
  });
  const tenants = Object.values(demoTenants);
  return { practice, appId: DEMO_APP_ID, tabAppId: DEMO_TAB_APP_ID, secret, tenants };
}

/** Opens the chats of the demo's staff, so that the bot can write to them before anyone looks at the room. */
export async function openDemoChats({ practice }: Demo): Promise<void> {
  const staff = demoPeople.filter(({ role }) => role);
  await Promise.all(staff.map(({ name }) => practice.connector.openPersonalChat(chatId(name))));
}

function chatId(name: string): string {
  return `29:${name.toLowerCase().replaceAll(' ', '-')}`;
}

import { chainAudit } from '../../../src/privacy/audit-chain.ts';
import { verifyAudit } from '../../../src/privacy/verify-audit.ts';
import { keepHouse } from '../../../src/delivery/housekeeping.ts';
import { aboutFeedback, aboutReferral, agreedSince, asked, runsSince, shownToReferrer } from './model.ts';
import type { Play } from './play.ts';
import { toldBy } from './words.ts';
import { chats } from './world.ts';

const MINUTE_MS = 60_000;
/** Longer than any lease or pause between two tries. */
const LONG_MS = 80 * MINUTE_MS;
const MOST_ROUNDS = 12;

type Post = { chat: string; activity: string; kind: string; state: string; outbox: string | null };
type Row = { kind: string; state: string; owner: string | null; key: string; error: string | null };

/** Lets everything come to rest, and says what is not as it should be: with the apps as they are, and with all of them back. */
export async function heal(play: Play, { verify }: { verify: boolean }): Promise<void> {
  // What was taken back is taken out by the workers alone; the sweep is for what ends by itself.
  await rest(play, { clocks: false });
  await nothingLeft(play, { now: undefined });
  await rest(play);
  await nothingLeft(play);
  const away = chats.filter(({ id }) => !play.teams.installed(id));
  for (const { id } of away) await play.app(id, true, true);
  if (away.length > 0) {
    await rest(play);
    await nothingLeft(play);
  }
  await everythingThere(play);
  await nobodyLeft(play);
  if (verify) await trailHolds(play);
}

async function rest(play: Play, { clocks = true } = {}): Promise<void> {
  const { world } = play;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (clocks) await play.act({ do: 'clocks', twice: false });
    await play.works([{ faults: [], crash: undefined }]);
    const [left] = await world.sql<{ count: number }>(
      `select count(*)::int from outbox_message where state = 'PENDING'`,
    );
    if (left?.count === 0 && (round > 0 || !clocks)) return;
    await world.moveTo(world.now() + LONG_MS);
    await keepHouse(world.db, new Date(world.now()));
  }
  play.problems.push('the outbox does not come to rest');
}

async function postsOf({ world }: Play): Promise<Post[]> {
  return world.sql<Post>(
    `select conversation_id as chat, activity_id as activity, kind, state::text, outbox_id as outbox from chat_post`,
  );
}

/**
 * No chat that can be edited shows what may not be seen now; where it cannot be edited, that is known. Without a `now`,
 * what is over because time went by is left aside.
 */
async function nothingLeft(
  play: Play,
  { now }: { now?: number | undefined } = { now: play.world.now() },
): Promise<void> {
  const { teams, words, spans, problems, tick } = play;
  const posts = await postsOf(play);
  const at = { step: tick(), now };
  for (const message of teams.messages()) {
    const wrong = toldBy(message, words).filter(
      (about) => !spans.mayHave(play.model(), about, message.personId, at),
    );
    if (wrong.length === 0) continue;
    if (teams.installed(message.chat)) problems.push(`${message.kind} still stands in a chat, and may not`);
    const post = posts.find(({ chat, activity }) => chat === message.chat && activity === message.id);
    if (post?.state !== 'RECALL_FAILED' && !teams.installed(message.chat))
      problems.push(
        `what could not be taken out of a chat is ${post?.state ?? 'unknown'}, and should be RECALL_FAILED`,
      );
  }
}

/** What was sent and may still be seen stands there once, or someone knows that it does not. */
async function everythingThere(play: Play): Promise<void> {
  const { teams, words, problems, world } = play;
  const now = world.now();
  const model = play.model();
  const messages = teams.messages();
  const posts = await postsOf(play);
  const rows = await world.sql<Row>(
    `select kind, state::text, owner_id as owner, dedupe_key as key, last_error as error from outbox_message`,
  );
  for (const feedback of Object.values(model.feedbacks)) {
    const { id, state, mode, sentAt, recipientId, coachId } = feedback;
    if (state !== 'SENT' || mode === 'CLIENT') continue;
    if (!agreedSince(model, aboutFeedback(feedback), sentAt, now)) continue;
    if (!runsSince(model.roles, recipientId, sentAt, now)) continue;
    const holding = messages.filter(({ text, kind }) => kind === 'FEEDBACK' && text.includes(id));
    const row = rows.find(({ key }) => key === `FEEDBACK ${id}`);
    const inDoubt = (row?.state === 'FAILED' || row?.state === 'PENDING') && row.owner === coachId;
    if (holding.length > 1) problems.push(`a feedback stands in ${holding.length} messages`);
    if (holding.length === 0 && !inDoubt)
      problems.push(
        `a feedback is in no chat, and its message is ${row?.state ?? 'gone'} ${row?.error ?? ''}`,
      );
  }
  for (const referral of Object.values(model.referrals)) {
    const { id, referrerId, closesAt } = referral;
    for (const coach of asked(referral)) {
      const since = referral.offers[coach]?.at ?? now;
      if (!agreedSince(model, aboutReferral(referral), since, now)) continue;
      if (!runsSince(model.assignments, coach, since, now)) continue;
      const holding = messages.filter(
        ({ personId, text }) =>
          personId === coach &&
          words.find(text).some(({ about }) => about?.of === 'REFERRAL' && about.referralId === id),
      );
      const ours = rows.filter(({ key }) => key.startsWith(`COACH_REFERRAL ${id} ${coach}`));
      const inDoubt = ours.some(({ state }) => state === 'FAILED' || state === 'PENDING');
      if (holding.length > 1) problems.push(`a referral stands in ${holding.length} messages of one coach`);
      if (holding.length === 0 && !inDoubt)
        problems.push(
          `a referral is in no chat of a coach who is asked (${ours.map((one) => one.state).join()})`,
        );
    }
    const card = messages.find(({ kind, text }) => kind === 'REFERRER' && text.includes(id));
    const shown = shownToReferrer(referral, now);
    if (card && closesAt > now - 20 * 24 * 60 * MINUTE_MS && !card.text.includes(`"shown":"${shown}"`))
      problems.push(`the card of referrer ${referrerId.slice(-2)} does not say ${shown}: ${card.text}`);
  }
  const lost = messages.filter(
    ({ kind, chat, id }) =>
      kind === 'PLACEHOLDER' && !posts.some((post) => post.chat === chat && post.activity === id),
  );
  if (lost.length > play.orphans()) problems.push(`${lost.length} empty messages that nobody knows`);
  for (const post of posts) if (post.state === 'PLACED') problems.push('a message stays empty');
  for (const post of posts) if (post.state === 'RECALL_FAILED') problems.push('a recall stays failed');
}

/** Nothing points to a client who was erased. */
async function nobodyLeft({ world, problems, model }: Play): Promise<void> {
  const erased = Object.values(model().referrals).flatMap((one) => (one.erased ? [one.clientId] : []));
  if (erased.length === 0) return;
  const tables = await world.sql<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const found = await world.sql<{ place: string }>(
    tables
      .map(({ name }) => `select distinct '${name}' as place from public."${name}" t where t::text ~ $1`)
      .join(' union all '),
    [erased.join('|')],
  );
  for (const { place } of found) problems.push(`a client who was erased is still in ${place}`);
}

async function trailHolds({ world, problems }: Play): Promise<void> {
  await chainAudit(world.db);
  for (const { findings, waiting } of await verifyAudit(world.db)) {
    if (waiting > 0) problems.push('the trail is not all linked');
    for (const finding of findings) problems.push(`the trail is ${finding.kind}`);
  }
}

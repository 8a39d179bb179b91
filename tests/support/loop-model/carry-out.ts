import { eraseClient } from '../../../src/booking/erase-client.ts';
import { readSite } from '../../../src/booking/read-site.ts';
import { giveConsent } from '../../../src/consent/give-consent.ts';
import type { Giver as RealGiver } from '../../../src/consent/giver.ts';
import { withdrawConsent } from '../../../src/consent/withdraw.ts';
import { runClocks } from '../../../src/delivery/run-clocks.ts';
import { DomainError } from '../../../src/domain-error.ts';
import { answerPreview } from '../../../src/feedback/answer-preview.ts';
import { sendFeedback } from '../../../src/feedback/send-feedback.ts';
import { takeBackFeedback } from '../../../src/feedback/take-back-feedback.ts';
import { writeFeedback } from '../../../src/feedback/write-feedback.ts';
import { identify } from '../../../src/people/identify.ts';
import { newId } from '../../../src/ids.ts';
import { acceptReferral } from '../../../src/referral/accept-referral.ts';
import { completeReferral } from '../../../src/referral/complete-referral.ts';
import { declineReferral } from '../../../src/referral/decline-referral.ts';
import { handOver } from '../../../src/referral/hand-over.ts';
import { keepReferrerCard } from '../../../src/referral/keep-referrer-card.ts';
import { readOwnReferrals } from '../../../src/referral/own-referrals.ts';
import { referClient } from '../../../src/referral/refer-client.ts';
import { revokeReferral } from '../../../src/referral/revoke-referral.ts';
import type { FeedbackCategory } from '../../../src/consent/disclosure.ts';
import type { Act, Giver, Outcome } from './acts.ts';
import type { Teams } from './teams.ts';
import type { createWords } from './words.ts';
import { chats, known, people, SITE, type World } from './world.ts';

type Parts = { world: World; teams: Teams; words: ReturnType<typeof createWords> };

/** Has the code do it, as the bot, the tab or the client's page would. */
export async function carryOut(parts: Parts, act: Act): Promise<Outcome> {
  try {
    return { code: 'OK', ...(await really(parts, act)) };
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code };
    return { code: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}

async function really(all: Parts, act: Act): Promise<{ feedbackId?: string } | undefined> {
  const { world, words } = all;
  const { db, sealer, sql } = world;
  const parts = { db, sealer, clock: () => new Date(world.now()) };
  const now = parts.clock();
  switch (act.do) {
    case 'refer':
      await refer(all, act);
      return;
    case 'accept':
      await acceptReferral(parts, coach(act.coachId), act.referralId);
      return;
    case 'decline':
      await declineReferral(parts, coach(act.coachId), act);
      return;
    case 'hand over':
      await handOver(parts, coach(act.coachId), act);
      return;
    case 'complete':
      await completeReferral(parts, coach(act.coachId), act.referralId);
      return;
    case 'revoke':
      await revokeReferral(parts, known(one(act.referrerId), 'CARE_PROFESSIONAL'), act.referralId);
      return;
    case 'agree': {
      const { clientId, to } = act;
      const categories = act.categories as readonly FeedbackCategory[];
      const choice =
        to === 'COACHES'
          ? ({ purpose: 'REFERRAL' } as const)
          : ({ purpose: 'FEEDBACK', personId: to.person, categories } as const);
      await giveConsent(parts, giver(act.by), { clientId, choice, how: 'SPOKEN' });
      return;
    }
    case 'withdraw':
      await withdrawConsent(parts, giver(act.by), act);
      return;
    case 'write': {
      const made = act.fields.map((field) => [field, words.make(undefined)] as const);
      const text = Object.fromEntries(made.map(([field, word]) => [field, `Dit is ${word}.`]));
      const { feedbackId } = await writeFeedback(parts, coach(act.coachId), {
        referralId: act.referralId,
        text,
      });
      for (const [, word] of made) words.tell(word, { of: 'FEEDBACK', feedbackId, as: 'TEXT' });
      return { feedbackId };
    }
    case 'send':
      await sendFeedback(parts, coach(act.coachId), {
        feedbackId: act.feedbackId,
        readTogether: act.together,
      });
      return;
    case 'answer':
      await answerPreview(parts, act.clientId, act);
      return;
    case 'take back':
      await takeBackFeedback(parts, coach(act.coachId), act.feedbackId);
      return;
    case 'erase':
      await eraseClient(parts, await readSite(db, parts.clock, { id: SITE }), act.clientId);
      return;
    case 'clocks':
      await Promise.all([runClocks(db, now), ...(act.twice ? [runClocks(db, now)] : [])]);
      return;
    case 'leave':
      await sql(
        `update assignment set valid_until = $2
         where coach_id = $1 and site_id = $3 and (valid_until is null or valid_until > $2)`,
        [act.coachId, new Date(act.at), SITE],
      );
      return;
    case 'hire':
      await sql('insert into assignment (id, site_id, coach_id, valid_from) values ($1, $2, $3, $4)', [
        ...[newId(), SITE, act.coachId, now],
      ]);
      return;
    case 'role':
      if (act.has)
        await sql(
          `insert into site_role (id, site_id, person_id, role, valid_from)
           values ($1, $2, $3, 'CARE_PROFESSIONAL', $4)`,
          [newId(), SITE, act.personId, now],
        );
      else
        await sql('update site_role set valid_until = $2 where person_id = $1 and valid_until is null', [
          ...[act.personId, now],
        ]);
      return;
    case 'policy':
      await sql('update site_policy set feedback_mode = $1, client_previews = $2', [act.mode, act.previews]);
      return;
  }
}

/** Refers, and keeps the card that the bot wrote in the turn. */
async function refer({ world, teams, words }: Parts, act: Extract<Act, { do: 'refer' }>): Promise<void> {
  const parts = { db: world.db, sealer: world.sealer, clock: () => new Date(world.now()) };
  const { id, referrerId } = act;
  const referrer = one(referrerId);
  const about = { of: 'REFERRAL', referralId: id } as const;
  const contact = act.mail
    ? ({ kind: 'MAIL', value: `${id}@voorbeeld.be` } as const)
    : ({ kind: 'NONE' } as const);
  // Who works there is found out at each turn.
  const { tenantId } = referrer;
  const person = await identify(world.db, parts.clock, { tenantId, objectId: referrerId });
  if (!person) throw new Error('a referrer is known');
  const { code } = await referClient(parts, SITE, person, {
    ...{ id, client: { name: words.make(about), contact, language: 'nl' } },
    ...{ question: `kan ${words.make(about)} halftijds`, agreement: { how: 'SPOKEN' } },
  });
  const conversationId = chats.find(({ person }) => person.id === referrer.id)?.id ?? '';
  if (!teams.installed(conversationId)) return;
  const card = { id, code, site: 'Hier', sentAt: parts.clock(), shown: 'SENT' as const };
  const activityId = teams.post(conversationId, { kind: 'REFERRER', card });
  await keepReferrerCard(parts, person, id, { tenantId, conversationId, activityId });
}

/** What a referrer is told of their referrals, by id. */
export async function toldTo({ db, now }: World, personId: string): Promise<Map<string, string>> {
  const own = await readOwnReferrals({ db, clock: () => new Date(now()) }, { id: personId });
  return new Map(own.map(({ id, shown }) => [id, shown]));
}

function one(personId: string) {
  const found = people.find(({ id }) => id === personId);
  if (!found) throw new Error('nobody has this id');
  return found;
}

function coach(personId: string) {
  return known(one(personId), 'COACH');
}

function giver(by: Giver): RealGiver {
  return by.as === 'CLIENT' ? by : { as: 'COACH', person: coach(by.coachId) };
}

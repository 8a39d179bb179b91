import express from 'express';
import type { Router } from 'express';
import { z } from 'zod';
import type { Json, PracticePerson } from '../../shared.ts';
import type { Faults } from '../faults.ts';
import { checkTeamsLimits } from '../limits.ts';
import { newPersonalChat, personalChat } from '../roster.ts';
import type { Room } from '../room.ts';
import type { Conversation } from '../store.ts';
import { conversationOf, param, requireConversation } from './activities.ts';
import { botActivity, botMessage, contentOf, isEmpty } from './activity.ts';
import { refuse } from './errors.ts';
import { faulty } from './faults.ts';

const createRequest = z.looseObject({
  members: z.array(z.looseObject({ id: z.string() })).length(1),
  isGroup: z.boolean().nullish(),
  tenantId: z.string().nullish(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).nullish() }).nullish(),
  activity: botActivity.nullish(),
});

const pageQuery = z.object({
  pageSize: z.coerce.number().int().positive().optional().catch(undefined),
  continuationToken: z.coerce.number().int().nonnegative().optional().catch(undefined),
});
const DEFAULT_PAGE = 200;

/** Opening a chat with one person, and who is in a conversation. */
export function conversationRoutes(room: Room, faults: Faults, closing: AbortSignal): Router {
  const router = express.Router();
  const inRoom = requireConversation(room);
  const members = faulty(faults, closing, 'members');

  router.post('/v3/conversations', faulty(faults, closing, 'create'), (req, res) => {
    const asked = createRequest.safeParse(req.body);
    if (!asked.success || asked.data.isGroup) {
      refuse(res, 400, 'BadSyntax', 'A bot can open a chat with exactly one person.');
      return;
    }
    const { members: wanted, channelData, tenantId, activity } = asked.data;
    const person = room.people.find((one) => [one.id, one.aadObjectId].includes(wanted[0]?.id ?? ''));
    const tenant = tenantId ?? channelData?.tenant?.id;
    if (!person || tenant !== person.tenantId) {
      refuse(res, 400, 'BadArgument', 'Unknown user, or not in this tenant.');
      return;
    }
    const conversation = reachable(room, person);
    if (!conversation) {
      refuse(res, 403, 'BotNotInConversationRoster', 'The app is not installed for this user.');
      return;
    }
    const first = activity && !isEmpty(activity) ? activity : undefined;
    const breach = first && checkTeamsLimits(first);
    if (breach) {
      refuse(res, breach.status, breach.code, breach.message);
      return;
    }
    const activityId = first && room.nextId();
    if (first && activityId)
      room.store.append(conversation, botMessage(activityId, room.now(), contentOf(first, undefined)));
    const { serviceUrl } = room.urls;
    res.status(201).json({ id: conversation.id, serviceUrl, ...(activityId && { activityId }) });
  });

  router.get('/v3/conversations/:id/members', members, inRoom, (req, res) => {
    res.json(conversationOf(room, req).members.map(memberOf));
  });
  router.get('/v3/conversations/:id/pagedmembers', members, inRoom, (req, res) => {
    const { pageSize = DEFAULT_PAGE, continuationToken: from = 0 } = pageQuery.parse(req.query);
    const everyone = conversationOf(room, req).members;
    const next = from + pageSize;
    const more = next < everyone.length && { continuationToken: String(next) };
    res.json({ members: everyone.slice(from, next).map(memberOf), ...more });
  });
  router.get('/v3/conversations/:id/members/:memberId', members, inRoom, (req, res) => {
    const wanted = param(req, 'memberId') ?? '';
    const person = conversationOf(room, req).members.find((one) =>
      [one.id, one.aadObjectId].includes(wanted),
    );
    if (person) res.json(memberOf(person));
    else refuse(res, 404, 'MemberNotFoundInConversation', 'Member not found in conversation.');
  });
  return router;
}

/** The person's chat when the bot may write there: the app is installed for them, or in a chat they are in. */
function reachable(room: Room, person: PracticePerson): Conversation | undefined {
  const known = personalChat(room, person);
  if (known) return known.installed ? known : undefined;
  const shares = room.store
    .all()
    .some(({ type, installed, members }) => type !== 'personal' && installed && members.includes(person));
  return shares ? newPersonalChat(room, person) : undefined;
}

function memberOf({ id, name, aadObjectId, tenantId }: PracticePerson): Json {
  const [givenName = name, ...rest] = name.split(' ');
  const mail = `${aadObjectId}@voorbeeld.invalid`;
  return {
    ...{ id, name, aadObjectId, objectId: aadObjectId, tenantId },
    ...{ givenName, surname: rest.join(' '), email: mail, userPrincipalName: mail, userRole: 'user' },
  };
}

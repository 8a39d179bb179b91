import express from 'express';
import type { Request, RequestHandler, Response, Router } from 'express';
import type { Faults } from '../faults.ts';
import { checkTeamsLimits } from '../limits.ts';
import { record, string } from '../../read.ts';
import type { Room } from '../room.ts';
import type { Conversation } from '../store.ts';
import { botActivity, botMessage, contentOf, isEmpty } from './activity.ts';
import type { BotActivity } from './activity.ts';
import { refuse } from './errors.ts';
import { faulty } from './faults.ts';

/** Activity types that Teams takes and shows nothing of. */
const SILENT = new Set(['endOfConversation', 'event', 'trace']);

/** Sending, editing and deleting by the bot. */
export function activityRoutes(room: Room, faults: Faults, closing: AbortSignal): Router {
  const router = express.Router();
  const one = '/v3/conversations/:id/activities/:activityId';
  const all = '/v3/conversations/:id/activities';
  const inRoom = requireConversation(room);
  const sending = faulty(faults, closing, (req) => (record(req.body).type === 'typing' ? 'typing' : 'send'));

  router.post([all, one], sending, inRoom, (req, res) => {
    const activity = parseActivity(req, res);
    if (activity) send(room, conversationOf(room, req), activity, param(req, 'activityId'), res);
  });
  router.put(one, faulty(faults, closing, 'update'), inRoom, (req, res) => {
    const activity = parseActivity(req, res);
    if (activity) update(room, conversationOf(room, req), activity, param(req, 'activityId'), res);
  });
  router.delete(one, faulty(faults, closing, 'delete'), inRoom, (req, res) => {
    remove(room, conversationOf(room, req), param(req, 'activityId'), res);
  });
  return router;
}

function send(
  room: Room,
  conversation: Conversation,
  activity: BotActivity,
  replyToId: string | undefined,
  res: Response,
): void {
  const id = room.nextId();
  if (activity.type === 'typing') {
    const text = activity.text ?? undefined;
    room.bus.emit({ type: 'typing', conversationId: conversation.id, ...(text && { text }) });
  } else if (activity.type === 'message') {
    if (isEmpty(activity)) {
      refuse(res, 400, 'BadSyntax', 'Activity resulted into empty chat message.');
      return;
    }
    room.store.append(conversation, botMessage(id, room.now(), contentOf(activity, replyToId)));
  } else if (!SILENT.has(activity.type)) {
    refuse(res, 400, 'BadSyntax', 'Unknown activity type.');
    return;
  }
  res.status(201).json({ id });
}

function update(
  room: Room,
  conversation: Conversation,
  activity: BotActivity,
  id: string | undefined,
  res: Response,
): void {
  const message = botsOwn(conversation, id, res);
  if (!message) return;
  if (isEmpty(activity)) {
    refuse(res, 400, 'BadSyntax', 'Activity resulted into empty chat message.');
    return;
  }
  // Everything that the new version does not name is gone, and so are the cards that single people saw.
  delete message.suggestedActions;
  delete message.views;
  const content = contentOf(activity, message.replyToId);
  room.store.change(conversation, message, { ...content, editedAt: room.now().toISOString() });
  res.json({ id: message.id });
}

function remove(room: Room, conversation: Conversation, id: string | undefined, res: Response): void {
  const message = botsOwn(conversation, id, res);
  if (!message) return;
  room.store.remove(conversation, message);
  res.status(200).end();
}

/** The bot's own live message; a bot cannot touch what a person wrote. */
function botsOwn(conversation: Conversation, id: string | undefined, res: Response) {
  const message = conversation.messages.find((one) => one.id === id && !one.deleted);
  if (message?.from === 'bot') return message;
  if (message) refuse(res, 403, 'Forbidden', 'The bot did not write this message.');
  else refuse(res, 404, 'ActivityNotFoundInConversation', 'There is no such activity.');
  return undefined;
}

/** Answers 404 for an unknown conversation, 403 where the bot has been removed. */
export function requireConversation(room: Room): RequestHandler {
  return (req, res, next) => {
    const conversation = room.store.find(param(req, 'id') ?? '');
    if (!conversation) refuse(res, 404, 'ConversationNotFound', 'Conversation not found.');
    else if (!conversation.installed)
      refuse(res, 403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
    else next();
  };
}

export function conversationOf(room: Room, req: Request): Conversation {
  return room.store.get(param(req, 'id') ?? '');
}

function parseActivity(req: Request, res: Response): BotActivity | undefined {
  const breach = checkTeamsLimits(req.body);
  if (breach) {
    refuse(res, breach.status, breach.code, breach.message);
    return undefined;
  }
  const activity = botActivity.safeParse(req.body);
  if (!activity.success) refuse(res, 400, 'BadSyntax', 'The activity could not be read.');
  return activity.data;
}

export function param(req: Request, name: string): string | undefined {
  return string(req.params[name]);
}

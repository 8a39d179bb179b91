import express from 'express';
import type { RequestHandler, Router } from 'express';
import type { Faults } from '../faults.ts';
import type { Room } from '../room.ts';
import type { OutboundCall } from '../types.ts';
import { activityRoutes } from './activities.ts';
import { authRoutes, requireToken } from './auth.ts';
import { conversationRoutes } from './conversations.ts';
import { refuse, wireErrors } from './errors.ts';

const MAX_CALLS = 1000;

type Wire = { router: Router; calls: OutboundCall[] };

/** The Bot Connector REST API (v3) as far as a Teams bot uses it, and a log of the calls. */
export function createWire(room: Room, faults: Faults, secret: string, closing: AbortSignal): Wire {
  const calls: OutboundCall[] = [];
  const router = express.Router();
  router.use(logCalls(room, calls));
  router.use(authRoutes(room.keys, room.urls, room.appId, secret));
  router.use('/v3', requireToken(room.keys));
  router.use(express.json({ limit: '1mb' }));
  router.use(activityRoutes(room, faults, closing));
  router.use(conversationRoutes(room, faults, closing));
  router.use((_req, res) => {
    refuse(res, 404, 'NotFound', 'The practice connector does not know this call.');
  });
  router.use(wireErrors);
  return { router, calls };
}

function logCalls(room: Room, calls: OutboundCall[]): RequestHandler {
  return (req, res, next) => {
    const at = room.now().toISOString();
    const call: OutboundCall = { method: req.method, path: decoded(req.path), at, status: 0 };
    calls.push(call);
    if (calls.length > MAX_CALLS) calls.shift();
    const settle = () => {
      call.status = res.statusCode;
    };
    res.once('finish', settle).once('close', settle);
    next();
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

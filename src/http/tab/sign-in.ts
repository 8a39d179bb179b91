import type { RequestHandler } from 'express';
import { say } from '../../i18n/index.ts';
import { langOf } from '../booking/visitor.ts';
import { sendProblem } from '../problem.ts';
import { noteIdentity } from './identity.ts';
import { limitRefusals } from './limit.ts';
import type { TabParts } from './parts.ts';

/** Lets in whose token is right; one that is missing or not right gets one quiet 401. */
export function requireIdentity(parts: TabParts): RequestHandler {
  const limited = limitRefusals(parts);
  return async (request, response, next) => {
    const identity = await parts.check(request.get('authorization'));
    if (!identity) {
      const refuse = () => {
        response.set('www-authenticate', 'Bearer');
        sendProblem(response, 401, say(langOf(request), 'tab.api.signIn'));
      };
      await limited(request, response, refuse);
      return;
    }
    noteIdentity(request, identity);
    next();
  };
}

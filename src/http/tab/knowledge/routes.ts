import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import { z } from 'zod';
import { readRatings } from '../../../answering/read-ratings.ts';
import { dayOf } from '../../../day.ts';
import { say } from '../../../i18n/index.ts';
import { checkChange } from '../../../knowledge/published/check-change.ts';
import { discardDraft, publishDraft, sendBackDraft } from '../../../knowledge/published/decide-draft.ts';
import { lookAfter } from '../../../knowledge/published/look-after.ts';
import { type Publication } from '../../../knowledge/published/parts.ts';
import { readArticle, readDesk } from '../../../knowledge/published/read-desk.ts';
import { saveDraft } from '../../../knowledge/published/save-draft.ts';
import { settleConflict } from '../../../knowledge/published/settle-conflict.ts';
import { templateOf } from '../../../knowledge/published/template.ts';
import { ownScope } from '../../../people/identify.ts';
import { parse } from '../../booking/api.ts';
import { langOf } from '../../booking/visitor.ts';
import type { Problem } from '../shapes.ts';
import type { TabParts } from '../parts.ts';
import { forCurator, personOf } from '../person.ts';
import { articleKey, conflictInput, draftInput, draftSeen, previewInput, sentBackInput } from './input.ts';
import type { KnowledgeList, PreviewView, Refusal } from './shapes.ts';
import { articleView, findingView, lineOf, previewOf } from './views.ts';

/** Texts of three languages; the longest article has a tenth of it. */
const readBody: RequestHandler = express.json({ limit: '512kb' });

type Handler = (request: Request, response: Response) => void | Promise<void>;
type Read = (path: string, handler: Handler) => void;
type Act = (method: 'put' | 'post', path: string, handler: Handler) => void;

/** What curators read and do with articles: propose a change, publish that of another, settle what came in two ways. */
export function knowledgeRoutes(parts: TabParts): Router {
  const router = Router();
  const { clock } = parts;
  const read: Read = (path, handler) => void router.get(path, forCurator(handler));
  const act: Act = (method, path, handler) => void router[method](path, forCurator(withBody(handler)));

  read('/knowledge', async (request, response) => {
    const person = personOf(request);
    const { curators, items } = await readDesk(parts, person);
    const ratings = await readRatings(parts, ownScope(person));
    const list: KnowledgeList = {
      me: person.id,
      curators: curators.filter(({ live }) => live).map(({ id, name }) => ({ id, name })),
      articles: items.map((item) => lineOf(item, { curators, ratings, me: person.id })),
    };
    response.json(list);
  });

  read('/knowledge/template/:key', (request, response) => {
    response.json(templateOf(parse(articleKey, request.params.key), dayOf(clock())));
  });

  read('/knowledge/articles/:key', async (request, response) => {
    const person = personOf(request);
    const key = parse(articleKey, request.params.key);
    const { curators, item } = await readArticle(parts, person, key);
    const ratings = await readRatings(parts, ownScope(person));
    response.json(articleView(item, { curators, ratings, me: person.id }));
  });

  act('post', '/knowledge/articles/:key/preview', (request, response) => {
    const key = parse(articleKey, request.params.key);
    const { texts } = parse(previewInput, request.body);
    const { loaded } = parts.knowledge();
    const today = dayOf(clock());
    const preview: PreviewView = previewOf(key, checkChange(loaded, key, texts, today), today);
    response.json(preview);
  });

  act('put', '/knowledge/articles/:key/draft', async (request, response) => {
    const key = parse(articleKey, request.params.key);
    const words = parse(draftInput, request.body);
    response.json({ id: await saveDraft(parts, personOf(request), { key, ...words }) });
  });

  act('put', '/knowledge/articles/:key/owner', async (request, response) => {
    const key = parse(articleKey, request.params.key);
    const { ownerId } = parse(z.strictObject({ ownerId: z.guid().nullable() }), request.body);
    await lookAfter(parts, personOf(request), { key, ownerId });
    response.status(204).end();
  });

  act('post', '/knowledge/articles/:key/settle', async (request, response) => {
    const key = parse(articleKey, request.params.key);
    const seen = { key, ...parse(conflictInput, request.body) };
    sendPublication(request, response, key, await settleConflict(parts, personOf(request), seen));
  });

  act('post', '/knowledge/drafts/:id/publish', async (request, response) => {
    const id = parse(z.guid(), request.params.id);
    const { version, key } = parse(draftSeen.extend({ key: articleKey }), request.body);
    sendPublication(request, response, key, await publishDraft(parts, personOf(request), { id, version }));
  });

  act('post', '/knowledge/drafts/:id/send-back', async (request, response) => {
    const id = parse(z.guid(), request.params.id);
    const { version, answer } = parse(sentBackInput, request.body);
    await sendBackDraft(parts, personOf(request), { id, version }, answer);
    response.status(204).end();
  });

  act('post', '/knowledge/drafts/:id/discard', async (request, response) => {
    const id = parse(z.guid(), request.params.id);
    await discardDraft(parts, personOf(request), { id, ...parse(draftSeen, request.body) });
    response.status(204).end();
  });

  return router;
}

/** Reads the body first: other routes of the tab take far less. */
function withBody(handler: Handler): Handler {
  return async (request, response) => {
    await new Promise<void>((resolve, reject) => {
      const done = (error?: unknown) => {
        if (error instanceof Error) reject(error);
        else resolve();
      };
      void readBody(request, response, done);
    });
    await handler(request, response);
  };
}

/** A text that is not right is a 422 with what is wrong, line by line. */
function sendPublication(request: Request, response: Response, key: string, publication: Publication): void {
  switch (publication.end) {
    case 'PUBLISHED':
      response.status(204).end();
      return;
    case 'REFUSED': {
      const refusal: Problem & Refusal = {
        type: 'urn:werkwijzer:problem:article-wrong',
        title: say(langOf(request), 'curator.refused'),
        status: 422,
        findings: publication.findings.map((finding) => findingView(key, finding)),
      };
      response.status(422).type('application/problem+json').json(refusal);
    }
  }
}

import { Router, type Request, type RequestHandler } from 'express';
import { z } from 'zod';
import { say } from '../../i18n/index.ts';
import { readFigures } from '../../monitoring/read-figures.ts';
import { writeCsv } from '../../monitoring/write-csv.ts';
import { parse } from '../booking/api.ts';
import { langOf } from '../booking/visitor.ts';
import { sendProblem } from '../problem.ts';
import type { FiguresView } from './admin-shapes.ts';
import type { TabParts } from './parts.ts';
import { isCoordinator, personOf } from './person.ts';

const asked = z.strictObject({
  year: z
    .string()
    .regex(/^2\d{3}$/)
    .transform(Number)
    .optional(),
});

/** What a coordinator counts at their sites, to read and to take along; numbers and nothing else. */
export function figureRoutes(parts: TabParts): Router {
  const router = Router();
  const read = (request: Request) => readFigures(parts, personOf(request), parse(asked, request.query).year);

  router.get('/figures', requireCoordinator, async (request, response) => {
    const figures: FiguresView = await read(request);
    response.json(figures);
  });

  router.get('/figures.csv', requireCoordinator, async (request, response) => {
    const figures = await read(request);
    response.attachment(`werkwijzer-${figures.year}.csv`).type('text/csv; charset=utf-8');
    response.send(writeCsv(figures, langOf(request)));
  });

  return router;
}

const requireCoordinator: RequestHandler = (request, response, next) => {
  if (isCoordinator(personOf(request))) next();
  else sendProblem(response, 403, say(langOf(request), 'figures.notCoordinator'));
};

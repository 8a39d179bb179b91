import { Router } from 'express';
import { z } from 'zod';
import { dayOf } from '../../day.ts';
import { MOST_ARTICLES, MOST_STEPS, writePlan } from '../../feedback/plan.ts';
import { parse } from '../booking/api.ts';
import { langOf } from '../booking/visitor.ts';
import { coachOf } from './coach.ts';
import { readOwnReferral } from './own-referral.ts';
import type { TabParts } from './parts.ts';
import type { ArticleView, PlanSaved } from './referral-shapes.ts';
import { referralOf } from './referrals.ts';

const plan = z.strictObject({
  summary: z.string().max(20_000),
  steps: z.array(z.string().max(2000)).max(MOST_STEPS),
  articles: z.array(z.string().max(100)).max(MOST_ARTICLES),
});

/** What a client takes along from a talk, and the articles to choose from. */
export function planRoutes(parts: TabParts): Router {
  const router = Router();
  const articles = () => parts.articles(dayOf(parts.clock()));

  router.get('/articles', (request, response) => {
    const lang = langOf(request);
    const shown: ArticleView[] = articles().map(({ id, titles }) => ({ id, title: titles[lang] }));
    response.json(shown.sort((a, b) => a.title.localeCompare(b.title, lang)));
  });

  router.put('/referrals/:id/plan', async (request, response) => {
    const text = parse(plan, request.body);
    const person = coachOf(request);
    const { clientId } = await readOwnReferral(parts, person, referralOf(request));
    const known = new Set(articles().map(({ id }) => id));
    const isArticle = (id: string) => known.has(id);
    const { mailed } = await writePlan(parts, person, { clientId, text, isArticle });
    response.json({ mailed } satisfies PlanSaved);
  });

  return router;
}

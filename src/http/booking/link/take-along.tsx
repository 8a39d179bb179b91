import type { RequestHandler } from 'express';
import { DomainError } from '../../../domain-error.ts';
import { dayOf } from '../../../day.ts';
import { forVdab } from '../../../feedback/for-vdab.ts';
import { clientArticles } from '../../../knowledge/client-articles.ts';
import { longDate, say } from '../../../i18n/index.ts';
import { sendPage } from '../../pages/send-page.tsx';
import { hrefOf } from '../../pages/visit.ts';
import type { PublicParts } from '../parts.ts';
import { sendSheet } from './vdab-sheet.tsx';
import { ownOnly, type LinkParams, type OwnVisit } from './visit.ts';

/** What a client takes along: the summary, their steps, articles to read; or the sheet for VDAB. */
export function showTakeAlong(parts: PublicParts): RequestHandler<LinkParams> {
  return ownOnly(parts, async (visit, request, response) => {
    const { plan } = visit.file.care;
    if (!plan) throw new DomainError('NOT_FOUND', 'nothing was written for this client');
    const { lang, kept } = visit;
    if (request.query.voor === 'vdab') {
      const names = [plan.coach, visit.site.name, ...(await organisationsOf(parts, visit.site.id))];
      sendSheet(response, visit, forVdab(plan.steps, names));
      return;
    }
    const title = say(lang, 'care.plan.title');
    sendPage(
      response,
      { visit, title, languageQuery: kept },
      <TakeAlongPage {...{ visit, plan, articles: parts.articles() }} />,
    );
  });
}

/** The names behind a site, for what may not stand on the sheet: its own organisation, and those of the coaches. */
async function organisationsOf({ db }: PublicParts, siteId: string): Promise<string[]> {
  const site = await db.site.findUnique({ where: { id: siteId }, include: { organisation: true } });
  const all = await db.organisation.findMany({ select: { name: true }, take: 500 });
  return [site?.organisation.name ?? '', ...all.map(({ name }) => name)].filter((name) => name !== '');
}

type Props = {
  visit: OwnVisit;
  plan: NonNullable<OwnVisit['file']['care']['plan']>;
  articles: ReturnType<PublicParts['articles']>;
};

function TakeAlongPage({ visit, plan, articles: all }: Props) {
  const { lang, now } = visit;
  const articles = clientArticles(all, lang, dayOf(now)).filter(({ id }) => plan.articles.includes(id));
  return (
    <div class="narrow">
      <h1>{say(lang, 'care.plan.title')}</h1>
      <p class="soft">
        {say(lang, 'care.plan.by', { coach: plan.coach, day: longDate(lang, dayOf(plan.createdAt)) })}
      </p>
      <div class="stack section">
        {plan.summary !== '' && (
          <section class="card stack">
            <h2>{say(lang, 'care.plan.summary')}</h2>
            <p class="typed">{plan.summary}</p>
          </section>
        )}
        {plan.steps.length > 0 && (
          <section class="card stack">
            <h2>{say(lang, 'care.plan.steps')}</h2>
            <ol>
              {plan.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </section>
        )}
        {articles.length > 0 && (
          <section class="card stack">
            <h2>{say(lang, 'care.plan.articles')}</h2>
            {articles.map(({ id, title, short, sources }) => (
              <article key={id} class="stack">
                <h3>{title}</h3>
                {short.map((line) => (
                  <p key={line}>{line}</p>
                ))}
                <p class="soft">{say(lang, 'care.plan.source')}</p>
                <ul class="sources">
                  {sources.map(({ title: name, publisher, url }) => (
                    <li key={name}>
                      {url ? <a href={url}>{`${publisher}, ${name}`}</a> : `${publisher}, ${name}`}
                    </li>
                  ))}
                </ul>
              </article>
            ))}
          </section>
        )}
        {plan.steps.length > 0 && (
          <section class="card stack no-print">
            <h2>{say(lang, 'care.plan.vdab')}</h2>
            <p>{say(lang, 'care.plan.vdabWhat')}</p>
            <p class="actions">
              <a class="button" href={hrefOf(visit, '/meenemen', { voor: 'vdab' })}>
                {say(lang, 'care.plan.open')}
              </a>
            </p>
          </section>
        )}
      </div>
      <p class="actions">
        <a class="button" href={hrefOf(visit)}>
          {say(lang, 'link.back')}
        </a>
      </p>
    </div>
  );
}

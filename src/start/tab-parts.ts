import type { BookingParts } from '../booking/parts.ts';
import { allTenants, type Config } from '../config.ts';
import { isLocal } from '../http/local-only.ts';
import type { TabArticle, TabParts } from '../http/tab/parts.ts';
import { createTabTokenCheck, type TabIssuer, type TabTokenPolicy } from '../http/tab/token-check.ts';
import { holdsOn } from '../knowledge/base.ts';
import { knownInFiles, type Known } from '../knowledge/published/read-published.ts';
import type { Article } from '../knowledge/article.ts';
import type { Demo } from './demo.ts';

/** What the coach's tab works with, and whose tokens it believes: Entra's, or those of the practice room. */
export function tabParts(
  config: Config,
  parts: BookingParts,
  { demo, origin, knowledge = asInFiles }: Where,
): TabParts {
  return {
    ...parts,
    check: createTabTokenCheck(demo ? practicePolicy(demo) : entraPolicy(config)),
    host: demo ? 'practice' : 'teams',
    free: (request) => config.mode === 'practice' && isLocal(request),
    publicUrl: config.PUBLIC_URL ?? origin,
    articles: (day) => articlesOn(knowledge().loaded.articles, day),
    knowledge,
  };
}

type Where = { demo: Demo | undefined; origin: string; knowledge?: TabParts['knowledge'] };

/** For a server over which nothing is published. */
const asInFiles = () => (inFiles ??= knownInFiles());
let inFiles: Known | undefined;

function articlesOn(articles: readonly Article[], day: string): TabArticle[] {
  return articles
    .filter((article) => article.audience.includes('client') && holdsOn(article, day))
    .map(({ id, texts: { nl, fr = nl, en = nl } }) => ({
      id,
      titles: { nl: nl.title, fr: fr.title, en: en.title },
    }));
}

const ENTRA = 'https://login.microsoftonline.com';

/** One issuer for each tenant on our list; a token names its audience as an id, or as the URI that Teams asks it for. */
export function entraPolicy(
  config: Pick<
    Config,
    'TAB_APP_ID' | 'MicrosoftAppId' | 'WERKWIJZER_TENANTS' | 'WERKWIJZER_REGISTRATIONS' | 'PUBLIC_URL'
  >,
): TabTokenPolicy {
  const own = [config.MicrosoftAppId, ...config.WERKWIJZER_REGISTRATIONS.map((one) => one.appId)];
  const appIds = (config.TAB_APP_ID ? [config.TAB_APP_ID] : own).filter((appId) => appId !== undefined);
  if (appIds.length === 0) return { audiences: [], issuers: [] };
  const host = config.PUBLIC_URL && new URL(config.PUBLIC_URL).host;
  return {
    audiences: appIds.flatMap((appId) => namesOf(appId, host)),
    issuers: allTenants(config).map(entraIssuer),
  };
}

function namesOf(appId: string, host: string | undefined): string[] {
  const names = [appId, `api://${appId}`, `api://botid-${appId}`];
  return host ? [...names, `api://${host}/${appId}`, `api://${host}/botid-${appId}`] : names;
}

function entraIssuer(tenant: string): TabIssuer {
  return {
    issuer: `${ENTRA}/${tenant}/v2.0`,
    keysUrl: `${ENTRA}/${tenant}/discovery/v2.0/keys`,
    tenants: new Set([tenant]),
  };
}

function practicePolicy({ practice, tabAppId, tenants }: Demo): TabTokenPolicy {
  if (!practice.login) return { audiences: [], issuers: [] };
  const { issuer, keysUrl } = practice.login;
  return { audiences: [tabAppId], issuers: [{ issuer, keysUrl, tenants: new Set(tenants) }] };
}

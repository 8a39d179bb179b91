import type { Request } from 'express';
import { languageOf, type Lang } from '../../lang.ts';
import type { PublicParts } from '../booking/parts.ts';
import { langOf } from '../booking/visitor.ts';
import { asked, hrefOf, type Visit } from '../pages/visit.ts';

/** Who asks: nobody we know. `action`: where the forms go, in the language of the page. */
export type AskVisit = Visit & { action: string };

export function askVisit({ contacts }: Pick<PublicParts, 'contacts'>, request: Request): AskVisit {
  const taal = languageOf(asked(request.query.taal));
  return inLanguage({ contacts, siteLines: [], base: '/vraag' }, langOf(request), taal);
}

/** The page goes on in the language of the question, as the chat does. */
export function followLanguage(visit: AskVisit, lang: Lang): AskVisit {
  return lang === visit.lang ? visit : inLanguage(visit, lang, lang);
}

function inLanguage(visit: Omit<Visit, 'lang' | 'kept'>, lang: Lang, taal: Lang | undefined): AskVisit {
  const { contacts, siteLines, base } = visit;
  const kept: Record<string, string> = taal ? { taal } : {};
  return { contacts, siteLines, base, lang, kept, action: hrefOf({ base, kept }) };
}

import type { Contacts, ContactLine } from '../../knowledge/contacts.ts';
import type { Lang } from '../../lang.ts';

/** A reader on a page: their language, whom to call, and where links lead. */
export type Visit = {
  lang: Lang;
  contacts: Contacts;
  /** The site's own emergency contacts. */
  siteLines: readonly ContactLine[];
  /** Path under which the pages of this reader stand, such as `/b/demo`. */
  base: string;
  /** What every link of this visit carries on, such as a language that was chosen. */
  kept: Readonly<Record<string, string>>;
};

type Query = Readonly<Record<string, string | undefined>>;

/** The address of a page of this visit. */
export function hrefOf({ base, kept }: Pick<Visit, 'base' | 'kept'>, path = '', query: Query = {}): string {
  return `${base}${path}${queryOf({ ...kept, ...query })}`;
}

/** `?a=1&b=2` of what is defined; empty when nothing is. */
export function queryOf(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const text = new URLSearchParams(pairs).toString();
  return text === '' ? '' : `?${text}`;
}

/** A value of the query that came once, as text. */
export function asked(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= 100 ? value : undefined;
}

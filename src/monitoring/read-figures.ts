import { boundsOf } from '../booking/zone.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/open.ts';
import { inScope } from '../database/scope.ts';
import { dayOf } from '../day.ts';
import type { KnownPerson } from '../people/identify.ts';
import { hideDependent, hidePart, hideSmall, type ShownLine } from './hide-small.ts';
import { measures, type Measure } from './measures.ts';

/** What was counted at a site, or for a whole organisation, month by month. */
export type FigurePlace = { id: string; name: string; lines: ({ measure: Measure } & ShownLine)[] };

/** Months as YYYY-MM: those of the year that are over, so that nobody sees a number grow by one. */
export type Figures = { year: number; years: number[]; months: string[]; places: FigurePlace[] };

const YEARS = 3;

type Row = { place: string; month: string; measure: string; number: number };

/**
 * What a coordinator counts at their sites: numbers of one calendar year, small ones hidden. Always whole years, so that two
 * periods that overlap cannot be taken from each other.
 * @param year the newest with a month that is over when none, or one that is not offered, is asked for.
 */
export async function readFigures(
  { db, clock }: { db: Database; clock: Clock },
  { id, tenantId, roles }: KnownPerson,
  year?: number,
): Promise<Figures> {
  const thisMonth = dayOf(clock()).slice(0, 7);
  const newest = Number(thisMonth.slice(0, 4)) - (thisMonth.endsWith('-01') ? 1 : 0);
  const years = Array.from({ length: YEARS }, (_, n) => newest - n);
  const chosen = year !== undefined && years.includes(year) ? year : newest;
  const months = Array.from({ length: 12 }, (_, n) => `${chosen}-${String(n + 1).padStart(2, '0')}`).filter(
    (month) => month < thisMonth,
  );
  const [since, until] = [boundsOf(`${chosen}-01-01`).start, boundsOf(`${chosen + 1}-01-01`).start];
  const siteIds = roles.filter(({ role }) => role === 'COORDINATOR').map(({ siteId }) => siteId);
  const { sites, rows } = await inScope(db, { tenantId, personId: id }, async (tx) => ({
    sites: await tx.site.findMany({ where: { id: { in: siteIds } }, include: { organisation: true } }),
    rows: await tx.$queryRaw<Row[]>`select * from figures_of_scope(${since}, ${until})`,
  }));
  const organisations = new Map(sites.map(({ organisation }) => [organisation.id, organisation]));
  const place = (kind: 'site' | 'organisation') => (one: { id: string; name: string }) => ({
    ...{ id: one.id, name: one.name },
    lines: linesOf(
      rows.filter((row) => row.place === one.id),
      measures[kind],
      months,
    ),
  });
  return {
    ...{ year: chosen, years, months },
    places: [
      ...byName(sites).map(place('site')),
      ...byName([...organisations.values()]).map(place('organisation')),
    ],
  };
}

function byName<T extends { name: string }>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

function linesOf(rows: readonly Row[], wanted: readonly Measure[], months: readonly string[]) {
  const counts = (measure: Measure) =>
    months.map((month) => rows.find((row) => row.measure === measure && row.month === month)?.number ?? 0);
  return wanted.map((measure) => ({ measure, ...shown(measure, counts) }));
}

function shown(measure: Measure, counts: (measure: Measure) => number[]): ShownLine {
  if (measure === 'IN_TIME') return hidePart(counts('IN_TIME'), counts('REFERRALS'));
  if (measure.startsWith('STEP_')) return hideDependent(counts(measure));
  return hideSmall(counts(measure));
}

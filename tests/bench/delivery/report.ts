import type { Row } from '../row.ts';
import type { Call } from './connector.ts';
import { mostIn, secondsUntil, total, type Kill, type Reckoning } from './reckon.ts';
import type { Coach } from './seed.ts';

/** What `src/delivery/chat-budget.ts` gives a tenant. */
const REQUESTS_PER_SECOND = 20;

type Figures = {
  marks: readonly string[];
  calls: readonly Call[];
  coaches: readonly Coach[];
  plainPerSecond: number;
};

/** In words: what was lost or stands twice, and why. */
export function summary(
  { lost, twice, empty }: Reckoning,
  { calls, kills, ended }: { calls: readonly Call[]; kills: readonly Kill[]; ended: string },
): string {
  const why = ({ KILLED, UNANSWERED, UNEXPLAINED }: Reckoning['twice']) =>
    `${KILLED} by a killed worker, ${UNANSWERED} accepted but not answered, ${UNEXPLAINED} unexplained`;
  const fates = ['ANSWERED', 'BUSY', 'BROKEN', 'LOST', 'UNANSWERED'].map(
    (fate) => `${calls.filter((call) => call.fate === fate).length} ${fate}`,
  );
  return [
    `  outbox             ${ended}`,
    `  requests           ${fates.join(', ')}; a worker was killed ${kills.length} times`,
    `  lost               ${lost.length}${lost.length > 0 ? `: ${lost.slice(0, 20).join(' ')}` : ''}`,
    `  shown twice        ${total(twice)}: ${why(twice)}`,
    `  left empty         ${total(empty)}: ${why(empty)}`,
  ].join('\n');
}

/** The figures, beside Teams' limits, the budget and the plain loop. */
export function rowsOf({ lost }: Reckoning, { marks, calls, coaches, plainPerSecond }: Figures): Row[] {
  const tenantOf = new Map(coaches.map(({ conversationId, tenantId }) => [conversationId, tenantId]));
  const tenants = new Set(tenantOf.values()).size;
  const chat = ({ conversationId }: Call) => conversationId;
  const tenant = ({ conversationId }: Call) => tenantOf.get(conversationId) ?? '';
  // The rest waits for the leases of killed workers and for the coach who gets most.
  const most = 0.9;
  const seconds = secondsUntil(most, marks, calls);
  const until = (calls[0]?.at ?? 0) + seconds * 1000;
  const requests = calls.filter(({ at }) => at <= until).length;
  const teams = { unit: '', peer: 'Teams', aim: 1, better: 'lower' } as const;
  const higher = { better: 'higher' } as const;
  return [
    {
      ...{ what: 'delivered', unit: '', ours: marks.length - lost.length, theirs: marks.length },
      ...{ peer: 'queued', aim: 1 },
      ...higher,
    },
    { what: 'most in 1 s to a chat', ours: mostIn(calls, 1000, chat), theirs: 7, ...teams },
    { what: 'most in 2 s to a chat', ours: mostIn(calls, 2000, chat), theirs: 8, ...teams },
    { what: 'most in 30 s to a chat', ours: mostIn(calls, 30_000, chat), theirs: 60, ...teams },
    { what: 'most in 1 s to a tenant', ours: mostIn(calls, 1000, tenant), theirs: 30, ...teams },
    {
      what: 'requests of the workers',
      unit: 'per s',
      ours: requests / seconds,
      theirs: tenants * REQUESTS_PER_SECOND,
      peer: 'budget',
      aim: 0.6,
      ...higher,
    },
    {
      what: 'messages of the workers',
      unit: 'per s',
      ours: (most * marks.length) / seconds,
      theirs: plainPerSecond,
      peer: 'plain loop',
      aim: 0.01,
      ...higher,
    },
  ];
}

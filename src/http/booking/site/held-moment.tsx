import type { TalkMode } from '../../../generated/prisma/enums.ts';
import { say } from '../../../i18n/index.ts';
import type { Lang } from '../../../lang.ts';
import { clockWords } from '../../../when.ts';
import { TalkFacts } from '../talk-facts.tsx';

/** A held moment as its form shows it. */
export type ShownHold = {
  holdId: string;
  startsAt: Date;
  endsAt: Date;
  coach: string;
  place: string;
  mode: TalkMode;
  expiresAt: Date;
  /** Ran out, though nobody else took the moment yet. */
  late: boolean;
};

/** The moment that was chosen, and until when it is kept. */
export function HeldMoment({ lang, hold }: { lang: Lang; hold: ShownHold }) {
  const until = { until: clockWords(lang, hold.expiresAt) };
  return (
    <div class="card stack section">
      <TalkFacts lang={lang} talk={hold} />
      <p class="soft">{say(lang, hold.late ? 'booking.hold.late' : 'booking.hold.until', until)}</p>
    </div>
  );
}

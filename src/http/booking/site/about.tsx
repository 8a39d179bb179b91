import { say } from '../../../i18n/index.ts';
import type { Lang } from '../../../lang.ts';

/** What the coach does and what happens with what someone tells us, in plain words. */
export function About({ lang }: { lang: Lang }) {
  return (
    <>
      <section class="card stack">
        <h2>{say(lang, 'booking.about.title')}</h2>
        <ul>
          <li>{say(lang, 'booking.about.talk')}</li>
          <li>{say(lang, 'booking.about.rules')}</li>
          <li>{say(lang, 'booking.about.steps')}</li>
          <li>{say(lang, 'booking.about.together')}</li>
        </ul>
      </section>
      <section class="card stack">
        <h2>{say(lang, 'booking.kept.title')}</h2>
        <p>{say(lang, 'booking.kept.what')}</p>
        <p>{say(lang, 'booking.kept.who')}</p>
        <p>{say(lang, 'booking.kept.not')}</p>
      </section>
      <section class="card stack">
        <h2>{say(lang, 'booking.stop.title')}</h2>
        <p>{say(lang, 'booking.stop.how')}</p>
      </section>
    </>
  );
}

/** The four things that matter most, before anything is chosen. */
export function Promises({ lang }: { lang: Lang }) {
  return (
    <ul class="promises">
      <li>{say(lang, 'booking.promise.free')}</li>
      <li>{say(lang, 'booking.promise.voluntary')}</li>
      <li>{say(lang, 'booking.promise.confidential')}</li>
      <li>{say(lang, 'booking.promise.neutral')}</li>
    </ul>
  );
}

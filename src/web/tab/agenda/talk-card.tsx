import type { Talk } from '../../../http/tab/shapes.ts';
import { useSiteName, useTab } from '../tab.ts';
import { language, say } from '../texts.ts';
import { clockWords, languageWords } from '../time.ts';
import { Icon } from '../ui/icon.tsx';
import type { TalkActs } from './acts.ts';
import { NameAndContact } from './contact-line.tsx';
import { ComingActs } from './coming-acts.tsx';
import { Outcome } from './outcome.tsx';
import { modeIcon, modeWords } from './words.ts';

/** One talk: when, with whom, where, and what can be done with it before it begins and after. */
export function TalkCard({ talk, acts }: { talk: Talk; acts: TalkActs }) {
  const began = new Date(talk.startsAt) <= useTab().now();
  const waits = began && talk.state === 'BOOKED';
  return (
    <li class={waits ? 'card talk waits' : 'card talk'}>
      <div class="talk-time">
        <time datetime={talk.startsAt}>{clockWords(talk.startsAt)}</time>
        <span class="soft">{say('tab.talk.until', { time: clockWords(talk.endsAt) })}</span>
      </div>
      <div class="talk-what">
        <NameAndContact talk={talk} />
        <Where talk={talk} />
        <Marks talk={talk} />
        {began ? <Outcome talk={talk} acts={acts} /> : <ComingActs talk={talk} acts={acts} />}
      </div>
    </li>
  );
}

function Where({ talk: { mode, place, siteId } }: { talk: Talk }) {
  const site = useSiteName(siteId);
  return (
    <p class="where">
      <Icon name={modeIcon(mode)} />
      <span>
        <span class="unseen">{modeWords(mode)}: </span>
        {place}
        {site && <span class="soft"> · {site}</span>}
      </span>
    </p>
  );
}

function Marks({ talk: { followUp, companion, client } }: { talk: Talk }) {
  const speaks = client && client.language !== language() ? client.language : undefined;
  if (!followUp && !companion && !speaks) return null;
  return (
    <ul class="marks">
      {followUp && (
        <li class="mark">
          <Icon name="repeat" />
          {say('tab.talk.followUp')}
        </li>
      )}
      {companion && (
        <li class="mark">
          <Icon name="people" />
          {say('tab.talk.companion')}
        </li>
      )}
      {speaks && <li class="mark">{say('tab.talk.speaks', { language: languageWords(speaks) })}</li>}
    </ul>
  );
}

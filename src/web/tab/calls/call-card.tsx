import { useState } from 'preact/hooks';
import type { Call } from '../../../http/tab/shapes.ts';
import { useSiteName, useTab, useToday } from '../tab.ts';
import type { TextKey } from '../texts.ts';
import { language, say } from '../texts.ts';
import { clockWords, dayOf, dayWords, languageWords, nearWords } from '../time.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Problem } from '../ui/states.tsx';
import { useAction } from '../use-action.ts';

const parts: Record<Call['partOfDay'], TextKey> = {
  MORNING: 'tab.calls.MORNING',
  AFTERNOON: 'tab.calls.AFTERNOON',
  ANY: 'tab.calls.ANY',
};

/** One request to be called. Done means erased, so that is asked once more. */
export function CallCard({ call, onDone }: { call: Call; onDone: () => void }) {
  const { api } = useTab();
  const { busy, problem, run } = useAction();
  const [sure, setSure] = useState(false);
  const { name, phone } = call;
  const erase = async () => {
    if (await run(() => api.called(call.id))) onDone();
  };
  return (
    <li class="card call">
      <h2>{name}</h2>
      <a class="phone" href={`tel:${phone.replaceAll(' ', '')}`}>
        <Icon name="phone" />
        {phone}
      </a>
      <Facts call={call} />
      {sure ? (
        <div class="acts">
          <Button kind="danger" busy={busy} onClick={() => void erase()}>
            {say('tab.calls.erase')}
          </Button>
          <Button kind="quiet" onClick={() => setSure(false)}>
            {say('tab.calls.keep')}
          </Button>
        </div>
      ) : (
        <div class="acts">
          <Button of={name} onClick={() => setSure(true)}>
            {say('tab.calls.done')}
          </Button>
        </div>
      )}
      <Problem words={problem} />
    </li>
  );
}

function Facts({ call: { partOfDay, createdAt, siteId, language: speaks } }: { call: Call }) {
  const site = useSiteName(siteId);
  const day = dayOf(new Date(createdAt));
  const asked = nearWords(day, useToday()) ?? dayWords(day);
  return (
    <ul class="facts">
      <li>{say(parts[partOfDay])}</li>
      <li>{say('tab.calls.asked', { day: asked, time: clockWords(createdAt) })}</li>
      {speaks !== language() && <li>{say('tab.talk.speaks', { language: languageWords(speaks) })}</li>}
      {site && <li>{site}</li>}
    </ul>
  );
}

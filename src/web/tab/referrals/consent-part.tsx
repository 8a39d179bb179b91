import { useState } from 'preact/hooks';
import type { ConsentView } from '../../../http/tab/referral-shapes.ts';
import { say } from '../texts.ts';
import { dayOf, longDateWords } from '../time.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { ReferralProps } from './acts.ts';
import { ConsentDialog } from './consent-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';
import { agreedFor, consentWords, inOrder } from './words.ts';

/** What the client agrees to, a sentence each, and what they do not. */
export function ConsentPart({ referral, reload }: ReferralProps) {
  const [adds, setAdds] = useState(false);
  const { consents, referrer: who, name } = referral;
  const contact = consents.some(({ purpose }) => purpose === 'CONTACT');
  return (
    <div class="part">
      <h4>{say('tab.consents')}</h4>
      <ul class="lines">
        {agreedFor(referral).length === 0 && <Not words={say('tab.consent.FEEDBACK.none', { who })} />}
        {!contact && <Not words={say('tab.consent.CONTACT.none')} />}
        {inOrder(consents).map((consent) => (
          <ConsentLine key={consent.id} consent={consent} referral={referral} reload={reload} />
        ))}
      </ul>
      <div class="acts">
        <Button kind="quiet" of={name} onClick={() => setAdds(true)}>
          {say('tab.consent.new')}
        </Button>
      </div>
      {adds && <ConsentDialog referral={referral} reload={reload} onClose={() => setAdds(false)} />}
    </div>
  );
}

function Not({ words }: { words: string }) {
  return (
    <li class="line">
      <Icon name="away" />
      <span>{words}</span>
    </li>
  );
}

function ConsentLine({ consent, referral, reload }: ReferralProps & { consent: ConsentView }) {
  const [asks, setAsks] = useState(false);
  const words = consentWords(consent, referral);
  return (
    <li class="line agreed">
      <Icon name="check" />
      <span>
        {words}{' '}
        <span class="soft">
          {say('tab.consent.until', { day: longDateWords(dayOf(new Date(consent.until))) })}
        </span>
      </span>
      <Button kind="quiet" of={words} onClick={() => setAsks(true)}>
        {say('tab.withdraw')}
      </Button>
      {asks && (
        <WithdrawDialog
          consent={consent}
          referral={referral}
          reload={reload}
          onClose={() => setAsks(false)}
        />
      )}
    </li>
  );
}

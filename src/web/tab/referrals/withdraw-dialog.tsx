import type { ConsentView } from '../../../http/tab/referral-shapes.ts';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { Confirm } from '../ui/confirm.tsx';
import type { DialogProps } from './acts.ts';
import { consentWords } from './words.ts';

/** Asks once more before a consent is withdrawn for the client, and says what follows. */
export function WithdrawDialog({
  consent,
  referral,
  reload,
  onClose,
}: DialogProps & { consent: ConsentView }) {
  const { api } = useTab();
  return (
    <Confirm
      title={say('tab.withdraw.title')}
      yes={say('tab.withdraw')}
      danger
      act={() => api.withdraw(referral.id, consent.id)}
      done={say('tab.withdraw.done')}
      onClose={onClose}
      onDone={reload}
    >
      <p class="talk-line">
        <strong>{referral.name}</strong>
        <span>{consentWords(consent, referral)}</span>
      </p>
      <p>{say('tab.withdraw.what')}</p>
      <Follows purpose={consent.purpose} />
    </Confirm>
  );
}

function Follows({ purpose }: Pick<ConsentView, 'purpose'>) {
  switch (purpose) {
    case 'FEEDBACK':
    case 'REFERRAL':
    case 'CONTACT':
      return <p>{say(`tab.withdraw.${purpose}`)}</p>;
    case 'SHARE_TEAM':
    case 'TALK_TOGETHER':
    case 'KEEP_IN_TOUCH':
      return null;
  }
}

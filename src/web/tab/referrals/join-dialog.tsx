import { useState } from 'preact/hooks';
import type { RecordView } from '../../../http/tab/referral-shapes.ts';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { dayOf, longDateWords } from '../time.ts';
import { Button } from '../ui/button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SelectField } from '../ui/fields.tsx';
import { Show } from '../ui/states.tsx';
import { useLoad } from '../use-load.ts';
import type { DialogProps } from './acts.ts';
import { ReferralLine } from './referral-line.tsx';

/** Two records of one person become one: only people can know that they are, and the client has to want it. */
export function JoinDialog(props: DialogProps) {
  const { api } = useTab();
  const { id } = props.referral;
  const load = useLoad(`records ${id}`, () => api.records(id));
  const { loaded } = load;
  if (loaded.state === 'ready' && loaded.value.length > 0) return <Join {...props} records={loaded.value} />;
  return (
    <Dialog title={say('tab.referral.join.title')} onClose={props.onClose}>
      <Show load={load} lines={1}>
        {() => <p>{say('tab.referral.join.none')}</p>}
      </Show>
      <div class="dialog-acts">
        <Button kind="primary" onClick={props.onClose}>
          {say('tab.close')}
        </Button>
      </div>
    </Dialog>
  );
}

function Join({ referral, reload, onClose, records }: DialogProps & { records: readonly RecordView[] }) {
  const { api } = useTab();
  const [chosen, setChosen] = useState('');
  const [agreed, setAgreed] = useState(false);
  const options = [
    { value: '', words: say('tab.referral.join.choose') },
    ...records.map(({ id, name, since }) => ({
      value: id,
      words: say('tab.referral.join.record', { name, day: longDateWords(dayOf(new Date(since))) }),
    })),
  ];
  return (
    <Confirm
      title={say('tab.referral.join.title')}
      yes={say('tab.referral.join')}
      ready={chosen !== '' && agreed}
      act={() => api.join(referral.id, chosen)}
      done={say('tab.referral.join.done')}
      onClose={onClose}
      onDone={reload}
    >
      <ReferralLine referral={referral} />
      <p>{say('tab.referral.join.what')}</p>
      <SelectField
        label={say('tab.referral.join.with')}
        value={chosen}
        options={options}
        onChange={setChosen}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={agreed}
          onChange={(event) => setAgreed(event.currentTarget.checked)}
        />
        <span>{say('tab.referral.join.agreed')}</span>
      </label>
    </Confirm>
  );
}

import { useState } from 'preact/hooks';
import type { Category, ConsentWords } from '../../../http/tab/referral-shapes.ts';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { Confirm } from '../ui/confirm.tsx';
import { SelectField } from '../ui/fields.tsx';
import { Show } from '../ui/states.tsx';
import { useLoad } from '../use-load.ts';
import type { DialogProps } from './acts.ts';
import { loadConsentTexts, wordsToRead } from './consent-texts.ts';
import { categoryWords, told } from './words.ts';

type Purpose = ConsentWords['purpose'];
type How = ConsentWords['how'];
const purposes: readonly Purpose[] = ['FEEDBACK', 'SHARE_TEAM', 'TALK_TOGETHER', 'KEEP_IN_TOUCH', 'CONTACT'];
const hows: readonly How[] = ['SPOKEN', 'PHONE', 'PAPER'];

/** Writes down what a client agreed to. Nothing is chosen beforehand of what may be told: the client says it. */
export function ConsentDialog({ referral, reload, onClose }: DialogProps) {
  const { api } = useTab();
  const [purpose, setPurpose] = useState<Purpose>('FEEDBACK');
  const [how, setHow] = useState<How>('SPOKEN');
  const [categories, setCategories] = useState<Category[]>([]);
  const { id, site, referrer: who, consents } = referral;
  const tells = purpose === 'FEEDBACK' || purpose === 'SHARE_TEAM';
  const agree = () => api.agree(id, tells ? { purpose, how, categories } : { purpose, how });
  const before = consents.some((one) => one.purpose === purpose && one.person?.referrer !== false);
  return (
    <Confirm
      title={say('tab.consent.new')}
      yes={say('tab.save')}
      ready={!tells || categories.length > 0}
      act={agree}
      done={say('tab.consent.done')}
      onClose={onClose}
      onDone={reload}
    >
      <SelectField
        label={say('tab.consent.purpose')}
        value={purpose}
        options={purposes.map((value) => ({ value, words: say(`tab.consent.purpose.${value}`, { who }) }))}
        onChange={setPurpose}
      />
      {tells && <Categories chosen={categories} onChange={setCategories} />}
      <ToRead purpose={purpose} values={{ name: who, site, what: categoryWords(categories) || '…' }} />
      {before && <p class="soft">{say('tab.consent.replaces')}</p>}
      <SelectField
        label={say('tab.consent.how')}
        value={how}
        options={hows.map((value) => ({ value, words: say(`tab.consent.how.${value}`) }))}
        onChange={setHow}
      />
    </Confirm>
  );
}

type Chosen = { chosen: readonly Category[]; onChange: (to: Category[]) => void };

function Categories({ chosen, onChange }: Chosen) {
  const press = (category: Category, on: boolean) =>
    onChange(on ? [...chosen, category] : chosen.filter((one) => one !== category));
  return (
    <fieldset class="choices">
      <legend>{say('tab.consent.categories')}</legend>
      {told.map(({ category }) => (
        <label key={category} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(category)}
            onChange={(event) => press(category, event.currentTarget.checked)}
          />
          <span class="first-up">{say(`tab.category.${category}`)}</span>
        </label>
      ))}
      {chosen.length === 0 && <p class="hint">{say('tab.consent.categories.none')}</p>}
    </fieldset>
  );
}

/** The very words that are recorded as agreed to. */
function ToRead({
  purpose,
  values,
}: {
  purpose: Purpose;
  values: { name: string; site: string; what: string };
}) {
  const load = useLoad('consent texts', loadConsentTexts);
  return (
    <Show load={load} lines={1}>
      {(texts) => {
        const words = wordsToRead(texts, purpose, values);
        return (
          words && (
            <>
              <p>{say('tab.consent.read')}</p>
              <blockquote class="to-read">{words}</blockquote>
            </>
          )
        );
      }}
    </Show>
  );
}

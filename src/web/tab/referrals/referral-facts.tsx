import type { ReferralView } from '../../../http/tab/referral-shapes.ts';
import { useSiteName, useToday } from '../tab.ts';
import { language, say } from '../texts.ts';
import { languageWords } from '../time.ts';
import { whenWords } from './words.ts';

/** The question, and who sent it from where and when. */
export function ReferralFacts({ referral }: { referral: ReferralView }) {
  const { question, referrer: name, sentAt, code, siteId, language: speaks } = referral;
  const site = useSiteName(siteId);
  const when = whenWords(sentAt, useToday());
  return (
    <>
      {question === undefined ? (
        <p class="soft">{say('tab.referral.erased')}</p>
      ) : (
        <p class="question">{question}</p>
      )}
      <ul class="facts">
        <li>{say('tab.referral.from', { name, when })}</li>
        <li>
          {say('tab.referral.code', { code })}
          {site && ` · ${site}`}
        </li>
        {speaks !== language() && <li>{say('tab.talk.speaks', { language: languageWords(speaks) })}</li>}
      </ul>
    </>
  );
}

import { useState } from 'preact/hooks';
import type {
  DeskView,
  FeedbackField,
  FeedbackWords,
  ReferralView,
} from '../../../http/tab/referral-shapes.ts';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { useAction } from '../use-action.ts';
import { agreedFor, told } from './words.ts';

/** What was typed and not saved yet, by referral, so that a closed dialog or a failed call loses nothing. */
const kept = new Map<string, FeedbackWords>();

/** A feedback while it is written: what is typed, what cannot go, and what can be done with it. */
export function useFeedback(referral: ReferralView, desk: DeskView, { reload, onClose }: Ways) {
  const { api, announce } = useTab();
  const action = useAction();
  const { id } = referral;
  const draft = desk.feedbacks.find(({ state }) => state === 'DRAFT' || state === 'PREVIEW');
  const [text, setText] = useState<FeedbackWords>(() => kept.get(id) ?? draft?.text ?? {});
  const type = (field: FeedbackField, words: string) => {
    const next = { ...text, [field]: words };
    kept.set(id, next);
    setText(next);
  };

  const agreed = agreedFor(referral);
  const filled = told.filter(({ field }) => text[field]?.trim());
  const notAgreed = desk.mode === 'CLIENT' ? [] : filled.filter(({ category }) => !agreed.includes(category));

  const done = async (words: string) => {
    kept.delete(id);
    announce(words);
    onClose();
    await reload();
  };
  const save = async () => {
    if (await action.run(() => api.writeFeedback(id, text))) await done(say('tab.feedback.saved'));
  };
  const send = async (readTogether: boolean) => {
    let words = '';
    const sent = await action.run(async () => {
      const { id: feedbackId } = await api.writeFeedback(id, text);
      const { sent } = await api.sendFeedback(feedbackId, readTogether);
      words = say(sent === 'PREVIEW' ? 'tab.feedback.asked' : 'tab.feedback.sent');
    });
    if (sent) await done(words);
    else await reload(); // the draft may have been kept all the same
  };
  const drop = async () => {
    if (draft && !(await action.run(() => api.takeBack(draft.id)))) return;
    await done(say('tab.feedback.dropped'));
  };
  return {
    ...{
      ...action,
      text,
      type,
      save,
      send,
      drop,
      isDraft: draft?.state === 'DRAFT',
      empty: filled.length === 0,
    },
    isNotAgreed: (field: FeedbackField) => notAgreed.some((one) => one.field === field),
    blocked: notAgreed.length > 0,
    agreesToNothing: desk.mode !== 'CLIENT' && agreed.length === 0,
  };
}

type Ways = { reload: () => Promise<void>; onClose: () => void };

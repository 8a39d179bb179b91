import { complaint } from './complaint.ts';
import { decideEligibility } from './decide-eligibility.ts';
import { ranksIn } from './find.ts';
import { gaming } from './gaming.ts';
import { isGibberish } from './gibberish.ts';
import { human } from './human.ts';
import { injection } from './injection.ts';
import { insult } from './insult.ts';
import { legal } from './legal.ts';
import { medical } from './medical.ts';
import { moment } from './moment.ts';
import { offTopic } from './off-topic.ts';
import { otherCountry } from './other-country.ts';
import { otherRegion } from './other-region.ts';
import { ownFile } from './own-file.ts';
import { inOrder } from './phrases.ts';
import { privacyOthers } from './privacy-others.ts';
import { privacySystem } from './privacy-system.ts';
import { readMessage } from './read-message.ts';
import { courtesy } from './smalltalk.ts';
import { task } from './task.ts';
import { tax } from './tax.ts';
import type { Message, Screened, ScreenReason } from './types.ts';
import { whoAreYou } from './who-are-you.ts';
import type { Screen } from './word-screen.ts';

/** In the order they are asked: steering and other people's data first, then what a person must take up. */
const SCREENS: readonly Screen[] = [
  injection,
  privacySystem,
  privacyOthers,
  gaming,
  legal,
  decideEligibility,
  ownFile,
  complaint,
  whoAreYou,
  human,
  otherCountry,
  otherRegion,
  tax,
  medical,
  insult,
  offTopic,
  task,
  moment,
];

const SAID = inOrder(SCREENS.map(({ says }) => says));

/**
 * Why a message is not looked up and what to do instead; undefined: look it up. In doubt it passes, for the retriever
 * decides afterwards. Crisis is not asked here: findCrisis comes before anything else.
 */
export function screen(message: Message): Screened | undefined {
  const reason = reasonOf(message);
  return reason && { behaviour: behaviourOf(reason), reason };
}

function reasonOf(message: Message): ScreenReason | undefined {
  const said = courtesy(message.text);
  if (said) return said;
  const reading = readMessage(message);
  for (const rank of ranksIn(reading, SAID)) {
    const one = SCREENS[rank];
    if (one?.holds(reading)) return one.reason;
  }
  return isGibberish(message.text) ? 'gibberish' : undefined;
}

function behaviourOf(reason: ScreenReason): Screened['behaviour'] {
  switch (reason) {
    case 'privacy_others':
    case 'privacy_system':
      return 'refuse_privacy';
    case 'own_file':
    case 'decide_eligibility':
    case 'complaint':
    case 'human':
      return 'handoff';
    case 'injection':
    case 'gaming':
    case 'medical':
    case 'legal':
    case 'tax':
    case 'other_country':
    case 'other_region':
    case 'off_topic':
    case 'not_covered':
      return 'abstain';
    case 'greeting':
    case 'thanks':
    case 'who_are_you':
    case 'goodbye':
    case 'insult':
    case 'gibberish':
    case 'reaction':
      return 'smalltalk';
  }
}

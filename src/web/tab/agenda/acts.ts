import type { Talk } from '../../../http/tab/shapes.ts';

/** What a card does to the list it stands in. */
export type TalkActs = {
  /** Shows what was just recorded. */
  change: (id: string, to: Pick<Talk, 'state' | 'steps'>) => void;
  /** Something else changed: moved, cancelled, booked. */
  reload: () => Promise<void>;
};

import type { Slot } from '../../booking/plan.ts';
import type { SlotView } from './shapes.ts';

/** A slot as the tab shows it. */
export function slotView({ slotId, siteId, start, end, mode, place, reservedFor }: Slot): SlotView {
  return {
    ...{ slotId, siteId, start: start.toISOString(), end: end.toISOString(), mode, place },
    ...(reservedFor !== null && { reservedFor }),
  };
}

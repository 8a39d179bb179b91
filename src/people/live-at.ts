/** As a condition of a query: what holds at a moment, of roles, assignments and whatever else begins and may end. */
export function liveAt(now: Date) {
  return { from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] };
}

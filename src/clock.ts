/** The time, injected wherever it matters. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

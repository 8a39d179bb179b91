import { v7 } from 'uuid';

/** A new UUIDv7: in the order of their making, so that they sort and index well. */
export const newId = (): string => v7();

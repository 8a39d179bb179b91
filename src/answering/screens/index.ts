export { findCrisis } from './crisis/find-crisis.ts';
export { screen } from './screen.ts';
export type { Crisis, CrisisKind, Lang, Message, Screened, ScreenReason } from './types.ts';

import { z } from 'zod';

/** A slot is its coach and its start: `<coach uuid>.<20261130T0800Z>`. It is computed from schedules, never stored. */
export type SlotRef = { coachId: string; start: Date };

const shape =
  /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.(2\d{3})(\d\d)(\d\d)T(\d\d)(\d\d)Z$/;

export function slotIdOf({ coachId, start }: SlotRef): string {
  const iso = start.toISOString();
  return `${coachId}.${iso.slice(0, 4)}${iso.slice(5, 7)}${iso.slice(8, 13)}${iso.slice(14, 16)}Z`;
}

/** The slot an id names; undefined for what is no slot id. Only years that the database can hold. */
export function parseSlotId(id: string): SlotRef | undefined {
  const match = shape.exec(id);
  if (!match) return undefined;
  const [, coachId = '', year, month, day, hour, minute] = match;
  const start = new Date(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
  if (Number.isNaN(start.getTime())) return undefined;
  // A date that does not exist, such as 30 February, would silently become another one.
  return slotIdOf({ coachId, start }) === id ? { coachId, start } : undefined;
}

/** For requests: parses into a SlotRef. */
export const slotId = z
  .string()
  .max(80)
  .transform((value, context) => {
    const slot = parseSlotId(value);
    if (slot) return slot;
    context.addIssue('not a slot');
    return z.NEVER;
  });

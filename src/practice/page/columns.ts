import type { PracticePerson } from '../shared.ts';
import { GROUP } from './model.ts';
import type { ColumnKey } from './model.ts';

const STORED = 'werkwijzer.practice.columns';

/** Which columns are open, which one is in front on a phone, and where something new waits. */
export type Columns = {
  keys(): ColumnKey[];
  open(): ColumnKey[];
  active(): ColumnKey;
  isUnread(key: ColumnKey): boolean;
  toggle(key: ColumnKey): void;
  show(key: ColumnKey): void;
  markUnread(key: ColumnKey): void;
  markRead(key: ColumnKey): void;
};

/** Starts with what was open last time, or with the first care professional, the first coach and the group. */
export function createColumns(people: PracticePerson[], changed: () => void): Columns {
  const keys = [...people.map(({ id }) => id), GROUP];
  let open = stored(keys) ?? defaults(people);
  let active = open[0] ?? GROUP;
  const unread = new Set<ColumnKey>();

  function set(next: Set<ColumnKey>): void {
    open = keys.filter((key) => next.has(key));
    try {
      localStorage.setItem(STORED, JSON.stringify(open));
    } catch {
      // Private windows may refuse; the choice then lasts as long as the page.
    }
    changed();
  }

  return {
    keys: () => keys,
    open: () => open,
    active: () => active,
    isUnread: (key) => unread.has(key),
    toggle(key) {
      const next = new Set(open);
      if (!next.delete(key)) next.add(key);
      unread.delete(key);
      set(next);
    },
    show(key) {
      active = key;
      unread.delete(key);
      set(new Set([...open, key]));
    },
    markUnread(key) {
      if (unread.has(key)) return;
      unread.add(key);
      changed();
    },
    markRead(key) {
      const moved = active !== key;
      active = key;
      if (unread.delete(key) || moved) changed();
    },
  };
}

function defaults(people: PracticePerson[]): ColumnKey[] {
  const professional = people.find(({ label }) => /zorgprofessional/i.test(label)) ?? people[0];
  const others = people.filter((person) => person !== professional);
  const coach =
    others.find(({ label }) => /coach werk|vip-coach/i.test(label)) ??
    others.find(({ label }) => /coach/i.test(label));
  return [...[professional, coach].flatMap((person) => (person ? [person.id] : [])), GROUP];
}

function stored(keys: ColumnKey[]): ColumnKey[] | undefined {
  try {
    const saved = JSON.parse(localStorage.getItem(STORED) ?? 'null') as unknown;
    const known = Array.isArray(saved) ? keys.filter((key) => saved.includes(key)) : [];
    return known.length > 0 ? known : undefined;
  } catch {
    return undefined;
  }
}

// What travels between the tab and its API. No imports: the browser's code reads this file too. Moments are ISO in UTC,
// days ISO dates, times wall clock in Brussels.

export type Mode = 'ON_SITE' | 'PHONE' | 'ONLINE' | 'ELSEWHERE';

export type Step =
  | 'VDAB'
  | 'TNWC'
  | 'OCCUPATIONAL_PHYSICIAN'
  | 'SHELTERED_WORK'
  | 'TRAINING'
  | 'BACK_TO_WORK'
  | 'VOLUNTEERING'
  | 'WORK_CARE'
  | 'OTHER'
  | 'NONE';

/** `url`: the page where clients book; absent where they do not. */
export type SiteView = { id: string; name: string; url?: string };

export type TabView =
  | ('AGENDA' | 'REFERRALS' | 'CALLS' | 'SCHEDULES')
  | ('OWN_REFERRALS' | 'FEEDBACK')
  | ('FIGURES' | 'SITES' | 'PEOPLE')
  | 'KNOWLEDGE';

export type Me = {
  name: string;
  /** The server's time, because a computer's own clock may be wrong. */
  now: string;
  /** In the order in which they are offered; a feedback is opened by its address. */
  views: TabView[];
  /** Where they coach. */
  sites: SiteView[];
};

export type ContactView = { kind: 'MAIL' | 'PHONE'; value: string } | { kind: 'NONE' | 'WITHHELD' };

export type TalkState = 'BOOKED' | 'COMPLETED' | 'NO_SHOW';

export type Talk = {
  id: string;
  siteId: string;
  startsAt: string;
  endsAt: string;
  state: TalkState;
  mode: Mode;
  place: string;
  companion: boolean;
  followUp: boolean;
  /** Absent after the client's data were erased. */
  client?: { name: string; language: string; contact: ContactView };
  steps: Step[];
};

export type SlotView = {
  slotId: string;
  siteId: string;
  start: string;
  end: string;
  mode: Mode;
  place: string;
  /** For whom the slot is kept. */
  reservedFor?: string;
};

/** A code to tell, until when, and the link that it opens. */
export type Code = { code: string; until: string; url: string };

export type Call = {
  id: string;
  siteId: string;
  name: string;
  /** As people read it, such as +32 470 12 34 56. */
  phone: string;
  partOfDay: 'MORNING' | 'AFTERNOON' | 'ANY';
  language: string;
  createdAt: string;
};

/** A schedule as its editor sends it. */
export type ScheduleWords = {
  siteId: string;
  /** RFC 5545 recurrence of its days. */
  rule: string;
  from: string;
  until: string | null;
  startsAt: string;
  endsAt: string;
  minutes: number;
  bufferMinutes: number;
  dailyCap: number | null;
  leadMinutes: number | null;
  horizonDays: number | null;
  mode: Mode;
  place: string;
  wayfinding: string;
  reservedFor: string | null;
};

export type ScheduleView = ScheduleWords & {
  id: string;
  /** The next days on which the coach sits by it. */
  days: string[];
  /** The page that shows the reserved slots too. */
  reservedUrl?: string;
};

export type LeaveWords = { from: string; until: string };

export type MovedDayWords = {
  scheduleId: string;
  day: string;
  /** Null: that day falls out. */
  toDay: string | null;
  startsAt: string | null;
  endsAt: string | null;
  place: string | null;
  wayfinding: string | null;
};

export type ExceptionView =
  ({ id: string; kind: 'LEAVE' } & LeaveWords) | ({ id: string; kind: 'MOVED' } & MovedDayWords);

export type Schedules = { schedules: ScheduleView[]; exceptions: ExceptionView[] };

/** An appointment that a change leaves without its slot. */
export type ConflictView = {
  appointmentId: string;
  siteId: string;
  startsAt: string;
  endsAt: string;
  place: string;
  name: string;
};

export type ChoiceWords = { do: 'KEEP' } | { do: 'CANCEL' } | { do: 'MOVE'; to: string };

export type Choices = Record<string, ChoiceWords>;

/** The body of a 409 on a change of schedule: nothing changed yet. `free`: where appointments could move to after it. */
export type Conflicts = { conflicts: ConflictView[]; free: SlotView[] };

/** RFC 9457, as the API sends it. */
export type Problem = {
  type: string;
  title: string;
  status: number;
  errors?: { field: string; message: string }[];
};

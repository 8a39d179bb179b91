import type { Answerer } from '../../answering/pipeline.ts';
import type { BookingParts } from '../../booking/parts.ts';
import type { Article } from '../../knowledge/article.ts';
import type { Contacts } from '../../knowledge/contacts.ts';
import type { Guide } from '../../knowledge/guides.ts';
import type { KeyDates } from '../../knowledge/key-dates.ts';
import type { Sheet } from '../../knowledge/sheets.ts';
import type { Request } from 'express';

/** What one browser, network and address may do. */
export type Limits = {
  holdsPerBrowser: number;
  holdsPerNetwork: number;
  postsPerMinute: number;
  bookingsPerHour: number;
  /** Whether the limits do not count for a request: on this machine, in the demo. */
  free: (request: Request) => boolean;
};

/** Who runs this service, and the mail address or page where they can be asked; as far as it was set. */
export type Operator = { name: string | undefined; contact: string | undefined };

/** What the public pages and their API work with. */
export type PublicParts = BookingParts & {
  answer: Answerer;
  /** Every version of every article that is published now. */
  articles: () => readonly Article[];
  /** Whom to call in need; on every page. */
  contacts: Contacts;
  /** What a client can print and take along to a talk. */
  sheets: readonly Sheet[];
  /** What someone can begin with one tap on the page for questions. */
  guides: readonly Guide[];
  keyDates: Pick<KeyDates, 'start'>;
  limits: Limits;
  operator: Operator;
  /** Where links begin, without a slash at the end. */
  publicUrl: string;
  /** Whether mail leaves here: a page promises none that does not come. */
  mails: boolean;
};

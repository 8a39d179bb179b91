import type { Config } from '../config.ts';
import { isLocal } from '../http/local-only.ts';
import type { PublicParts } from '../http/booking/parts.ts';
import { loadContacts } from '../knowledge/contacts.ts';
import { loadGuides } from '../knowledge/guides.ts';
import { loadKeyDates } from '../knowledge/key-dates.ts';
import { ownKnowledge } from '../knowledge/load.ts';
import { loadSheets } from '../knowledge/sheets.ts';

type BesideArticles = Pick<PublicParts, 'contacts' | 'sheets' | 'guides' | 'keyDates'>;
let read: BesideArticles | undefined;

/** The rest of our own knowledge, which does not change while we run: read once. */
function besideArticles(): BesideArticles {
  return (read ??= {
    contacts: loadContacts(),
    sheets: loadSheets(),
    // Which articles there are was checked when the answerer was built.
    guides: loadGuides(() => true),
    keyDates: loadKeyDates(() => true),
  });
}

/** What the public pages work with. In the demo, requests from this machine are not limited. */
export function publicParts(
  config: Config,
  parts: Pick<PublicParts, 'answer' | 'db' | 'sealer' | 'clock'> & Partial<Pick<PublicParts, 'articles'>>,
  origin: string,
): PublicParts {
  return {
    articles: () => ownKnowledge().articles,
    ...parts,
    ...besideArticles(),
    publicUrl: config.PUBLIC_URL ?? origin,
    operator: { name: config.OPERATOR_NAME, contact: config.OPERATOR_CONTACT },
    mails: config.SMTP_URL !== undefined || config.mode === 'practice',
    limits: {
      holdsPerBrowser: config.LIMIT_HOLDS_PER_BROWSER,
      holdsPerNetwork: config.LIMIT_HOLDS_PER_NETWORK,
      postsPerMinute: config.LIMIT_POSTS_PER_MINUTE,
      bookingsPerHour: config.LIMIT_BOOKINGS_PER_HOUR,
      free: (request) => config.mode === 'practice' && isLocal(request),
    },
  };
}

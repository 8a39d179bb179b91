import { z } from 'zod';
import { readSite } from '../../src/booking/read-site.ts';
import type { BookingSite } from '../../src/booking/read-site.ts';
import { DomainError } from '../../src/domain-error.ts';
import type { Role } from '../../src/generated/prisma/enums.ts';
import type { CardVerb } from '../cards/verbs.ts';
import { confirm } from './confirm.ts';
import type { ChatBookingParts, Shown, Speaker } from './parts.ts';
import { bookingRoles } from './professional.ts';
import { typedSchema } from './read-form.ts';
import { newRequest, type CardRequest } from './request.ts';
import { showForm } from './show-form.ts';

/** A button that was pressed by someone who may: for which card, and what stood in its inputs. */
export type Press = { speaker: Speaker; request: CardRequest; inputs: unknown };

export type VerbRule = {
  /** Who may press it: anyone with one of these roles somewhere. The use case checks the role at the site. */
  roles: readonly Role[];
  /** Its inputs in which people write words of their own: looked through for a crisis before anything else. */
  freeText: readonly string[];
  /** Undefined: this press makes no sense, and nothing happened. */
  press: (parts: ChatBookingParts, press: Press) => Promise<Shown | undefined>;
};

const siteInput = z.strictObject({ site: z.guid() });

/** Every button of our cards: who may press it, and what it does. */
export const verbs: Record<CardVerb, VerbRule> = {
  'book.site': {
    roles: bookingRoles,
    freeText: [],
    press: async (parts, { speaker, inputs }) => {
      const chosen = siteInput.safeParse(inputs);
      const site = await siteFor(parts, speaker, chosen.data?.site);
      return site && showForm(parts, speaker, site, { request: newRequest(speaker.person, site.id) });
    },
  },
  'book.more': {
    roles: bookingRoles,
    freeText: ['name', 'contact'],
    press: async (parts, { speaker, request, inputs }) => {
      const typed = typedSchema.safeParse(inputs);
      const site = await siteFor(parts, speaker, request.siteId);
      if (!typed.success || !site) return undefined;
      return showForm(parts, speaker, site, { request, typed: typed.data });
    },
  },
  'book.confirm': {
    roles: bookingRoles,
    freeText: ['name', 'contact'],
    press: async (parts, { speaker, request, inputs }) => {
      const typed = typedSchema.safeParse(inputs);
      const site = await siteFor(parts, speaker, request.siteId);
      return typed.success && site ? confirm(parts, speaker, site, request, typed.data) : undefined;
    },
  },
};

/** A site where this person works; no other site exists for them. */
async function siteFor(
  { db, clock }: ChatBookingParts,
  { person }: Speaker,
  siteId: string | undefined,
): Promise<BookingSite | undefined> {
  if (siteId === undefined || !person.siteIds.includes(siteId)) return undefined;
  return readSite(db, clock, { id: siteId }).catch((error: unknown) => {
    if (error instanceof DomainError) return undefined;
    throw error;
  });
}

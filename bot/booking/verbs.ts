import { z } from 'zod';
import { newRequest } from '../acts/request.ts';
import { siteFor } from '../acts/site-for.ts';
import type { VerbRule } from '../acts/verbs.ts';
import type { CardVerb } from '../cards/verbs.ts';
import { confirm } from './confirm.ts';
import { bookingRoles } from './professional.ts';
import { typedSchema } from './read-form.ts';
import { showForm } from './show-form.ts';

const siteInput = z.strictObject({ site: z.guid() });

/** The buttons of booking on a client's behalf. */
export const bookingVerbs: Record<Extract<CardVerb, `book.${string}`>, VerbRule> = {
  'book.site': {
    roles: bookingRoles,
    freeText: [],
    press: async (parts, { speaker, inputs }) => {
      const chosen = siteInput.safeParse(inputs);
      const site = await siteFor(parts, speaker, chosen.data?.site);
      return (
        site && showForm(parts, speaker, site, { request: newRequest(speaker.person, { siteId: site.id }) })
      );
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

import { phrases } from '../phrases.ts';
import { CRISIS_WORDS } from './words.ts';

/** An attempt of this week is a crisis, also in a question about work; one of years ago is history. */
export const RECENT = phrases(
  `
  @kortgeleden .... @poging
  @poging .... @kortgeleden
  vorige|deze|afgelopen|voorbije week|weekend|nacht|dagen|weken|maand .... @poging
  @poging .... vorige|deze|afgelopen|voorbije week|weekend|nacht|dagen|weken|maand
  @poging .... dag|dagen|week|weken geleden
  dag|dagen|week|weken geleden .... @poging
  tentative .. suicide .... semaine|hier|jours|mois
  semaine|hier|jours|mois .... tentative .. suicide
  suicide attempt .... yesterday|week|days|month
  yesterday|week|days|month .... suicide attempt
  attempted|tried .. suicide .... yesterday|week|days|month
  `,
  CRISIS_WORDS,
);

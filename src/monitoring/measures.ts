/** What is counted, by where it belongs; `figures_of_scope` in the migrations counts it. Steps are the coach's estimates. */
export const measures = {
  site: [
    'TALKS',
    ...(['STEP_VDAB', 'STEP_TNWC', 'STEP_OCCUPATIONAL_PHYSICIAN', 'STEP_SHELTERED_WORK'] as const),
    ...(['STEP_TRAINING', 'STEP_BACK_TO_WORK', 'STEP_VOLUNTEERING', 'STEP_WORK_CARE'] as const),
    ...(['STEP_OTHER', 'STEP_NONE', 'REFERRALS', 'IN_TIME'] as const),
  ],
  organisation: ['THUMBS_UP', 'THUMBS_DOWN'],
} as const;

export type Measure = (typeof measures)['site' | 'organisation'][number];

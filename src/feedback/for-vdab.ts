/** Words that show that a project or a coach had part in it (evaluation report, §8.4: VDAB's data protection officer). */
const telling = [
  ...['coach', 'jobcoach', 'werkcoach', 'coaching', 'werkwijzer', 'project', 'traject', 'trajet', 'projet'],
  ...[
    'gtb',
    'emino',
    'werkschakel',
    'web werkt',
    'job assist',
    'job-art',
    'jobart',
    'vindplaats',
    'zagan',
    'netwerk ggz',
  ],
  ...[
    'doorverw',
    'verwezen',
    'referral',
    'referred',
    'orienté',
    'begeleid',
    'accompagn',
    'vip-coach',
    'ips',
    'wewis',
  ],
];

/**
 * The steps of a plan as a client may show them when they register at VDAB: whatever names a coach, a project, the site or
 * its people is left out whole, because a half sentence would still tell.
 * @param names of the coach, the site and the organisations behind them.
 */
export function forVdab(
  steps: readonly string[],
  names: readonly string[],
): { shown: string[]; leftOut: number } {
  const words = [...telling, ...names.flatMap(partsOf)].map(folded).filter((word) => word.length > 2);
  const shown = steps.filter((step) => {
    const text = ` ${folded(step)} `;
    return !words.some((word) => text.includes(` ${word}`));
  });
  return { shown, leftOut: steps.length - shown.length };
}

/** A name whole, and each of its longer words. */
function partsOf(name: string): string[] {
  return [name, ...name.split(/[^\p{L}\d]+/u).filter((word) => word.length > 3)];
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\d-]+/gu, ' ')
    .trim();
}

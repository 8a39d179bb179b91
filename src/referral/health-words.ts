/**
 * Words that name an illness, a treatment or a medicine. A hint and no more: someone who refers is asked to leave them out,
 * and may still send. So a few that are missing do no harm, and words of everyday work talk are not among them.
 */
const stems = [
  ...['diagnos', 'syndroom', 'syndrome', 'stoornis', 'trouble bipolaire', 'disorder', 'dsm', 'icd'],
  ...['depressi', 'dépressi', 'burn-out', 'burnout', 'burn out', 'bore-out', 'psychos', 'psychot', 'bipolai'],
  ...[
    'schizo',
    'borderline',
    'autis',
    'adhd',
    'ptss',
    'ptsd',
    'trauma',
    'angststoornis',
    'eetstoornis',
    'anorexi',
  ],
  ...[
    'verslav',
    'alcoholis',
    'addict',
    'kanker',
    'cancer',
    'tumor',
    'chemo',
    'oncolog',
    'leukemi',
    'borstkanker',
  ],
  ...['hersenbloeding', 'beroerte', 'cva', 'stroke', 'epilep', 'parkinson', 'multiple sclerose', 'dementi'],
  ...[
    'diabet',
    'reuma',
    'artrose',
    'arthrit',
    'fibromyalg',
    'hernia',
    'long covid',
    'cvs',
    'me/cvs',
    'hiv',
    'copd',
  ],
  ...[
    'hartinfarct',
    'infarct',
    'medicati',
    'medicatie',
    'médicament',
    'antidepress',
    'antipsychot',
    'lithium',
  ],
  ...[
    'opname in',
    'opgenomen in',
    'hospitalis',
    'operati',
    'opération',
    'surgery',
    'psychiatr',
    'suïcid',
    'suicid',
  ],
];

const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${stems.map(escaped).join('|')})`, 'iu');

export function hasHealthWords(text: string): boolean {
  return pattern.test(text.normalize('NFC'));
}

function escaped(word: string): string {
  return word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

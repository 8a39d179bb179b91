import { find } from './find.ts';
import { phrases } from './phrases.ts';
import { wordScreen, type Screen } from './word-screen.ts';

const elsewhere = wordScreen('other_region', {
  words: { gewest: 'wallonie brussel bruxelles wallonia brussels eupen' },
  unless: `
    woon|wonen|woont|verhuis|werk|werkt|werken|habite|travaille|live|work|works in|a|en @gewest
  `,
  says: `
    forem|leforem
    actiris
    aviq|awiph
    phare
    adg
    arbeitsamt
    bruxelles formation
    activa brussels
    cocof|vivalis|iriscare
    waals|waalse premie|premies|dienst|diensten|maatregelen
    brussels|brusselse premie|premies|dienst|diensten|maatregelen
    welke|wat|hoe ... in @gewest
    quelles|quels|que ... a|en @gewest
    what|which ... in wallonia|brussels
  `,
});

/** Set beside our own services the question is ours: "verschil tussen Actiris en VDAB". */
const OURS = phrases('vdab|vlaanderen|vlaams|vlaamse|flandre|flanders\ncoach werk');

/** Wallonia and Brussels: Forem, Actiris, AViQ, PHARE, ADG as the subject. */
export const otherRegion: Screen = {
  ...elsewhere,
  holds: (reading) => elsewhere.holds(reading) && !find(reading, OURS),
};

import { find } from '../find.ts';
import type { Reading } from '../lexicon.ts';
import { phrases, type Phrases } from '../phrases.ts';
import { CRISIS_WORDS } from './words.ts';

/** Each of these is said every day and means little alone. Three different ones, and nothing about work, mean a lot. */
const FAINT: readonly Phrases[] = [
  phrases(`
    # worn out
    kan|kunnen .. niet meer
    ben .. op >
    moe van|gestreden|vechten
    kapot|leeg|gebroken|uitgeput|radeloos|wanhopig|wanhoop
    hou|houd .. niet .. vol|uit
    alles .. geprobeerd
    peux plus
    epuise|epuisee|bout
    cannot .. anymore|more|go
    exhausted|broken|empty
  `),
  phrases(`
    # no hope
    geen hoop|zin|uitzicht|oplossing|licht
    niets meer|over
    niets .. verliezen
    niemand
    nergens goed
    zinloos|hopeloos|uitzichtloos|waardeloos|mislukt|mislukking|mislukkeling
    donker|zwart
    haat .. mezelf|leven
    personne
    plus rien|espoir
    nothing left
    hopeless|pointless|worthless|nobody
  `),
  phrases(`
    # an end
    gedaan|voorbij|afgelopen|einde|finish
    stoppen|ophouden >
    punt achter
    nooit meer
    niet meer >
    weg >
    verdwijnen
    er aan
    laatste keer|dag
    fini|finir
    over|done|gone >
  `),
  phrases(`
    # taking leave
    sorry
    vergeef|vergiffenis|spijt
    vaarwel|salut|adieu
    hou van
    zorg .. voor
    zie|ziet .. mij .. niet
    pardon|pardonnez
    goodbye|forgive
    love you
  `),
  phrases(`
    # life itself
    leven|leef|bestaan|wereld
    rust >
    vrede
    slapen
    vie|vivre
    life|live|living|peace
  `),
];

const ABOUT_WORK = phrases('@taak|@werkding|uitkering*|coach|dokter|arts', CRISIS_WORDS);
const ENOUGH = 3;

/** Whether a message adds up to a crisis that no single phrase of it shows. */
export function addsUp(reading: Reading): boolean {
  return !find(reading, ABOUT_WORK) && FAINT.filter((list) => find(reading, list)).length >= ENOUGH;
}

import { find } from './find.ts';
import { phrases } from './phrases.ts';
import { wordScreen, type Screen } from './word-screen.ts';

const LAND = `nederland duitsland frankrijk luxemburg engeland spanje polen italie portugal marokko turkije amerika
  nederlandse duitse franse allemagne france luxembourg espagne germany uk england usa us netherlands spain poland
  america britain`;

const abroad = wordScreen('other_country', {
  words: { land: LAND },
  unless: `
    woon|wonen|woont|verhuis|verhuizen|kom|komt|kwam|werkte|grensarbeider|vakantie|reis|reizen .. in|van|uit|naar .. @land
    ik|hij|ze werk|werkt in .. @land
    habite|vis|travaille en|au @land
    live|living|moved|move|come in|from|to .. @land
  `,
  says: `
    # the Netherlands
    uwv|wia|wao|wajong|wga|poortwachter|participatiewet|ziektewet|arbodienst|arboarts|deskundigenoordeel|loonsanctie
    iva|wga en|of|verschil iva|wga
    iva uitkering
    ziek in @land
    in @land .. uitkering|ziekengeld|ziekteverlof|premie
    in|kom|recht iva|wga
    bedrijfsarts .. twee|2 jaar
    104 weken
    no riskpolis
    doorbetaald|loondoorbetaling .. 104|twee|2
    eerstejaarsevaluatie
    volgens .. nederlandse|duitse|franse|engelse wet|recht|regels
    nederlandse|duitse|franse|engelse wet|wetgeving|regels|uitkering|ziekteverzekering
    # elsewhere
    krankengeld|krankenkasse|rentenversicherung|jobcenter
    cpam|ameli|secu|urssaf
    ssdi|ssi|medicare|medicaid|fmla
    statutory sick pay
    universal credit
    hoe|recht|wat|krijg ... ziekengeld|uitkering|ziekteverlof|arbeidsongeschiktheid|premie|ziekte in|uit @land
    arret .. en france
    secu .. france
    indemnites|maladie|chomage .. en|au @land
    benefit|benefits|pay|leave .. in @land
  `,
});

/** Who is here, or asks about a Belgian service, mentions another country in passing: that is looked up. */
const AT_HOME = phrases(`
  belgie|belgisch|belgische|vlaanderen|vlaams|vlaamse|belgique|belgium|flanders|flandre
  ziekenfonds|mutualiteit|mutuelle|mutualite|riziv|inami|vdab|rva
`);

/** Dutch law and other countries as the subject of the question. */
export const otherCountry: Screen = {
  ...abroad,
  holds: (reading) => abroad.holds(reading) && !find(reading, AT_HOME),
};

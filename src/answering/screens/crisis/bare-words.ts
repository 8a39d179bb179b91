import { find, type Found } from '../find.ts';
import type { Reading } from '../lexicon.ts';
import { inOrder, phrases } from '../phrases.ts';
import type { CrisisKind } from '../types.ts';

/** The kinds of the lists below, in the same order. */
const KINDS: readonly CrisisKind[] = ['danger', 'violence', 'self_harm', 'suicide', 'suicide'];

/**
 * Words of life and death, harm and farewell. In a message about work they are mostly something else (a knife in a
 * kitchen, a leap into a new job). Where not a word is about work, illness or services, they are taken for what they
 * say. The last list only counts in a statement.
 */
const HEAVY = inOrder([
  phrases(`
    moord*|vermoord*|wapen*|pistool*|geweer*|vuurwapen*|bom|brandstichting|lichterlaaie|vlammen|ontplof*|opblaas*
    neersla*|neerste*|neerschie*|afmaken|afslachten|gijzel*
    slaag .. neer
    gewond*|bloed|bloedt|bloeden|bloedend*|doodbloed*|bewusteloos|ademhaling|ademnood|ademt|stikt|vergiftig*|overdosis
    gespoten|ingespoten|hartaanval|hartstilstand|reanim*|steekpartij|schietpartij
    tuer|egorger|arme|sang|poison*|kill|killing|blood|stabb*|shoot|gun|bomb|overdos*
  `),
  phrases(`
    mishandel*|misbruik*|verkracht*|aanrand*|aangerand|geslagen|slaat|sloeg|schopt|wurg*|gewurgd|bedreig*|klappen|slaag
    geweld*|blauwe|gevlucht|opgesloten|terroris*|stalk*|vuisten|vuistslag*|mept|gemept|doodsbang
    frappe|viol*|violence*|battue*|battu|coups|gifle|beats|hits|abuse*|rape|raped|rapes|raping|rapist|violent|choked|punched|slapped
  `),
  phrases(`
    snij*|snijd*|gesneden|kerf*|gekerfd|kras*|gekrast|opengekrabd|krab*|gekrabd|polsen|littekens|scheermes*|bloedens
    zelfverwond*|automutil*|scarif*|cutting|wrists|razor*
  `),
  phrases(`
    dood|doodgaan|doodmaken|doden|sterf*|sterv*|stierf|zelfmoord*|zelfdoding*|suicid*|euthanasie|afscheid*|vaarwel
    touw|strop|brug|viaduct|spoorweg|leie|schelde|dak|balkon|vensterbank|verdrink*|verhang*|ophang*|opgehangen
    leven|hemel|hiernamaals|graf|spuitje|levensmoe|wanhoop*|radeloos
    mourir|mort|morte|vivre|sauter|adieu|corde|pont|suicider
    dying|dead|death|rope|noose|alive
  `),
  phrases(`
    pillen|pilletjes|slaappillen|slikken|geslikt|springen|spring|sprong|gesprongen|sporen|wakker|kist|begraven
    begrafenis|testament|donker|duisternis|pills|bridge|pilules|comprimes
  `),
]);
const COUNTS_IN_A_STATEMENT = 4;

const ABOUT_WORK = phrases(`
  werk*|*werk|*werken|job*|baan|baas|chef*|bureau|collega*|loon*|contract*|ontslag*|ontslagen|opzeg*|carriere|loopbaan*
  uitkering*|ziek*|invalid*|arbeid*|erken*|mutual*|ziekenfonds*|vdab|riziv|gtb|ocmw|rva|tnwc|vakbond
  dokter*|arts|artsen|*arts|psych*|coach*|attest*|formulier*|papier*|brief*|aanvra*|dossier*|premie*|recht|rechten
  opleiding*|cursus*|stage*|traject*|begeleid*|afspra*|gesprek*|infosessie|vrijwillig*|bijverdien*|belasting*
  voltijds|halftijds|deeltijds|uren|uurrooster|shift|verlof*|vakantie*|dienst*|bedrijf*|firma|zaak|sector|team|ploeg
  planning|kok|machinist|verpleeg*|leerkracht|chauffeur|poets*|bouw|zorg|factu*|rekening*
  solliciteer*|solliciteren|sollicitatie*|inschrij*|uitschrij*|herstart*|herval*|progressie*|hervat*|beroep*|geld|euro
  travail*|emploi|patron|contrat|maladie|malade*|mutuelle|indemnit*|conge|medecin|formulaire|formation|dossier
  work*|employ*|boss|contract|sick*|benefit*|doctor*|leave|form|training|hours|colleague*|insur*
`);

/** The kind of crisis in a message that has heavy words and nothing about work. `masked` is without expressions. */
export function inBareWords(
  reading: Reading,
  masked: Reading,
  text: string,
): { kind: CrisisKind; found: Found } | undefined {
  if (find(reading, ABOUT_WORK)) return undefined;
  const found = find(masked, HEAVY);
  if (!found || (found.rank === COUNTS_IN_A_STATEMENT && text.includes('?'))) return undefined;
  const kind = KINDS[found.rank];
  return kind && { kind, found };
}

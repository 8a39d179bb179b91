import { phrases, type Groups } from '../phrases.ts';
import { CRISIS_WORDS } from './words.ts';

const WORDS: Groups = {
  ...CRISIS_WORDS,
  slaat: `slaat sloeg slaan slaagt mept mepte mepten schopt schopte stampt stampte stompt wurgt wurgde
    mishandelt mishandelde mishandelen misbruikt misbruikte verkracht verkrachtte aanrandt terroriseert stalkt stalkte
    afranselt afslaat`,
  geslagen: `geslagen gemept geschopt gestampt gestompt gewurgd mishandeld misbruikt verkracht aangerand betast
    afgeranseld opgesloten gestalkt aangevallen neergeslagen`,
  ander: 'haar hem hen hun kind kinderen vrouw man dochter zoon moeder vader zus broer baby',
};

/** Being hurt, abused or threatened, at home or at work; or a child who is. Dutch. */
export const VIOLENCE_DUTCH = phrases(
  `
  @slaat mij|me|ons
  @slaat .. mij|me >
  klopt|kloppen|klop op mij
  klopt mij
  mij|me|ons .. @geslagen
  @slaat .. @ander
  word|wordt|werd|worden|ben .. @geslagen
  @geslagen door|thuis|geworden
  @geslagen .. wordt|word
  @geslagen .. mij|me
  heeft|heb .. @geslagen
  duwt|duwde|smeet|smijt|gooit|gooide mij .. muur|trap|grond
  gooit|gooide|smijt|smeet .. naar mij|hoofd
  grijpt|greep|gegrepen|pakt|pakte|vast .. keel|nek
  keel .. gegrepen|dichtgeknepen|dicht
  mes .. keel
  bedreig* .. mij|me|haar|hem|ons
  mij|me|haar|hem|ons .. bedreigd
  word|wordt .. bedreigd
  bedreigd door
  dreigt|dreigde .. vermoord*|dood*|slaan|mes|wapen|doden
  vermoord* .. mij|me|haar|hem|ons
  mij|me|haar|ons .. vermoord*|doodslaan|doodsteken|doodschieten|doden|doodmaken|afmaken
  maakt mij af|dood|kapot >
  bang|schrik|angst van|voor .. @partner >
  bang|schrik van mijn|haar|zijn @familie
  bang|schrik voor mijn|haar|zijn @partner
  bang .. thuis te? zijn|blijven
  bang|durf|durft|durven .. niet|om .. naar huis
  blauwe plek*|ogen|oog
  blauw geslagen
  sluit|sluiten|sloot mij|me|haar op
  sluit|sluiten .. mij|me|haar .. op >
  mag .. huis niet .. uit|buiten .. van
  mag niet buiten van
  mag van mijn man|vriend|partner|vader .. niet|niemand
  dwingt|dwong|gedwongen .. seks|huwelijk|prostitutie
  huiselijk|familiaal|intrafamiliaal|seksueel|fysiek .. geweld
  partnergeweld
  kindermishandeling
  kindermisbruik
  geweld thuis
  gewelddadig*
  gebruikt geweld
  losse handjes
  handen .. niet thuis
  agressief .. tegen|naar mij|haar|kinderen|ons
  man|vrouw|partner|vriend|vader .. is .. agressief
  handtastelijk*
  zit|zitten|zat aan mijn|haar|zijn @kind|borsten|lijf|kont|lichaam|billen|benen
  zit|zitten|zat aan @kind|borsten|mij|haar
  betast*
  raakt .. mij|me|haar .. aan >
  aangerand
  verkracht*
  incest
  stalk* mij|haar|me
  eerwraak
  kind|kinderen|baby|minderjarige|kindje .. gevaar|mishandel*|verwaarloosd|misbruikt|onveilig
  @kind .. niet veilig
  wurg* mij|me|haar
  `,
  WORDS,
);

/** The same, in French and in English. */
export const VIOLENCE_ABROAD = phrases(`
  # French
  me|te frappe|tape|bat|cogne|gifle|viole|maltraite|etrangle|menace
  mari|compagnon|copain|pere|beau|ex|il|elle|patron|conjoint frappe|bat|cogne|viole|maltraite|etrangle
  frappe|bat|tape .. ma|sa|mes|ses|son femme|fille|fils|enfants|mere
  me|a .. frappee|battue|battu|tapee|violee|agressee|maltraitee
  est|suis|etre|ete battu|battue|frappe|frappee|violee|viole|maltraitee|maltraite
  menace .. tuer|mort
  va|veut me tuer
  peur de|que .. mon|son mari|compagnon|pere|ex|copain
  peur .. de rentrer
  violence* conjugale*|domestique*|familiale*
  enfant* .. danger|maltraite*|battu*
  attouchement*
  abuse|abus .. moi|enfant|fille|sexuel*
  agression sexuelle
  # English
  hits|hit|beats|beat|beating|slaps|slapped|punches|punched|kicks|kicked|chokes|choked|strangled|raped|rapes me
  hits|beats|hit|slaps|kicks|abuses .. her|him|kids|children|wife|daughter|son
  threatens|threatened|threatening .. kill|hurt|me|stab|shoot
  going to kill me|her|us
  kill me|us >
  grabbed|grabs .. throat|neck|hair
  abuses|abused|molests|molested|assaulted|assaults|groped|gropes me|her|him|them
  being|been|was|is|am|get|gets beaten|abused|raped|assaulted|stalked|molested
  afraid|scared|terrified .. of .. my|her husband|boyfriend|partner|ex|father|wife
  afraid|scared to go home
  domestic violence|abuse
  child|kid|children|kids .. danger|abused|beaten|unsafe
  violent .. to|towards|with .. me|her|kids
  husband|boyfriend|partner|wife|father is violent
  bruises
  locks me
  raped
`);

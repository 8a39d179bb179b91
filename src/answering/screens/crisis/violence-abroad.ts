import { phrases } from '../phrases.ts';
import { CRISIS_WORDS, SLACK } from './words.ts';

/** Being hurt, abused or threatened, or a child who is: French and English. */
export const VIOLENCE_ABROAD = phrases(
  `
  # French
  me|te frappe|tape|bat|cogne|gifle|viole|maltraite|etrangle|menace|enferme|sequestre
  mari|compagnon|copain|pere|beau|ex|il|elle|patron|conjoint frappe|bat|cogne|viole|maltraite|etrangle
  frappe|bat|tape .. ma|sa|mes|ses|son femme|fille|fils|enfants|mere
  me|a .. frappee|battue|battu|tapee|violee|agressee|maltraitee
  me|a .. etranglee|etrangle|giflee|rouee|poignardee|poignarde
  etranglement .. cou|gorge
  serre|serrait .. cou|gorge
  vient|venait .. ma|sa chambre .. nuit
  il|elle|mari|ex|compagnon|copain|conjoint me tue|tuera|tuerait
  est|suis|etre|ete battu|battue|frappe|frappee|violee|viole|maltraitee|maltraite
  menace .. tuer|mort
  me tire|tirer .. cheveux
  me a casse|brule|pousse|jete|cogne|poussee
  va|veut|allait|vont me|nous tuer|egorger|frapper|massacrer|cogner
  peur de|que .. mon|son mari|compagnon|pere|ex|copain
  peur .. de rentrer
  violence* conjugale*|domestique*|familiale*
  enfant* .. danger|maltraite*|battu*
  attouchement*
  abuse|abus .. moi|enfant|fille|sexuel*
  agression sexuelle
  donne .. coups
  tape|frappe|cogne .. dessus|tout|quand
  il|elle .. devient violent|violente
  violent .. avec moi|nous|enfants
  me fait .. peur|mal
  menace .. me|moi|nous|couteau|arme
  force .. relations|rapports|coucher|sexe
  agressee|agresse .. par
  enferme|sequestree|sequestre
  coups .. recois|pris|donne|mari|compagnon
  frappee|battue|battus|battu
  couteau
  bleus partout
  des bleus
  coups et blessures
  # English
  hits|hit|beats|beat|beating|slaps|slapped|punches|punched|kicks|kicked|chokes|choked|strangled|raped|rapes|pushes|pushed me
  hits|beats|hit|slaps|kicks|abuses|punches .. her|him|kids|children|wife|daughter|son
  beats|hits|beating .. my|his mum|mother|sister|brother|mom
  threatens|threatened|threatening .. kill|hurt|me|stab|shoot
  going to kill me|her|us
  kill me|us >
  grabbed|grabs .. throat|neck|hair
  hands|hand around|on my|her throat|neck
  marks|bruises on her|his|my neck
  pillow over|on my|her face
  uncle|stepdad|stepfather|father|dad|brother .. comes|came into .. my|her room|bed
  stepdad|stepfather|dad|father|uncle|brother|grandfather|coach|boss|manager|he .. touches|touched|touching .. me
  abuses|abused|molests|molested|assaulted|assaults|groped|gropes me|her|him|them
  being|been|was|is|am|get|gets beaten|abused|raped|assaulted|stalked|molested
  afraid|scared|terrified .. of .. my|her husband|boyfriend|partner|ex|father|wife
  afraid|scared to go home
  domestic violence|abuse
  he|husband|boyfriend|partner|ex|father .. hits|beats|hurts|slaps|punches|chokes|threatens|kicks
  hurts me
  forces|forced me .. sex
  locked .. me in|up
  touches|touched .. my daughter|son|child|me inappropriately
  not safe at home
  unsafe at home
  follows|stalks|stalking me
  black eye
  broke my arm|nose|rib|jaw
  child|kid|children|kids .. danger|abused|beaten|unsafe
  violent .. to|towards|with .. me|her|kids
  husband|boyfriend|partner|wife|father is violent
  bruises
  locks me
  bury me|her
  raped
`,
  CRISIS_WORDS,
  SLACK,
);

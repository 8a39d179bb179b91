import { phrases } from '../phrases.ts';
import { CRISIS_WORDS, SLACK } from './words.ts';

/** A threat to someone else, an overdose, a weapon, an emergency: French and English. */
export const DANGER_ABROAD = phrases(
  `
  # French
  vais|veux lui? tuer|buter|poignarder|frapper|egorger|demolir
  vais|veux|peux .. tuer|buter|egorger|poignarder .. chef|patron|quelqu*|conseiller|medecin|lui|eux
  il|elle va me tuer
  vais|veux planter|defoncer|massacrer|descendre .. chef|patron|medecin|conseiller|collegue|voisin
  va y avoir .. mort*
  mettre|foutre|mets|fous|mettrai|foutrai .. feu
  casser .. gueule|figure
  tout .. bruler|sauter
  arme|armee a|au|accueil|dans
  & avaler|avale|prendre|pris toutes|tous|trop medicaments|pilules|comprimes|cachets|medocs
  homme|personne|quelqu* arme|armee
  ai|a|avec .. arme|pistolet|fusil|couteau sur|dans|main
  a un? pistolet|fusil|arme
  avale|pris|prise|avalees|ingere .. tous|toute|trop|toutes|boite|boites|plaquettes|plaquette .. medicaments|pilules|comprimes|boite|cachets|somniferes
  & somniferes|comprimes pris|avale|prise tous|trop|boite|plaquettes|plaquette|deux|trois
  trop de medicaments|comprimes|pilules|cachets
  overdose
  & somniferes avale|pris|prise|avales
  surdose
  respire plus|pas|a?
  inconscient*
  douleur .. poitrine
  fait .. crise cardiaque
  tombe|tombee .... bouge|repond|reagit plus
  arrive plus a? respirer
  avale|avalee|bu .. javel|detergent|deboucheur|poison
  produit menager .. avale
  avale .. produit menager
  lui faire peau
  perd|perds .. beaucoup de? sang
  saigne beaucoup
  # English
  kill|stab|shoot|hurt|murder .. him|her|them|someone|everyone|somebody
  going to|will|could|want kill|stab|shoot|murder|strangle .. my|that|the boss|manager|coach|doctor|guy|man
  kill|stab|shoot|murder my boss|manager|wife|husband|colleague|doctor
  has|have|got|with|carrying .. gun|weapon
  has|have|got|with|carrying a? knife .. in|and|with|on
  someone|somebody|man|guy|he|she|client|patient|husband|person ... has|got|pulled|pulls|holding|waving .. knife|machete|axe >
  someone|somebody|man|guy|he|she|client|patient|husband|person .. with .. knife|machete >
  overdose|overdosed
  took|taken|swallowed .. too|all|many|whole|bottle|overdose .. pills|tablets|medication|meds|bottle
  took|taken|swallowed .. pills|tablets .. many|at once|whole
  took|taken|swallowed .. whole|entire|full|all strip|strips|box|pack|packet|blister
  not|stopped|barely breathing
  unconscious
  chest pain .. arm|breath|now
  having .. heart attack|stroke
  bleeding heavily|badly|out
  drank|drunk|swallowed .. bleach|antifreeze|poison|detergent
  fell|fallen .... not answer|answering|move|moving|respond|responding
  make|making .. @mens|doctor|him|her bleed
  pulled|pulls .. blade
  burn down
  bring .. gun|knife|bomb
  bomb
  has|just collapsed
  cannot breathe
  not .. responding >
  set fire
  call .. ambulance
`,
  CRISIS_WORDS,
  SLACK,
);

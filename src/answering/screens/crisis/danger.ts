import { phrases } from '../phrases.ts';
import { CRISIS_WORDS } from './words.ts';

/** A threat to someone else, an overdose, a weapon, an emergency: Dutch. */
export const DANGER_DUTCH = phrases(
  `
  # dreiging
  sla|slaag|klop|schop|stamp|rij|rijd|steek|maak|slaan|slaat .. @mens .. dood|kapot|overhoop|verrot|omver|neer
  maak hem|haar|hen af
  in elkaar sla|slaan|slaat|timmer|timmeren
  sla|timmer .. @mens .. in elkaar
  steek|schiet|knal|sabel|maai .. @mens .. neer|overhoop|dood|kapot
  schiet .. hem|haar|hen|iemand|iedereen >
  ga|zal|wil|kan|gaat|zou|wou .. @mens .. vermoorden|doodslaan|doden|neersteken|neerschieten|afmaken|kapotmaken|wurgen|kelen|doodsteken|doodschieten|doodrijden|omleggen
  kop|schedel|bakkes|tanden|smoel .. inslaan|insla|ingeslagen|inkloppen|uitslaan|breken|verbouwen|afhakken|afkappen|afslaan
  vermoord|wurg|keel ik|@mens
  ik vermoord|wurg
  @mens .. iets|wat aandoe|aandoen|aandoet
  doe hem|haar|hen|iemand|die .. iets|wat aan
  in brand steek|steken|stoken
  steek .. in brand
  bom .. leggen|gelegd|meebreng*|plaatsen|bij
  aanslag plegen
  dan|of|straks .. gebeuren .. ongelukken
  vallen doden
  vallen er doden
  & bloed vloeit|loopt|vloeien|lopen straks|dan|hier|nog|als
  bezuren|bekopen
  & wonen|woont weet ze|hem|die|hij|haar ik
  moord plegen|begaan
  stemmen .. bevelen
  stemmen .. zeggen|vertellen .. dat ik
  # wapens
  heb|heeft|draagt|met|trekt|trok|pak|pakt|neem|neemt .. @wapen
  @wapen .. bij|mee|hand|handen|zak|vast|gepakt|getrokken|klaar
  kom .. met .. @wapen
  zwaait .. met .. @wapen|mes
  # overdosis
  overdosis
  teveel .. @pillen .. @genomen
  @genomen .. teveel .. @pillen
  @pillen .. teveel .. @genomen
  al mijn|zijn|haar .. @pillen .. @genomen
  & @genomen @pillen @vaak
  & doorgeslikt|binnengekapt @pillen
  @pillen .. allemaal .. @genomen
  doos|strip|strips|pot|flesje .. @genomen
  bleekwater|javel|antivries gedronken
  # medische nood
  ademt|ademen|ademhaalt .. niet|nauwelijks|amper|moeilijk
  ademt bijna
  bewusteloos
  buiten bewustzijn
  niet wakker .. krijgen
  lippen .. blauw
  blauwe lippen
  zakt|zakte .. in elkaar|ineen
  in elkaar|ineen gezakt
  & scheef mond|gezicht|mondhoek
  stuiptrekk*
  & stopt|stoppen bloeden|bloedt|bloeding niet
  ligt .. grond .. reageert|beweegt|bloed
  ligt .. reageert niet
  bloedt .. hevig|erg|hard|zwaar|dood
  verlies|verliest .. veel bloed
  heb|heeft|krijg|krijgt .. pijn op|in .. borst
  pijn op|in borst .. arm|adem|nu|kaak|zweet
  krijg|krijgt .. geen|nauwelijks|bijna .. adem|lucht|zuurstof
  krijgt|krijg .. hartaanval|beroerte|hartinfarct
  hartaanval|beroerte|hartinfarct .. nu|bezig
  valt|viel .. neer|flauw .. reageert|wakker
  bel|bellen|nodig .. ambulance|ziekenwagen
  ambulance|ziekenwagen .. bellen|nodig|sturen
  `,
  CRISIS_WORDS,
);

/** The same, in French and in English. */
export const DANGER_ABROAD = phrases(`
  # French
  vais|veux lui? tuer|buter|poignarder|frapper|egorger|demolir
  vais|veux|peux .. tuer|buter|egorger|poignarder .. chef|patron|quelqu*|conseiller|medecin|lui|eux
  il|elle va me tuer
  va y avoir .. mort*
  mettre .. feu
  ai|a|avec .. arme|pistolet|fusil|couteau sur|dans|main
  a un? pistolet|fusil|arme
  avale|pris|prise|avalees|ingere .. tous|toute|trop|toutes|boite|boites|plaquettes|plaquette .. medicaments|pilules|comprimes|boite|cachets|somniferes
  & somniferes|comprimes pris|avale|prise tous|trop|boite|plaquettes|plaquette|deux|trois
  trop de medicaments|comprimes|pilules|cachets
  overdose
  surdose
  respire plus|pas|a?
  inconscient*
  douleur .. poitrine
  fait .. crise cardiaque
  perd|perds .. beaucoup de? sang
  saigne beaucoup
  # English
  kill|stab|shoot|hurt|murder .. him|her|them|someone|everyone|somebody
  going to|will|could|want kill|stab|shoot|murder|strangle .. my|that|the boss|manager|coach|doctor|guy|man
  kill|stab|shoot|murder my boss|manager|wife|husband|colleague|doctor
  has|have|got|with|carrying .. gun|weapon
  has|have|got|with|carrying a? knife .. in|and|with|on
  overdose|overdosed
  took|taken|swallowed .. too|all|many|whole|bottle|overdose .. pills|tablets|medication|meds|bottle
  took|taken|swallowed .. pills|tablets .. many|at once|whole
  not|stopped|barely breathing
  unconscious
  chest pain .. arm|breath|now
  having .. heart attack|stroke
  bleeding heavily|badly|out
  burn down
  set fire
  call .. ambulance
`);

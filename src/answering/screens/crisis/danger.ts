import { phrases } from '../phrases.ts';
import { CRISIS_WORDS, SLACK } from './words.ts';

/** A threat to someone else, an overdose, a weapon, an emergency: Dutch. */
export const DANGER_DUTCH = phrases(
  `
  # dreiging
  sla|slaag|klop|schop|stamp|rij|rijd|steek|maak|slaan|slaat .. @mens .. dood|kapot|overhoop|verrot|omver|neer
  maak hem|haar|hen|ze af|koud|kapot
  breek .. nek|benen|poten|kaak|tanden
  & zin|goesting vermoorden|slaan|iemand|wurgen|neersteken|kapot iemand|hem|haar|ze
  kan .. voor .. mezelf niet instaan
  kan mij|me|mezelf niet meer? inhouden|beheersen|bedwingen
  sta .. niet .. in voor
  weet niet wat ik doe .. als|met hem|haar|ze|die
  gaan|zal|zullen .. het? bezuren|bekopen|berouwen|voelen >
  ga .. ze|hem|haar|die .. pakken|afmaken|opzoeken|vinden .. dood|mes|wapen|wonen
  weet waar .. woont|wonen|zijn .. huis|kinderen|auto
  wonen|woont .. weet ik
  huis .. in brand|platbranden|afbranden
  met .. bijl|mes|hamer|geweer|pistool|wapen|bus .. kom|binnen|langs|ga|daar
  & bijl|hamer|knuppel|honkbalknuppel|baseballbat kom|sla|mee|binnen|kop
  zijn|haar|hun .. keel .. over|door
  op zijn|haar|hun|zn gezicht|bakkes|muil|smoel|kop|tanden|bek slaan|sla|slaag|kloppen|klop|timmeren|timmer
  opwachten ... voelen|pakken|weten|bezuren|bekopen|slaan|spijt
  opwacht .... slaan|neer|mes|dood|kapot
  overkop|overhoop schieten|schiet|steken|steek
  ga .. iemand .. iets|wat .. doen|overkomen
  dat ik .. iemand .. iets .. doe|aandoe
  moordneiging*|moordgedachten|moordplannen
  aanslag
  gijzel*|gegijzeld
  zwaar .. gewond
  ongeluk .. gebeurd .. bloed|ligt|reageert
  onder .. trein|auto|machine .. gekomen|beland|ligt
  arm|hand|vinger .. afgesneden|afgehakt|eraf .. bloed*
  stikt >
  stikt in .. eten|stuk|brood|snoep
  krijgt .. stuipen|stuiptrekkingen|aanval .. nu|weer|niet
  heeft .. beroerte|hartaanval|epilepsieaanval .. nu|net|hier|bezig
  net|zonet|daarnet .. neergevallen|ingestort|flauwgevallen .. niet|reageert|adem
  hartstilstand
  reanimeren|reanimatie .. nu|bezig|moet|hoe
  maak .. vent|kerel|gast|chef|baas|wijf|madam|man .. af|kapot|koud
  neerknal*|afknal*|afslachten|uitmoorden
  & benzine brand*|kom|giet|kantoor|overgieten
  & brandt|afbranden|branden kantoor|gebouw|boel|kot af|dan|laat
  gebeden opzeggen|zeggen
  moet|mag|kan oppassen of
  in elkaar sla|slaan|slaat|timmer|timmeren
  sla|timmer .. @mens .. in elkaar
  steek|schiet|knal|sabel|maai .. @mens .. neer|overhoop|dood|kapot
  schiet .. hem|haar|hen|iemand|iedereen >
  & schiet|schieten omver|hem|haar|hen|iemand ik|hij|gaat
  ga|zal|wil|kan|gaat|zou|wou .. @mens .. vermoorden|doodslaan|doden|neersteken|neerschieten|afmaken|kapotmaken|wurgen|kelen|doodsteken|doodschieten|doodrijden|omleggen
  kop|schedel|bakkes|tanden|smoel .. inslaan|insla|ingeslagen|inkloppen|uitslaan|breken|verbouwen|afhakken|afkappen|afslaan
  vermoorden|doodslaan|neersteken|neerschieten|doodsteken|doodschieten|kelen|omleggen|doodrijden
  sla|klop .. kop .. in
  vermoord|wurg|keel ik|@mens
  ik vermoord|wurg
  @mens .. iets|wat aandoe|aandoen|aandoet
  iets .. aandoen|aandoet
  doe hem|haar|hen|iemand|die .. iets|wat aan
  in brand steek|steken|stoken
  in fik
  steek ik? hem|haar|iemand|hen|ze|u|je >
  lesje leren
  steekpartij|schietpartij|vechtpartij|messentrekker
  steek .. in brand
  bom .. leggen|gelegd|meebreng*|plaatsen|bij
  aanslag plegen
  & ongelukken gebeuren gaan|dan|zullen|straks|of
  & doden vallen
  & bloed vloeit|loopt|vloeien|lopen straks|dan|hier|nog|als
  bezuren|bekopen
  & wonen|woont weet ze|hem|die|hij|haar ik
  moord plegen|begaan
  opblazen|opgeblazen
  gewapend*
  pistool|geweer|vuurwapen|machete|kalasjnikov
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
  teveel gepakt|genomen|geslikt|ingenomen
  hele|volle fles|doos|pot|strip ... @genomen
  & doorgeslikt|binnengekapt @pillen
  @pillen .. allemaal .. @genomen
  doos|strip|strips|pot|flesje .. @genomen
  & geslikt|ingenomen|doorgeslikt|ingeslikt @vaak
  & bleekwater|bleekmiddel|javel|antivries|ontstopper|rattenvergif|gif|vergif gedronken|drinken|drink|ingenomen|neem|binnen|gegeten|geslikt|binnengekregen|ingeslikt
  komt|kwam .. niet .. bij >
  & epilepsieaanval|toeval krijgt|kreeg niet|nu|stopt
  # medische nood
  ademt|ademen|ademhaalt .. niet|nauwelijks|amper|moeilijk
  ademt bijna
  bewusteloos
  buiten bewustzijn
  niet wakker .. krijgen
  ademt
  wordt|worden|loopt blauw
  & wakker krijg|krijgen niet
  & dosis genomen|ingenomen drie|dubbele|vier|dubbel|hoge|vijf
  & gedronken @pillen @genomen
  stuk .. keel
  & beweegt niet ligt|zus|broer|man|vrouw|moeder|vader|collega|patient|iemand|kind|grond|vloer
  & borst grijpt|greep|wit|bleek|zweet
  & neergevallen iemand|hij|zij|collega|patient|client|hier
  & schuim mond
  doos|strip|pot|flesje .. @pillen .. op
  moeder|vader|man|vrouw|zoon|dochter|kind|baby|oma|opa .. reageert .. niet meer
  & ademhaling raar|traag|zwaar|stopt|onregelmatig
  lippen .. blauw
  blauwe lippen
  zakt|zakte .. in elkaar|ineen
  in elkaar|ineen gezakt
  & scheef mond|gezicht|mondhoek
  & arm slap|hangt|lam|gevoelloos praat|raar|mond|ineens|plots|gezicht
  & hart zweet|zweten arm|pijn|borst|adem
  stuiptrekk*
  ligt .. stuipen
  ladder|dak|stelling|trap gevallen .... antwoordt|reageert|beweegt niet
  & stopt|stoppen bloeden|bloedt|bloeding niet
  ligt .. grond .. reageert|beweegt|bloed
  ligt .. reageert niet
  bloedt .. hevig|erg|hard|zwaar|dood
  verlies|verliest .. veel bloed
  doodbloed*
  bloedt uit .. hoofd|oor|oren|mond|buik
  verstikt|verslikt
  er is brand
  krijg|krijgt .. attaque|infarct|tia
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
  SLACK,
);

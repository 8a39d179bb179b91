import { phrases, type Groups } from '../phrases.ts';
import { CRISIS_WORDS, SLACK } from './words.ts';

const WORDS: Groups = {
  ...CRISIS_WORDS,
  slaat: `slaat sloeg slaan mept mepte mepten schopt schopte stampt stampte stompt stompte wurgt wurgde mishandelt
    mishandelde mishandelen misbruikt misbruikte verkracht verkrachtte trapt trapte aanrandt terroriseert stalkt stalkte bijt`,
  geslagen: `geslagen gemept geschopt gestampt gestompt gewurgd mishandeld misbruikt verkracht aangerand betast
    afgeranseld kapotgeslagen opgesloten gestalkt aangevallen neergeslagen afgetuigd toegetakeld ineengeslagen neergeklopt
    vastgegrepen vastgepakt bedreigd belaagd gemolesteerd`,
  slachtoffer: `mij me ons haar hem hen hun kind kinderen zoon dochter moeder vader baby vriendin zoontje dochtertje
    vrouw meisje`,
  klap: 'mep meppen klap klappen slagen vuistslag stamp stampen schop schoppen toek toeken kaakslag stomp stompen lappen',
  smeet: `smeet smijt gesmeten gooit gooide gegooid duwt duwde geduwd sleurt sleurde gesleurd gesleept trekt getrokken
    gestampt stoot gestoten geklopt`,
  kleintje:
    'nichtje neefje kindje kleinkind kleindochter kleinzoon dochtertje zoontje meisje jongetje peuter kleuter',
  plaats: 'muur kast grond trap deur tafel bed straat vloer hoofd gezicht haren haar bureau auto',
};

/** Being hurt, abused or threatened, at home or at work; or a child who is. Dutch. */
export const VIOLENCE_DUTCH = phrases(
  `
  @slaat .. mij|me|ons
  & @slaat @slachtoffer
  slaagt @slachtoffer
  mij|me|ons slaagt
  hij|die|ie|man|partner|vriend|ex|vader haar|hem|kinderen slaagt
  slaat .. @kind|vrouw|moeder|vriendin|haar|hem
  klopt|kloppen|klop op mij|me|haar|hem|kinderen
  klopt mij
  & @geslagen mij|me|ons|haar|hem|wordt|word|werd|worden|ben|kind|kinderen|zoon|dochter|moeder
  & @geslagen door thuis|man|partner|ex|vriend|vader|chef|baas|collega|klant|patient|bewoner|haar
  geslagen door|thuis|geworden
  & @klap gaf|geeft|geven|gegeven|kreeg|krijg|krijgt|deelt|uitgedeeld|verkocht mij|me|ik|haar|hem|ze|kinderen
  & slaag krijg|kreeg|krijgt|gekregen|pak|geeft|gaf
  slaat|schopt|sloeg >
  slaat|schopt als|wanneer
  & gebroken|blauw|bloedneus neus|arm|rib|ribben|tand|kaak|oog van|door @familie|hem|haar
  & riem|stok|vuist|vuisten|gordel mij|me|haar|kind|kinderen bewerkt|geslagen|sloeg|slaat|gekregen
  & buiten|weg|vertrekken laat|laten mij|me|haar niet hij|zij|man|partner|vriend|ex|vader
  doodt|dood mij|me|haar
  mij|me|haar doodt
  rammeling
  & @smeet mij|me|haar|ons|hem|kind|kinderen @plaats
  gooit|gooide|smijt|smeet .. naar mij|hoofd
  naar mijn|haar hoofd|kop|gezicht gegooid|gesmeten|gooit|gooide|smeet
  & omgedraaid|omgewrongen arm|pols|vinger|vingers hij|man|partner|vriend|ex|vader|chef|baas
  @partner|broer|stiefbroer|opa|grootvader|buurman .. komt|kwam|kruipt|kroop ... in|bij mijn|haar bed
  tegen mijn|haar zin genomen|gepakt|aangeraakt|gekust|gevrijd|gevreeen
  zit|zat|zaten .. met .. handen aan|tussen mij|haar|mijn
  & hamer|bijl|mes|knuppel|koevoet|hakmes deur|voordeur ex|man|vriend|hij|vader|broer|iemand|buurman
  aan .. haren|haar .. trek*|getrokken|sleur*|gesleurd
  & keel grijpt|greep|gegrepen|pakt|pakte|vast|nam|neemt|dichtgeknepen|knijpt|mes
  mes .. keel
  strot
  @familie .. heeft mijn|haar .. arm|neus|rib|ribben|pols|vinger|kaak|tand|tanden .. gebroken|geslagen|uitgeslagen
  aan haar|mij|hem zit|zat|zitten >
  wurg*|gewurgd
  keel
  opsluit|opgesloten
  vuistslag*|vuisten
  & vastgehouden|vastgenomen|ingesloten mij|me|haar tegen|wil
  # bedreigen
  & bedreig* mij|me|haar|hem|ons
  & bedreigd mij|me|haar|hem|ons|word|wordt|werd|ben
  bedreigd door
  dreigt|dreigde .. vermoord*|dood*|slaan|mes|wapen|doden|kinderen
  & vermoord* mij|me|haar|hem|ons
  & doodslaan|doodsteken|doodschieten|doden|doodmaken|afmaken|kapotmaken|kapotslaan|ineenslaan mij|me|haar|ons|hem
  maakt mij af|dood|kapot >
  gaat|zal|zou|wil .. mij|me|haar|ons .. kapot maken
  mij|me|haar|ons .. kapot gaat|zal|wil maken
  mij|me|haar|ons .. opwacht*|opgewacht|achtervolg*|bespied*
  wacht mij|me|haar op
  & vinden waar ik overal dreigt|zegt
  stalk*
  hij|ze|die .. mij|me|ons .. weet|zal|gaat .. vinden
  doet|deed mij|haar .. pijn
  hij|zij|man|vrouw|partner|vriend|ex|vader .. heeft mij|me|haar pijn gedaan
  nu weer|opnieuw .. @geslagen
  # schrik
  bang|schrik|angst|doodsbang van|voor .. @partner >
  bang|schrik|doodsbang van .. @familie
  bang|schrik|doodsbang voor mijn|haar|zijn @partner
  bang .. thuis zijn|blijven
  bang|schrik|durf|durft|durven .. niet|om .. naar huis
  & plekken blauwe patiente|client|cliente|kind|meisje|collega|haar|armen|gezicht|durft
  blauw oog
  & plekken blauwe @familie|hij|hem
  & borsten|billen|kont|kruis gezeten|zit|zitten|zat|gegrepen|geknepen|aangeraakt|grijpt|pakt
  & veilig @kind niet
  & pijn doet|gedaan @kleintje @familie|hij|opa|oma|juf|meester|trainer
  & wonden|honger|striemen @kind
  blauw geslagen
  sluit|sluiten|sloot mij|me|haar op
  sluit|sluiten .. mij|me|haar .. op >
  & opgesloten mij|me|haar kamer|huis|thuis|kelder|man|partner
  mag .. huis niet .. uit|buiten .. van
  mag niet buiten van
  mag van mijn man|vriend|partner|vader .. niet|niemand
  dwingt|dwong|gedwongen .. seks|huwelijk|prostitutie|trouwen
  huiselijk|familiaal|intrafamiliaal|seksueel|fysiek .. geweld
  partnergeweld
  kindermishandeling
  kindermisbruik
  geweld thuis
  gewelddadig*
  gebruikt geweld
  wordt|werd .. handtastelijk|agressief|gewelddadig .. hij|man|partner|vriend|ex|vader
  hij|man|partner|vriend|ex|vader .. wordt|werd .. agressief|gewelddadig
  tiert|brult|roept|scheldt .. en slaat|gooit|smijt|dreigt
  slaat .. alles|boel|deuren|meubels kapot
  smijt|gooit .. met .. borden|spullen|stoelen|glazen|dingen|messen
  & blauw|blauwe arm|armen|gezicht|lichaam|rug geslagen|man|partner|vriend|hij
  verbrand*|brandt .. mij|haar|kind .. sigaret*|strijkijzer|water
  verstik*|smoor* mij|me|haar
  kussen .. gezicht|hoofd .. duw*|druk*
  dwingt|verplicht|dwong .. mij|me|haar .. vrijen|seks|bed|prostitutie
  vrijt|neemt .. mij|me|haar .. tegen mijn|haar? wil
  tegen .. mijn|haar wil
  zonder .. mijn|haar toestemming .. seks|aangeraakt|gevreeen
  naaktfoto*|naaktbeelden|seksfilmpje
  volgt .. mij|me|haar overal|constant|op
  staat .. aan mijn|haar deur .. dreig*|elke|nacht
  houdt|hield .. mij|me|haar vast|gevangen|opgesloten|binnen
  sluit|sloot .. mij|me|haar .. binnen|buiten .. huis|kamer|kelder
  neemt|nam|pakt .. mijn gsm|geld|sleutels|paspoort|identiteitskaart|kaart .. af
  mijn paspoort|identiteitskaart|gsm .. afgepakt|afgenomen
  mag .. met niemand praten|spreken|afspreken
  mag .. niet|niemand .. zien|buiten|bellen van .. @partner
  durf .. niet .. weg .. van|bij .. @partner|hem
  weg van .. mijn .. gewelddadige|agressieve|man|partner|vriend
  wil weg bij .. mijn .. man|partner|vriend .. bang|slaat|durf
  gevlucht van|voor|met
  onveilig .. thuis|bij
  niet veilig .. thuis|bij mijn|hem|man
  thuis .. niet veilig|onveilig
  schrik|bang .. om .. thuis
  schrik|bang .. dat .. hij|man|ex|vriend|zoon|vader .. mij|me|ons|kinderen .. doet|slaat|vermoordt|aandoet|pakt|vindt|dood
  vermoedt|vermoed|vermoeden .. mishandeling|misbruik|geweld|verwaarlozing|kindermishandeling
  kindje|kind|baby .. blauwe|geschud|verwaarloosd|ondervoed|geslagen|bang
  vrouwenhuis|vluchthuis .. zoek|nodig|waar|plaats
  & klap|klappen|slagen geeft|gaf|geven|krijgt|krijg|kreeg kinderen|kind|zoon|dochter|vrouw|mij|me
  & vluchthuis|onderduiken|schuilen|gevlucht|vluchten|vlucht man|partner|vriend|vader|ex|thuis|hem|zoek|nodig
  spuwt|spuugt mij|me
  & seks dwingt|gedwongen|moet hij|man|mij
  chanteer* mij|me|haar
  losse handjes
  handen .. niet thuis
  agressief .. tegen|naar mij|haar|kinderen|ons
  man|vrouw|partner|vriend|vader .. is .. agressief
  # seksueel, kinderen
  handtastelijk*
  zit|zitten|zat hij|die aan mijn|haar|mij
  zit|zitten|zat aan mijn|haar|zijn @kind|borsten|lijf|kont|lichaam|billen|benen
  zit|zitten|zat aan @kind|borsten|mij|me|haar
  betast*
  & aangeraakt|aanraakt mij|me|haar ongewenst|borsten|billen|tegen
  raakt .. mij|me|haar .. aan >
  @familie .. raakt|raakte mij|me|haar .. aan
  aangerand
  verkracht*
  mishandel*
  incest
  eerwraak
  uithuwelijken
  @kind .. gevaar|verwaarloosd|misbruikt|onveilig|mishandel*
  & brandwonden|brandwond|striemen|littekens @kind
  @kind .. niet veilig
  @kind .. bang|doodsbang|schrik .. van|voor .. @familie|hem|haar
  misbruikt .. @kind
  & geschud @kind
  & elkaar geslagen|geklopt|getimmerd mij|me|haar|hem|ons
  misbruik .. @kind|seksueel
  seksueel misbruik
  `,
  WORDS,
  SLACK,
);

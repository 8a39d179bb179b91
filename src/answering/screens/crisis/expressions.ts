import { phrases, type Groups } from '../phrases.ts';
import { CRISIS_WORDS } from './words.ts';

const WORDS: Groups = {
  ...CRISIS_WORDS,
  gezegde: `stress werk schaamte verveling lachen schrik honger kou zenuwen dorst hitte verdriet nieuwsgierigheid
    drukte vermoeidheid`,
  uitstap: `traject contract opleiding stage begeleiding project cursus programma vereniging groep abonnement
    arbeidsovereenkomst samenwerking coaching vakbond verzekering team`,
  zaak: `job baan werk afspraak opleiding traject formulier coach begeleiding premie stage gesprek attest cursus
    contract functie brief controle`,
  straf: `ontslag sanctie sancties c4 schorsing ontslaan rechtbank deurwaarder boete brief advocaat klacht aangifte
    schrapping overplaatsing evaluatie vakbond`,
};

/** Figures of speech, tasks that someone does not see a way through, and things that only sound like it. */
export const EXPRESSIONS = phrases(
  `
  # dood
  dood van|aan|door .. @gezegde
  doodgaan|sterf|sterven|ga van|aan|door .. @gezegde
  verveel|verveelt|verveelde|schaam|schaamt|schaamde|schrok|schrokken|verschiet|verschoot|schrik|lach|lachte|lachten|lachen|gelachen|werk|werkt|werkte|erger|ergerde|geneer|geneerde|zoek|zocht .. dood
  dood spoor|punt|gewicht|water|moment|kapitaal|hout|seizoen|paard|letter
  dood en dood op
  dood op >
  dood op van|na|door
  meer dood dan levend
  wil|ga|wilt|gaat niet dood
  na|bij|sinds|door|tot .. dood
  bang|schrik|angst voor|van .. dood
  dood van .. @nabij|@werkding
  @werkding .. is|ligt|loopt|loop dood
  loopt|lopen|liep .. dood
  zwijg*|gezwegen .. dood
  dood gezwegen|gewerkt|verklaard|geschaamd|geschrokken|gelachen|verveeld|verschoten|geergerd|gezocht
  werk|werkt|werkte|verveel|verveelt|verveelde|schaam|schaamde|lach|lachen|schrik|schrok|zoek|betaal mij|me|zich|ons pletter
  pletter gewerkt|verveeld|gelachen|geschrokken|gezocht|betaald
  is om dood vallen
  aan dood ontsnapt|ontkomen
  sterven na dood
  dacht ik? dat ik dood|sterven ging|zou .... @ziekte
  @ziekte .... dacht ik? dat ik dood|sterven ging|zou
  @nabij .. is|was|zijn|waren dood
  sterven na
  op sterven ligt
  ligt|lag|ligt op sterven
  patienten|bewoners|mensen|bejaarden|partner .. sterven|sterft
  palliatie* .... sterven
  # niet meer zitten, niet meer hoeven
  zie|ziet|zien niet meer? zitten om|met|bij|op|in|aan .. @taak
  zie|ziet|zien niet meer? zitten om|bij|met ... @taak
  niet meer? zie|ziet zitten om|met|bij|op|in ... @taak
  zie|ziet|zien .. @taak .. niet meer? .. zitten
  @taak .. zie|ziet .. niet meer? .. zitten
  @zaak .. hoeft|moet niet meer
  die|deze @zaak .. hoeft
  niet meer dan
  geen hoop|perspectief|oplossing|toekomst meer in|bij|als|op|voor|met
  # leven van, einde maken aan, stappen, springen, wakker
  leven van|met|op .. partner|uitkering|loon|inkomen|ouders|ocmw|geld|man|vrouw|euro|leefloon|@getal
  van|met .. uitkering|loon|inkomen|geld|leefloon|bedrag ... leven
  leven .. duur
  hele leven .. gewerkt|werken|werk|betaald|bijgedragen|afgezien
  dagelijks|dagelijkse|sociaal|sociale|nieuw|normaal leven
  leven lang|weer|terug|opnieuw
  leven .. naast
  leven als
  weer|terug|opnieuw leven
  beter leven
  leven .. veranderd|verandert
  maakt|maken .. leven zuur|moeilijk|lastig|makkelijker
  uit leven gegrepen
  balans|evenwicht .. leven
  werk was .. leven
  leven naast|samen
  leef|leven .. samen
  leven zoals vroeger
  @werk ... gesprongen
  wakker lig|ligt|liggen|van
  lig|ligt|liggen .. wakker
  & eruit @uitstap kan|mag|hoe|kunnen|mogen|zonder
  weg uit|bij|van .. @taak|@werkding|sector|zorg|bouw
  & springen|spring jobs|job|bres|inspringen
  spring .. gat
  spring|springt|springen .. mee|met om
  spring|springt|springen mee ... om alsof|met
  spring .. bij >
  spring .. bij in
  springen in .. nieuw*
  spring|springen .. op .. trein|bus|fiets|kar|metro|tram
  dan spring ik op|in|bij|binnen|over|mee|recht
  spring ik .. bij|binnen|gat|in voor|mee|om
  @werkding .. voorbij|gedaan|afgelopen|over|ophoudt|stopt|eindigt
  @straks .. @werkding .. voorbij|gedaan|afgelopen|over
  gedaan|voorbij met|van .. @werkding
  & ophangen|opgehangen telefoon|schort|jas|affiche|poster|gsm|hoorn
  lijn .... werd|wordt er opgehangen
  foto|fotos|gordijnen|wasgoed .. opgehangen|ophangen
  opgehangen|ophangen .. prikbord|gordijnen
  uitweg uit|met|voor .. @werk|schulden|dossier|situatie
  verdwijnen uit|van|bij .. systeem|vdab|lijst|statistieken|arbeidsmarkt|werkvloer
  team|dienst|bedrijf|afdeling|zaak .. beter .. zonder mij
  beter|vanaf .. mij .. vanaf|verlost op|bij .. @taak
  nooit meer op|in|bij .. @taak
  afscheid .. iedereen op|van .. werk|team
  afscheidsbrief .. collegas|team|werk|baas
  functie|job|dienst|afdeling .. niet meer .. bestaan
  welke|er|premies|jobs bestaan
  als dakwerker|brugwachter|spoorwegarbeider
  werk|werkt|werken op|aan dak|brug|sporen|spoor|rails
  file .. brug
  in touwen
  doodgaan van burn|depressie|kanker|ziekte|corona
  naald|naalden .. op? werk
  opgesloten in huis door
  zorg voor .. verlof|opvang|premie
  zorg dragen
  trapt .. op .. tenen
  vroeg|laat opstaan
  leef|leven nog bij|met|thuis
  opgesloten in .. @werkding|@werk
  boomverzorger|tuinman|schrijnwerker|timmerman|houthakker .... bijl
  bijl .... boomverzorger|tuinman|schrijnwerker|timmerman|houthakker
  werk ... zonder mij
  concrete plannen|plan om|voor .. @taak
  bedrijf|sector|zorg|onderwijs .. in crisis
  geen touw .. vast*
  verdrink|verdrinken|verzuip|verzuipen in .. @werk|papierwerk|schulden|rekeningen|taken|vragen|info
  strop .. omgedaan
  financiele strop
  keel uit
  brok|krop|kikker|pijn|ontsteking|operatie in|aan .. keel
  @werk|planning wurgt|wurgen
  tegenhoudt|tegenhouden|weerhoudt .. om ... @taak
  reden .. om niet
  gewapend* met|tegen|beton
  tegen .. muur van|bij
  zevende hemel
  vlees en bloed
  vivre avec|de
  hemel en aarde
  # overdosis, mes, wapen
  overdosis van? @werk|info|informatie|koffie|vergaderen
  kok|keukenhulp|slager|beenhouwer|slagerij|chirurg .... mes
  mes .. rug
  agent|politie|politieman|bewaker|bewaking|militair|leger|jager|wapenvergunning .... wapen|pistool|geweer
  draag|draagt .. wapen .... dienst
  lucht|adem .. door|van .. @werk|al|alle
  na|sinds .. hartaanval|beroerte|hartinfarct
  hartstilstand|hartaanval|hartinfarct|beroerte overleefd
  vaarwel ... job|dienst|werkgever verander|wissel
  werk|werkt|werken|chauffeur|job .. ambulance|ziekenwagen
  # slaan, dreigen, vermoorden
  sla|slaat|slaan|sloeg|geslagen ... over
  slaat mij uit|tegen|lam
  erdoor|brug|bruggen|veld|verstomming|vlucht|hand geslagen
  geslagen door|met .. crisis|leven|lot|ziekte|verstomming|noodlot
  voel* .. opgesloten
  @werk vermoord|vermoordt|vermoorden mij
  job|werk|werkdruk|stress|druk|shift|ploeg|uren|ploegendienst|nachtdienst|nachtdiensten|uurrooster|papierwerk .. mij .. kapot
  hoofd|kop|mailbox|inbox|agenda|hersenen|oren .. ontploft|ontploffen
  ontploft|ontploffen .. hoofd|kop|mailbox|inbox|agenda
  bedreig* .. mij|me|haar|hem|ons .. met .. @straf
  met .. @straf .. bedreig*
  dreigt|dreigde .. met .. @straf
  word|wordt .. bedreigd met .. @straf
  mijn|onze job|functie|uitkering|inkomen|contract|toekomst .. bedreigd
  van kant van
  bang|schrik voor .. zijn|haar|hun reactie|toekomst|gezondheid|inkomen|werk
  misbruik* .. van .. @straf|uitkering|systeem|regels|recht|macht|situatie|vertrouwen
  # snijden en pijn als ongeval
  sneed|gesneden .. mij|me ... machine|werk|mes|keuken|arbeidsongeval|zaag
  sneed mij|me
  gesneden .. aan|met|op .. machine|werk|mes|zaag|plaat|glas|papier|blik
  zaag|machine|mes .. gesneden
  had|kreeg .. pijn op|in borst
  pijn .. tillen|heffen|rug|werk
  ik heb|had mij|me .. pijn gedaan
  & pijn gedaan tillen|heffen|werk|vallen|rug|gevallen
  `,
  {
    ...WORDS,
    getal: '5* 6* 7* 8* 9* 1* 2* 3* 4* minder weinig zo',
    ziekte: `hartaanval infarct hartinfarct beroerte operatie ziekenhuis covid corona longembolie paniekaanval
      hyperventilatie sepsis reanimatie`,
  },
);

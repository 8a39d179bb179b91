import { phrases, type Groups } from '../phrases.ts';
import { CRISIS_WORDS } from './words.ts';

const WORDS: Groups = {
  ...CRISIS_WORDS,
  taak: `werken werk job baan baas chef solliciteren formulier formulieren papieren papierwerk paperassen administratie
    bellen praten spreken starten herbeginnen herstarten hervatten voltijds halftijds deeltijds uren collegas collega
    werkgever vdab ziekenfonds mutualiteit opleiding cursus stage traject controle controlearts dossier attest shift
    ploeg dienst functie bureau bedrijf winkel fabriek invullen inschrijven bus rijden pendelen school lesgeven team
    vergadering gesprek afspraak planning contract poetsen nachtdienst nachten`,
  traject: `traject contract opleiding stage begeleiding project cursus programma vereniging groep abonnement
    arbeidsovereenkomst samenwerking coaching vakbond verzekering team`,
  zaak: `job baan werk afspraak opleiding traject formulier coach begeleiding premie stage gesprek attest cursus
    contract deze functie brief controle die dat`,
  straf: `ontslag sanctie sancties c4 schorsing ontslaan rechtbank deurwaarder boete brief advocaat klacht aangifte
    schrapping overplaatsing evaluatie`,
  gedachten: `zelfmoordgedachten zelfmoordgedachte zelfdodingsgedachten suicidegedachten suicidaal suicidale
    zelfmoordneigingen zelfmoordplannen`,
  nabij:
    'broer zus man vrouw vader moeder zoon dochter partner collega vriend vriendin patient client nonkel tante',
  past: `heeft heb had hadden is waren was geweest achter rug deed kreeg`,
};

/** Figures of speech, tasks that someone does not see a way through, and things that only sound like it. */
export const EXPRESSIONS = phrases(
  `
  # dood
  dood van|aan .. stress|werk|schaamte|verveling|lachen|schrik|honger|kou|zenuwen
  verveel|verveelt|schaam|schaamt|schrok|schrik|lach|werk|werkt|erger|geneer|zoek .. dood
  dood spoor
  niet dood
  na|bij|sinds|door .. dood van
  na mijn|zijn|haar dood
  # niet meer zitten, niet meer hoeven
  zie|ziet|zien niet meer? zitten om|met|bij|op|in|aan .. @taak
  zie|ziet|zien niet meer? zitten om ... @taak
  niet meer? zie|ziet zitten om|met|bij|op|in ... @taak
  zie|ziet|zien .. @taak .. niet meer? .. zitten
  @taak .. zie|ziet .. niet meer? .. zitten
  @zaak .. hoeft|moet niet meer
  niet meer dan|als
  # leven van, einde maken aan, stappen, springen
  leven van|met|op .. partner|uitkering|loon|inkomen|ouders|ocmw|geld|man|vrouw|euro|dat|leefloon
  van .. uitkering|loon|inkomen|geld|leefloon|bedrag ... leven
  @traject .... eruit|er uit? stappen
  kan|mag|hoe|kunnen|mogen .. eruit|er .. stappen
  dan spring ik op|in|bij|binnen|over|mee|recht
  spring ik .. bij|binnen|gat|in voor
  ophangen .. telefoon|schort|jas
  uitweg uit|met|voor .. @werk|schulden|dossier|situatie
  toekomst meer in|bij|als|op
  verdwijnen uit|van|bij .. systeem|vdab|lijst|statistieken|arbeidsmarkt|werkvloer
  team|dienst|bedrijf|afdeling|zaak .. beter .. zonder mij
  nooit meer op|in|bij .. @taak
  afscheid .. iedereen op|van .. werk|team
  afscheidsbrief .. collegas|team|werk|baas
  brugwachter
  # overdosis, mes, wapen
  overdosis van? @werk|info|informatie|koffie|vergaderen
  kok|keuken|slager|beenhouwer|slagerij|chirurg .... mes
  mes .. rug
  agent|politie|politieman|bewaker|bewaking|militair|leger|jager|wapenvergunning .... wapen|pistool|geweer
  draag|draagt .. wapen .... dienst
  lucht|adem .. door|van .. @werk|al|alle
  na|sinds .. hartaanval|beroerte|hartinfarct
  # slaan, dreigen, vermoorden
  slaat mij over|uit|tegen|lam
  erdoor|brug|bruggen|veld|verstomming|vlucht geslagen
  voel* .. opgesloten
  @werk vermoord|vermoordt|vermoorden mij
  bedreig* .. mij|me|haar|hem|ons .. met .. @straf
  word|wordt .. bedreigd met .. @straf
  job|werk|functie|uitkering|inkomen|contract|toekomst .. bedreigd
  bang|schrik voor .. zijn|haar|hun reactie|toekomst|gezondheid|inkomen|werk
  # snijden en pijn als ongeval
  sneed|gesneden .. mij|me
  gesneden .. aan|met|op
  zaag|machine|mes .. gesneden
  pijn .. tillen|heffen|rug|werk
  mij|me .. pijn gedaan
  # French
  morte|mort de .. fatigue|rire|honte|peur|stress
  travail|boulot|job|chef|patron|paperasse .. me tue
  je me tue .. travail|boulot|tache
  en finir avec cette|ce|ces|mon|ma|mes
  point mort
  de quoi vivre
  fin a mon|ce|cette|mes
  menace .. licenciement|licencier|sanction|exclusion
  me suis .. fait mal
  # English
  killing me
  work|job|boss|stress|paperwork .. kill|kills me
  dying to|for
  dead einde
  einde my|this|the contract|job|trial
  jump|jumping back|in|into|ship|to|at|through|on|between
  take .. life .. back|seriously
  hurt|cut .. myself .. lifting|work|machine|knife|tool
  while lifting
  hit me up
  it hit me
  kicked|kick|kicks me out
  beats me >
  shoot .. email|mail|message
  threatens|threatened|threatening .. fire|dismiss|dismissal|sack|sanction
  `,
  WORDS,
);

/** The subject itself: training, figures, rules, a helpline's number; and other people's deaths. */
export const SUBJECTS = phrases(
  `
  zelfmoordpreventie|suicidepreventie|zelfdodingspreventie
  preventie van zelfmoord|zelfdoding|suicide
  zelfmoordlijn
  zelfmoord lijn
  @leren ... zelfmoord*|zelfdoding*|suicid*|kindermishandeling|partnergeweld|geweld|stalking|bedreiging*|overdosis
  zelfmoord|zelfdoding|suicide|suicidepreventie|zelfmoordpreventie .. @leren
  geweld|agressie op werk .. @leren
  geweld op werk
  @leren .. bij? geweld|agressie
  zelfdoding en|of werkloosheid|werk|ziekte
  @nabij .. pleegde|pleegden .. zelfmoord|suicide|zelfdoding
  pleegde|pleegden .. zelfmoord|suicide
  zelfmoord|suicide|zelfdoding gepleegd
  na|door|sinds .. zelfmoord|zelfdoding|suicide van|op
  zelfmoord|zelfdoding|suicide van .. @nabij|iemand|kind
  verloor|verloren .. aan|door zelfmoord|zelfdoding|suicide
  nabestaande* .... zelfmoord*|zelfdoding*|suicid*
  vluchthuis|opvanghuis .... mishandeld*|geslagen|misbruikt
  werk|werkt|werken .. met .. mishandelde|misbruikte|suicidale
  # French, English
  prevention .. suicide
  suicide .. prevention|awareness|helpline|training
  formation .. suicide
  violence au travail
  violence at work|policy
  training .. suicide|violence
  `,
  WORDS,
);

/** What lies behind someone: a past attempt or violence of years ago, with the words that say so. */
export const HISTORY = phrases(
  `
  na .. @poging
  @poging .. achter rug
  @vroeger .... @poging
  @poging .... @vroeger
  @vroeger ... was|waren|had|hadden|kreeg .. @gedachten
  had|hadden|was|waren|kreeg .. @vroeger .. @gedachten
  had|hadden .. @gedachten .. @vroeger
  geen|nooit|zonder .. @gedachten
  niet meer? suicidaal
  @vroeger .... geslagen|mishandeld|misbruikt|verkracht|aangerand|bedreigd|gewurgd|aangevallen
  geslagen|mishandeld|misbruikt|verkracht|aangerand|bedreigd|aangevallen .. @vroeger
  slachtoffer geweest .... geweld|partnergeweld|verkrachting|misbruik|mishandeling
  vroeger|vroegere .... partnergeweld|geweld|mishandel*|gewelddadig*
  na .. verkrachting|overval|aanranding
  als kind .. misbruikt|mishandeld|geslagen
  apres .. tentative .. suicide
  tentative .. suicide .. ans
  after .. suicide attempt
  suicide attempt .. years|ago
  years ago .... attempt|suicid*|abused|beaten
  abused|beaten|assaulted .. years|child
  as a? child
  `,
  WORDS,
);

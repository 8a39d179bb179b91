import { phrases, type Groups } from '../phrases.ts';
import { CRISIS_WORDS } from './words.ts';

const WORDS: Groups = {
  ...CRISIS_WORDS,
  kennis: `opleiding opleidingen vorming vormingen training trainingen cursus workshop bijscholing lessen webinar
    studiedag infosessie boek onderzoek cijfers cijfer statistieken affiche folder brochure preventie werkgroep`,
};

/** The subject itself: training, figures, rules, a helpline's number; and other people's deaths. */
export const SUBJECTS = phrases(
  `
  zelfmoordpreventie|suicidepreventie|zelfdodingspreventie
  preventie van zelfmoord|zelfdoding|suicide
  zelfmoordlijn
  zelfmoord lijn
  zelfmoordenaar
  @kennis ... zelfmoord*|zelfdoding*|suicid*
  @leren ... kindermishandeling|partnergeweld|geweld|stalking|bedreiging*|overdosis
  zelfmoord|zelfdoding|suicide|suicidepreventie|zelfmoordpreventie .. @kennis
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

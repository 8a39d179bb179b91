import { phrases } from '../phrases.ts';

/** Figures of speech and tasks in French and English. */
export const EXPRESSIONS_ABROAD = phrases(
  `
  # French
  morte|mort|mourir|crever de .. fatigue|rire|honte|peur|stress|faim|ennui|froid
  travail|boulot|job|chef|patron|paperasse .. me tue
  je me tue .. travail|boulot|tache
  en finir avec cette|ce|ces|mon|ma|mes
  point|temps|angle mort
  mort de mon|ma|notre
  de quoi vivre
  fin a mon|ce|cette|mes
  menace .. licenciement|licencier|sanction|exclusion
  patron|patronne|chef va me tuer si
  @patron ... veut|veulent|voudrait|essaie|essaye|tente|cherche|cherchent|voulait ... debarrasser de moi
  veulent|essaient|cherchent .. debarrasser de moi .... contrat|licencie*|preavis
  failli mourir|crever
  mort dans ame
  adieu a mon|ma|mes|cette|ce metier|emploi|poste|travail|carriere|boulot|profession|fonction
  travail|boulot|metier|carriere ce? est? fini pour moi
  modele .. testament
  arme pour|contre|avec|face
  me suis .. fait mal
  # English
  killing me
  work|job|boss|stress|paperwork|deadline .. kill|kills me
  danger de mort
  dying to|for
  dead einde|tired|line|lines|weight
  husband|wife|father|mother|son|daughter|brother|sister|friend .. is|was|are dead
  career|job|file|line .. dead
  to die for
  dead horse
  death of me
  dead on my|their|his|her feet
  @boss .. want|wants|wanted|trying|tries|tried ... get rid of me
  @boss .. wants|want rid of me
  which|what ... still alive
  they .. want|trying|tried ... get rid of me .... contract|leave|dismiss*|fire|job
  einde my|this|the contract|job|trial
  jump|jumping back|in|into|ship|to|at|through|on|between
  take .. life .. back|seriously
  life insurance
  hurt|cut .. myself .. lifting|machine|knife|tool
  hurt|cut .. myself .. at work
  while lifting
  hit me up
  it hit me
  kicked|kick|kicks me out
  << beats me >>
  it beats me
  pushes|pushed me to|into|towards
  shoot .. email|mail|message
  threatens|threatened|threatening .. fire|dismiss|dismissal|sack|sanction
`,
  {
    patron:
      'patron patronne employeur chef cheffe boite entreprise direction directeur directrice societe rh',
    boss: 'boss employer company manager hr firm management',
  },
);

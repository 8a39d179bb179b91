import { phrases } from '../phrases.ts';
import { CRISIS_WORDS, SLACK } from './words.ts';

/** French, said outright. */
export const FRENCH_PLAIN = phrases(
  `
  veux|veut|voudrais|voudrait|aimerais|aimerait|prefere|prefererais|envie|souhaite|pense|penser .. mourir|crever
  veux|veut|voudrais|envie .. etre mort|morte
  plus .. envie|force|gout|courage|raison .. vivre
  fatigue|fatiguee|las|lasse|marre de? vivre
  me|se|te suicider
  je me suicide
  penser|pense|pensees|pensee .. suicide
  mettre|mettrai|mets|met|mis fin a mes|ses|ma|sa jours|vie
  en finir .. avec vie|tout
  me|se pendre|noyer|flinguer
  je|veux|vais|envie .. me tuer
  se tuer
  je me pends|flingue|bute
  me|se jeter|jette|jetter|foutre .. sous|du|pont|train|metro|fenetre|toit
  sauter|saute .. pont|fenetre|toit|balcon
  me|se foutre en air
  suis|est suicidaire
  idees|pensees|envies suicidaires|noires|sombres
  mieux mort|morte
  ouvrir|ouvert|ouvre|ouvrent|ouverte .. veines
`,
  CRISIS_WORDS,
  SLACK,
);

/** French, said sideways. */
export const FRENCH_SIDEWAYS = phrases(
  `
  & mort|morte je pense|attends|attend|etre|serai|serais|veux|appelle
  ma mort
  je me tue
  plus .. envie .. etre ici|vivre|continuer
  veux|voudrais|aimerais .. que tout|ca .. arrete|cesse|finisse
  tout arreter >
  arreter de vivre
  vivre .. plus .. ca|comme|ainsi
  vivre .. souffrance|enfer|cauchemar
  mieux .. si .. je .. plus
  tout le monde .. mieux .. sans|si
  personne .. manquerai|manquerais|remarquerait
  quitter ce monde|cette terre|vie
  partir .. loin .. jamais|revenir
  dormir .. plus|jamais reveiller
  me laisser partir
  ai .. corde|medicaments|pilules .. prets|prete|prepare*
  sauter .. dans .. vide|eau|canal|meuse|seine|escaut
  jeter .. dans .. vide|canal|eau
  conduire|foncer|rouler .. mur|arbre|camion
  avaler .. boite|pilules|medicaments|comprimes
  pense .. a .. en finir|mort|mourir
  penses|pensees .. mort|sombres
  rien .. me retient
  plus .. espoir|avenir|issue|solution >
  je .. mort|morte .. mieux
  mon enterrement|mes funerailles|mes obseques
  testament .. fait|ecrit|pret
  mourais|mourrais
  personne .. regretter*|pleurer*
  veux|voudrais .. etre plus ici
  veux|voudrais plus etre >
  veux|voudrais plus etre ici
  & lettres|lettre comprimes|prepare|preparees|adieu
  plus .. vivre >
  veux|voudrais|vais|envie|dois .. en finir
  en finir >
  mieux sans moi|lui|elle
  vaut|vaudrait .. mieux que je disparaisse
  que je disparaisse
  veux|voudrais|envie .. disparaitre
  plus .. me|se reveiller
  jamais? plus? me reveiller
  endormir voorgoed
  vie .. plus|pas .. peine|valeur
  vie .. plus .. sens
  vie .. sert .. a rien
  vie .. trop dure|difficile
  plus aucun sens
  plus issue
  plus .. supporter .. vie|vivre
  peux plus vivre
  vivre comme ca
  lettre adieu|adieux
  lettres adieu
  adieu a tous|tout
  adieu tout
  allez|aurez|auront avoir? paix
  embeterai|ennuierai|derangerai plus
  serai|serais .. plus >
  serai|serais .. plus ici
  quand|si je serai|suis plus >
  manquerai|manquerez a personne
  passer a acte
  tirer une? balle
  balle .. tete
  tailler .. veines
  laisser mourir
  partir|pars pour de? bon
  partir|pars voorgoed
  reverrez|reverras plus
  debarrasse* de moi
  sers a rien >
  suis .. poids|fardeau
  plus .. poids|fardeau pour
  mieux .... que je sois plus
  fini pour moi >
  ecrit a mes|ma|mon enfants|famille|parents|mari|femme .... fini|adieu
  plus rien a perdre
  faire .. connerie|betise
  prends|prenez soin .. enfants
  sous un? train
  & corde achete|acheter|noeud|cou|poutre
  plus rien .. retient
  rejoindre .. decede|decedee|mort|morte|ciel
  dernier message
  si .. coupent .. je me
  a quoi bon vivre|continuer
  charge|poids|fardeau pour .. famille|tous|enfants|mari
  & sur conscience ils|vous|auront|aurez
  faire une betise
`,
  CRISIS_WORDS,
  SLACK,
);

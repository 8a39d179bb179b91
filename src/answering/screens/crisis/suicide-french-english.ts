import { phrases } from '../phrases.ts';

/** French and English, said outright. */
export const SUICIDE_ABROAD_PLAIN = phrases(`
  # French
  veux|veut|voudrais|voudrait|aimerais|aimerait|prefere|prefererais|envie|souhaite|pense|penser .. mourir|crever
  veux|veut|voudrais|envie .. etre mort|morte
  plus .. envie|force|gout|courage|raison .. vivre
  me|se|te suicider
  je me suicide
  penser|pense|pensees|pensee .. suicide
  mettre|mettrai|mets|met|mis fin a mes|ses|ma|sa jours|vie
  en finir .. avec vie|tout
  me|se pendre|noyer|flinguer
  je|veux|vais|envie .. me tuer
  se tuer
  je me pends|flingue|bute
  me|se jeter|jette|jeter|jetter .. sous|du|pont|train|metro|fenetre|toit
  sauter|saute .. pont|fenetre|toit|balcon
  me|se foutre en air
  suis|est suicidaire
  idees|pensees|envies suicidaires|noires
  mieux mort|morte
  # English
  want|wants|wanted|wish|ready|prefer .. to die
  want|wants to be dead
  wish .. was|were dead
  kill|kills|killing|hang|hanging|shoot|drown|poison myself|himself|herself|themselves
  not|never .. want .. live|living|alive >
  not|never .. want .. live|living|be anymore|any|longer
  not .. want to .. be here anymore
  not .. want to exist
  einde|ending my|his|her|their own? life
  einde it all
  commit|committing suicide
  think|thinking|thought|thoughts .. suicide
  i am suicidal
  feel|feels|feeling|is suicidal
  better off dead
  better off without me
  no|not|nothing|any .. reason .. live|living|alive
  no|any .. reason .. go on|continue
  nothing .. live for
  never wake up
  not wake up anymore|again
`);

/** French and English, said sideways. */
export const SUICIDE_ABROAD_SIDEWAYS = phrases(`
  # French
  suicid*
  je me tue
  plus .. vivre >
  veux|veut|voudrais|vais|envie|dois .. en finir
  en finir >
  mieux sans moi|lui|elle
  vaut|vaudrait .. mieux que je disparaisse
  que je disparaisse
  veux|voudrais|envie .. disparaitre
  plus .. me|se reveiller
  ne? jamais? plus? me reveiller
  endormir pour toujours
  vie .. plus|pas peine
  vie .. plus .. sens
  vie .. sert .. a rien
  vie .. trop dure|difficile
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
  je serai|serais plus la
  quand je serai plus
  passer a acte
  sous un? train
  rejoindre .. decede|decedee|mort|morte|ciel
  me|se faire du mal
  dernier message
  si .. coupent .. je me
  a quoi bon vivre
  plus rien .. retient
  # English
  unalive
  take|taking my|his|her|their own? life
  better .. when|if i am|was|were gone
  go|going on living|like this >
  einde it|everything >
  want it all? to be over
  wish .. never born
  wish .. sleep .. wake
  go to sleep .. not|never .. wake
  wish .. disappear
  want .. disappear >
  i will jump >
  jump|jumping .. off|from|front .. bridge|roof|building|train|balcony
  jump off
  in front of .. train|bus|truck
  take|taking|took .. all .. pills|tablets|meds|medication
  overdose|overdosing
  last|final message|goodbye
  goodbye everyone|forever|world|all
  tell my kids|children|family i
  no point .. living|life|anymore
  no point in going on
  life .. not worth
  not worth living
  point of living
  tired of living|life
  done with life|living|everything
  cannot .. live|living .. like this|anymore
  do something stupid
  burden to|for everyone|family|kids
  no way out
  say|saying|said goodbye to everyone|family|kids
  wrote|written|write .. goodbye letter|note|letters
  suicide note
  do not .. want .. be here anymore
  does not .. want .. be here anymore
  not .. want .. be here
  no one|nobody .. would? miss me
  `);

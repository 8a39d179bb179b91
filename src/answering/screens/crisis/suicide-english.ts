import { phrases } from '../phrases.ts';
import { CRISIS_WORDS, SLACK } from './words.ts';

/** English, said outright. */
export const ENGLISH_PLAIN = phrases(
  `
  want|wants|wanted|wish|ready|prefer|rather .. to die
  rather|let me die
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
  tired|sick of living|life|existing
  hate being alive
`,
  CRISIS_WORDS,
  SLACK,
);

/** English, said sideways. */
export const ENGLISH_SIDEWAYS = phrases(
  `
  to die
  i die
  unalive
  want .. be gone
  not .. here .. christmas|tomorrow|much
  want|wants|need|wish .. it all? to end|stop|be over
  end of .. my life
  life .. over|meaningless|pointless|hell|unbearable
  do not .. deserve .. live|life
  world .. better .. without me
  better .. without me
  not .. wake up >
  not .. wake up .. tomorrow
  wish .. not .. wake|woken
  gone .. soon|tomorrow|forever
  disappear forever
  say goodbye .. forever|everyone
  final .. goodbye|plan|arrangements
  my funeral
  will be dead|gone
  dead by
  death .. want|wish|think|only|relief
  suicide
  rope|noose|hanging .. bought|neck|ready|garage
  noose
  razor .. wrist|wrists|arm
  pills .. enough|all|stash|bottle .. take|took|end|die
  drown myself
  step|walk|run .. in front of .. car|train|truck|bus|traffic
  cliff .. drive|jump|walk
  voices .. kill|jump|hurt|die
  planning .. my death|suicide|end
  no future .. left|for me
  nothing .. left .. me|live|lose
  off|top myself
  do myself in
  blow .. brains
  slit .. wrists
  not .. be here much|for longer|long
  rid of me
  hate my life
  sleep forever
  & notes|note goodbye|suicide written|wrote
  cannot|can not .. go on >
  cannot .. keep going|living
  ending everything|it|things
  no hope left
  painless|painful way to go|die
  voice|voices .. telling
  & pills|tablets|meds saving|saved|stockpiling|hoarding|collecting
  jump .. front
  take|taking my|his|her|their own? life
  better .. when|if i am|was|were gone
  happier|relieved .. when|if i am|was|were gone|dead
  asleep .. not|never .. wake|come
  tell|telling my|our mum|mom|mother|dad|parents|kids|children .... sorry
  voice|voices .. tell|say|told|want .. to .. jump|die|kill|hurt|cut|end
  go|going on living|like this >
  einde everything >
  want it all? to be over
  want|need .. pain|it|everything|all to stop
  wish .. never born
  wish .. not .. here|alive|around
  wish .. sleep .. wake
  go to sleep .. not|never .. wake
  wish .. disappear
  want .. disappear >
  i will jump >
  jump|jumping .. off|from|front .. bridge|roof|building|train|balcony
  jump off
  in front of .. train|bus|truck
  drive|driving|crash|crashing|steer .. into|off .. wall|tree|bridge|truck|traffic|cliff
  take|taking|took .. all .. pills|tablets|meds|medication
  pills|tablets|meds .. next|beside|front .. me
  overdose|overdosing
  last|final message|goodbye
  goodbye everyone|forever|world|all
  tell my kids|children|family i
  no point .. living|life|anymore
  no point in going on
  life .. not worth
  not worth living
  point of living
  done with life|living|everything
  cannot .. live|living .. like this|anymore
  do something stupid
  burden to|for everyone|family|kids
  no way out
  say|saying|said goodbye to everyone|family|kids
  wrote|written|write .. goodbye letter|note|letters
  not .. want .. be here
  no one .. would? miss me
  nobody .. miss me
  no one .. care|cares|mind|cry|notice .. i died|die|vanished|disappeared
  nobody .. care|cares|mind|cry|notice .. i died|die|vanished|disappeared
  bridge|roof|balcony .... jumping
  << i? want to end it >
  & notice i gone|dead|disappeared|died
  & away gave|giving|given|gives dog|cat|things|belongings|possessions|everything
  plan .. tonight
  leave|leaving this world
  out of this|my life
  & heaven join|go|see
  dark thoughts
  what am i living for
  not trust myself
  tell .. family|kids|children|mum|mom|parents|wife|husband ... not .. fault
  written|wrote .. letters to everyone|kids|family|children
`,
  CRISIS_WORDS,
  SLACK,
);

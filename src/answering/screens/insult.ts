import { wordScreen, type Screen } from './word-screen.ts';

/** Anger in a longer message comes with a question, and the question counts. */
const LONGEST = 7;

const insulting = wordScreen('insult', {
  unless: `
    baas|chef|werkgever|collega|dokter
  `,
  says: `
    idioot|idioten|onnozelaar|onnozelaars|sukkel|sukkels|klootzak|klootzakken|eikel|debiel|imbeciel|mongool|trut
    dommerik|kloot|kloten|lul|teef|hoer|mislukkeling|smeerlap|snotneus|ezel|kieken|zot
    stomme|domme|slechte|achterlijke|waardeloze|nutteloze|kut|onnozele|rot .. bot|computer|machine|robot|chatbot|ding|programma
    kutbot
    onnozel|dom|stom|waardeloos|nutteloos|achterlijk .. ding|programma|machine|systeem
    rotbot
    klotebot
    je bent|zijt .. dom|stom|waardeloos|nutteloos|onnozel|achterlijk|slecht|niets|zot|lelijk|belachelijk
    je|u weet .. niets
    je trekt op niets
    je kan|kunt niets
    trekt op niets
    fuck*
    rot op
    flikker op
    trap het? af
    bol af
    loop naar .. maan|duivel|pomp
    hou|houd .. bakkes|muil|mond|bek|smoel
    stik erin
    val dood
    krijg .. kanker|tering
    wat .. rommel|brol|zever|onzin is dit
    wat .. brol|zever|onzin|rommel >
    dikke zever
    zever
    dit trekt op niets
    # French
    tu es nul|nulle|con|conne|bete|stupide|inutile
    ta gueule
    espece .. con|conne|idiot|idiote|imbecile
    encule|enculer|conne
    connard|connasse|salope|merde|putain|idiot|idiote|imbecile|abruti
    va te faire
    # English
    you are .. useless|stupid|dumb|idiot|terrible|worthless
    stupid|dumb|useless .. bot|machine|thing
    shut up
    asshole|bitch|moron|idiot|bastard|bullshit
    piss off
    you suck
  `,
});

/** An insult to the bot, and nothing to look up with it. */
export const insult: Screen = {
  ...insulting,
  holds: (reading) => reading.words.length <= LONGEST && insulting.holds(reading),
};

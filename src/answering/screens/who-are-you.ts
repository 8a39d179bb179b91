import { wordScreen, type Screen } from './word-screen.ts';

/** A question about the bot itself is short; in a longer message it stands beside another question. */
const LONGEST = 8;

const about = wordScreen('who_are_you', {
  unless: `
    wat kan je .. doen .. als|met|voor mijn
    wat kan|kun ik .. vragen aan
    hoe werk je .. met|samen
  `,
  says: `
    wie ben|zijt je|u
    << wie is dit|dat >>
    wat ben|zijt je|u
    ben|zijt je .. robot|bot|chatbot|mens|computer|machine|persoon|chatgpt|ai|chatgpt|copilot|echt
    ben je een
    wat kan|kun|kunt je|u .. allemaal|doen|mij
    wat kan|kun|kunt je|u >
    wat doe je .. hier
    hoe heet je|u
    wat is .. je|jouw|uw naam
    wie heeft jou|je|u .. gemaakt
    wie maakte jou
    waarvoor|waartoe dien|ben|kan|gebruik je|ik
    << help >>
    << help mij >>
    << info >>
    wat is werkwijzer
    wat is dit
    hoe werk|werkt je|dit|u >
    wat kan|kun|mag ik .. hier vragen
    wat kan|kun|mag ik je|jou|u vragen
    waarmee kan|kun|kunt .. helpen
    met wie spreek|praat|chat ik >
    tegen wie spreek|praat ik >
    wie zit .. achter
    zit er .. mens|persoon achter
    ben|zijt je iemand
    ben|zijt je .. van .. vdab|mutualiteit|ziekenhuis|overheid|of
    wie heeft|maakte je|u .. geprogrammeerd|uitgevonden|bedacht|gebouwd
    hoe werk je >
    waar haal .. je .. antwoorden
    heb je .. naam
    wie antwoordt hier
    hoe slim|oud ben je
    ben je .. dokter|jurist|coach|man|vrouw|echte
    van wie ben je
    sinds wanneer besta
    waarover weet je
    wat mag|kan ik .. je|jou .. vragen
    voor wie is deze .. bot
    spreek je .. talen
    waarvoor dient dit >
    met wie ben ik .. praten
    is dit .. app
    vertel .. iets over jezelf
    # French
    qui est derriere
    etes vous|tu? de .. mutuelle
    vous etes .. mutuelle|vdab|medecin
    tu es .. medecin|humain|programme
    comment fonctionnes tu
    viennent tes reponses
    comment te appelles
    presente toi
    a quoi sert .. chat|bot
    quel age as
    qui te? a cree
    parles quelles langues
    ce est .. application
    a qui je? parle
    je parle a qui
    qui es|etes tu|vous
    tu es .. robot|humain|qui|bot
    es tu .. robot|humain
    que peux|pouvez tu|vous
    tu es qui
    # English
    who are you
    what are you
    are you .. bot|robot|human|real|person|ai
    what can you
    what can i ask
    how do you work
    are you .. program|doctor|from|chatgpt|lawyer|coach
    where do answers come
    do you have .. name
    introduce yourself
    what is this .. thing
    how old are you
    who built|made you
    what languages do you
    is this .. app
    who am i talking
    can you think
  `,
});

/** Asks who or what answers here, and what one can ask. */
export const whoAreYou: Screen = {
  ...about,
  holds: (reading) => reading.words.length <= LONGEST && about.holds(reading),
};

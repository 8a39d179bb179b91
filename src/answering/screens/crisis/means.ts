import { phrases } from '../phrases.ts';
import { CRISIS_WORDS, SLACK } from './words.ts';

/** Dutch, sideways: a rope, pills, a knife. */
export const MEANS = phrases(
  `
# ophangen, snijden, vergiftigen
  hang ik @mij
  & touw|koord|koorde|strop|riem gekocht|klaar|klaarliggen|liggen|ligt|gehaald|gehangen|nek|zolder|garage|balk|boom|kopen
  hang|hangt .. aan .. balk|zolder
  oefen|oefende|geoefend ... knoop|strop|lus
  gas open*|opengedraaid|opengezet
  gaskraan
  uitlaatgas*
  scheermes*
  & @pillen opgespaa*|gespaard|opspa*|oppot*|hamster*|gehamsterd|verzameld|verzamelt|verzamel|spaar|spaart|sparen
  @pillen .. klaar*|opzij
  & zak hoofd
  & genoeg @pillen dood|slapen|wakker|liggen|einde|sterven
  tel|telde|geteld .. @pillen
  @pillen .. naast mij|me
  @pillen .. in mijn hand|handen
  & @pillen allemaal|ineens|tegelijk @pak
  al mijn|zijn|haar @pillen .. pakken|slikken|innemen|pak|slik|inneem
  ze allemaal @pak
  alles .. ingenomen|geslikt|doorgeslikt|opgegeten
  ingenomen|geslikt|doorgeslikt .. alles
  hoeveel @pillen .. pakken|nemen|slikken .. om
  hoeveel .. @pillen .. om .. dood|sterven
  alles klaargelegd|klaarliggen
  & weigert|weiger|stop|stopt eten drinken
  stop .. met .. insuline .. dan
  & dodelijk|dodelijke hoeveel|dosis|hoeveelheid|@pillen|gif
  manier om .. sterven|doodgaan
  `,
  CRISIS_WORDS,
  SLACK,
);

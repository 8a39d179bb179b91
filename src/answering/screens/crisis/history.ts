import { phrases, type Groups } from '../phrases.ts';
import { CRISIS_WORDS } from './words.ts';

const WORDS: Groups = {
  ...CRISIS_WORDS,
  gebeurd: `poging zelfmoordpoging zelfmoordpogingen suicidepoging suicidepogingen overdosis automutilatie
    zelfverwonding mishandeling mishandeld misbruik misbruikt geweld partnergeweld verkrachting verkracht geslagen
    aangerand aanranding bedreigd gewurgd aangevallen aangerand incest ts gesneden agressie`,
};

/** What lies behind someone: a past attempt or violence of years ago, with the words that say so. */
export const HISTORY = phrases(
  `
  na .. @poging
  @poging .. achter rug
  stabiel na .. @poging
  @vroeger .... @gebeurd
  @gebeurd .... @vroeger
  in @jaartal .... @gebeurd
  @gebeurd .... in @jaartal
  jaar|jaren geleden .... @gebeurd
  @gebeurd .... jaar|jaren geleden
  vorig jaar .... @gebeurd
  @gebeurd .... vorig jaar
  jaar|jaren stabiel .... @gebeurd
  jaar|jaren geleden ... was|waren|had|hadden .. @gedachten
  @vroeger ... was|waren|had|hadden|kreeg .. @gedachten
  had|hadden|was|waren|kreeg .. @vroeger .. @gedachten
  had|hadden .. @gedachten .. @vroeger
  geen|nooit|zonder .. @gedachten
  poging|pogingen ... om|tot ... @taak
  niet meer? suicidaal
  & @gedachten stabiel|hersteld
  was|waren vorig jaar .. @gedachten
  medisch|fysiek|lichamelijk|werk|job|tempo|uren .. niet meer aankan|aankunnen
  mijn|zijn|haar rug|knie|knieen|schouder|schouders|lichaam|lijf|hart|heup|pols|polsen|handen|voeten ... niet meer aankan|aankunnen
  bandwerk|nachtwerk|nachten|ploegenwerk|shiften|tillen .. niet meer aankan|aankunnen
  suicidale gedachten|gedachte in verleden
  @gedachten .. in verleden
  slachtoffer geweest .... @gebeurd
  slachtoffer van .. agressie|geweld|partnergeweld geweest
  na .. verkrachting|overval|aanranding
  als kind|tiener|student|jongere .... @gebeurd
  aanrijding .... spoor|sporen
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

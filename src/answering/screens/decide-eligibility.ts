import { wordScreen } from './word-screen.ts';

/**
 * Asks the bot to decide, approve or promise. VDAB, the health insurance fund and doctors decide (design invariant 6);
 * who decides, and on what, is an ordinary question.
 */
export const decideEligibility = wordScreen('decide_eligibility', {
  words: {
    ding: `aanvraag toelating toestemming uitkering dossier tewerkstelling werkhervatting attest verlenging premie
      invaliditeitsuitkering maatwerk ips erkenning voucher invaliditeit progressieve maatwerkticket opleiding
      herscholing akkoord goedkeuring`,
    arts: 'arts dokter huisarts ziekenfonds mutualiteit vdab werkgever riziv arbeidsarts coach',
  },
  unless: `
    qui .. decide
    who .. decides
    wie .. beslist|beslissen|bepaalt|keurt|geeft
    @arts .. mij|me .. toelating|toestemming
    moet|mag|kan|wil|kunnen|moeten @arts .. beslissen|goedkeuren|geven
    hoe|wanneer .. beslist|beslissen
    ik moet|kan|wil .. beslissen|kiezen
    om .. beslissen
  `,
  says: `
    << beslis
    beslis je|u|maar|voor|dat|nu|of|over
    kan|kun|kunt|wil|moet|gaat|ga je|u|jullie ... beslissen|goedkeuren|toekennen|beloven|garanderen|verlengen|erkennen
    je moet .. beslissen|goedkeuren
    je moet .. zeggen of ik|hij|zij|ze|mijn
    wil|wens|eis dat je|jullie ... toestaat|toestemt|goedkeurt|beslist|verlengt|bevestigt|belooft|erkent|toekent
    geef mijn client|patient|cliente|patiente|werknemer .. @ding
    keur .. mijn|onze|dit|deze|ze|hem .. goed
    keur .. goed
    << geef|ken|verleen mij|me|mijn|onze? .. @ding
    geef mij|me .. toelating|toestemming|akkoord|goedkeuring
    geef mijn client|patient|cliente|patiente .. @ding
    ken .. @ding .. toe
    zeg .. ja of nee
    zeg ... ja of nee
    zeg mij|me of ik .. ben|mag|heb|kan
    geef mij|me .. groen licht
    ja of nee .. ben|heb|mag ik
    kan|kun|kunt|mag je|u|jullie .. mij|me|mijn .. toestemming|toelating|goedkeuring geven
    verleng mijn|onze|zijn|haar
    beloof .. dat
    garandeer .. dat
    kan|kun|kunt|wil|zou je|u ... beloven|garanderen
    schrijf mij|me ... ziek
    zet mij|me .. op .. lijst|ziek|goedgekeurd*
    zal|gaat|gaan mijn|onze|zijn|haar .... goedgekeurd|aanvaard worden|raken
    wordt|word mijn|onze @ding .. zeker|wel? goedgekeurd|aanvaard
    bevestig .. dat .. recht|erkend|mag|client|patient
    erken mij|me|mijn|hem|haar
    verklaar mij|me|hem|haar .. ziek|arbeidsongeschikt|invalide|geschikt|ongeschikt
    maak mijn aanvraag .. orde
    # French
    approuve*|approuvez|accepte|acceptez ma|mon
    decide|decidez si je|mon|ma
    donne|donnez moi .. autorisation|accord|permission
    promets|garantis|promettez|garantissez moi
    reconnais|reconnaissez moi
    ma|mon|notre .... sera|serait acceptee|accepte|approuvee|approuve
    # English
    approve my|this|our
    decide whether|if|for
    promise me|that
    guarantee me|that
    give me .. permission|approval
    sign me off
    tell me if|whether .... approved|accepted|granted
    will|would my .... approved|accepted|granted
    extend my .. benefit|leave
  `,
});

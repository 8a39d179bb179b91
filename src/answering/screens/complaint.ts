import { wordScreen } from './word-screen.ts';

/**
 * Complains about a person or a service and wants something done. Where and how one files a complaint in general is
 * an ordinary question, and "klachten" are mostly symptoms.
 */
export const complaint = wordScreen('complaint', {
  words: {
    dienst: `coach consulent consulente bemiddelaar dokter arts ziekenfonds mutualiteit vdab jullie dienst tnwc coordinator
      medewerker medewerkster sociale loket gtb arbeidsarts service dienstverlening onthaal verpleegster psycholoog`,
    misdaan: `afgesnauwd uitgescholden gekleineerd genegeerd belogen bedrogen uitgekafferd geschoffeerd gekwetst uitgelachen
      beledigd vernederd afgeblaft afgewimpeld gediscrimineerd behandeld`,
    slecht: `onbeleefd onvriendelijk onbeschoft arrogant vernederd beledigd uitgelachen onprofessioneel respectloos
      grof bot lomp kortaf onrespectvol afgeblaft schandalig schande`,
  },
  unless: `
    hoe|waar|kan|bij wie|kunnen .. dien|indienen|klacht .. klacht|ik|je|indienen
    waar|hoe|wie ... klacht
    klacht ... waar|hoe|welke|wie
    klacht .. over|tegen mijn|haar|zijn? mutualiteit|ziekenfonds|vdab|werkgever|baas
    klacht .. indienen .. over|tegen mijn|haar|zijn? mutualiteit|ziekenfonds|vdab|werkgever|baas
    complaint .. mutuality|fund|vdab|employer
    klacht .. bij wie
    ik ben verpleegster|psycholoog|coach
    hoe|wat .. reageren|doen
  `,
  says: `
    wil|ga|wens|zou .. klacht .. indienen|neerleggen|over|tegen|doen|melden
    ik heb .. klacht over|tegen|ivm
    klacht over|tegen .. jullie|coach|consulent|bemiddelaar|dokter|dienst|arts
    wil mij .. beklagen
    beklag doen|over
    klagen over .. @dienst
    ontevreden .. over|van|met
    niet tevreden .. over|van|met .. @dienst
    niet content
    teleurgesteld|ontgoocheld in|over|van .. @dienst
    @dienst .. was|is|deed|heeft .. @slecht
    @dienst .. @slecht .. behandeld|gedaan|tegen
    @slecht .. tegen mij
    @dienst .. heeft|hebben .. mij .. @misdaan
    mij .. @misdaan door .. @dienst
    jullie|coach .. heeft|hebben mij .. zitten|stikken
    hoe ik .. behandeld ben|word|werd
    wraakroepend|ongehoord|onaanvaardbaar|degoutant|mensonterend
    beneden alle peil
    dit kan echt? niet >
    @dienst .. heeft|hebben .. mij .. slecht|vernederd|beledigd|uitgelachen|vernederend .. behandeld|geholpen
    @dienst .. heeft .. mij @slecht
    slecht behandeld|geholpen door
    @dienst .. niet .. komen? .. opdagen|opgedaagd .. >
    << jullie|je coach .. niet
    belt|bellen|antwoordt|reageert .. nooit terug|mijn|op
    voel mij .. niet serieus|au genomen
    niet serieus genomen door .. @dienst
    kwaad|boos op .. @dienst
    schandalig
    is schande
    schande hoe
    slechte service|dienstverlening|dienst|begeleiding|hulp
    luistert|luisteren niet .. naar mij
    die luistert niet >
    niemand luistert >
    niemand luistert naar mij >
    wandelen gestuurd
    doorverteld .. zonder
    mijn verhaal .. doorverteld|rondverteld|verteld aan
    eis .. excuses
    wil .. excuses
    # French
    porter plainte contre .. coach|conseiller|service|vous|medecin
    mecontent|mecontente .. de votre|coach|service|conseiller
    coach|conseiller|medecin|service .. ete|est .. impoli|impolie|desagreable|grossier|nul
    # English
    complaint about .. my|your|coach|service|adviser|doctor
    file|make .. complaint .. about|against
    coach|adviser|counsellor|doctor|service .. was|is|were rude|terrible|awful|unfriendly|useless
    unhappy|dissatisfied with .. service|coach|adviser|you|it
    service .. terrible|awful|bad
  `,
});

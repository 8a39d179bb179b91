import { wordScreen } from './word-screen.ts';

/**
 * How to cheat: fake an illness, hide work or income, mislead a doctor or VDAB. What happens to someone who does, and
 * whether one must tell an employer about an illness, are ordinary questions.
 */
export const gaming = wordScreen('gaming', {
  words: {
    inkomen: `inkomen inkomsten bijverdienste bijverdiensten loon geld werk uren job zwartwerk verdiensten klusjes
      bijberoep bijklussen activiteit`,
    controle: `controle controlearts arts dokter vdab ziekenfonds mutualiteit adviserend riziv rva controles inspectie
      werkgever ze iemand overheid`,
    merkt:
      'merkt merken weet weten doorheeft doorhebben ziet zien ontdekt ontdekken ontdekt betrapt gepakt pakken',
  },
  unless: `
    gevolgen|gecontroleerd|stoppen|officieel|regulariseren|risico|boete|straf
    moet ik mijn baas|werkgever|diagnose|ziekte
    diagnose|ziekte|aandoening .. verzwijgen|verbergen|geheim
    niet alsof
    hij|ze|collega|werknemer|mensen .. doet alsof
    doet alsof
    werkgever|baas|chef|directie ... welke ziekte|aandoening
    werkgever|baas|chef|directie ... mijn diagnose
    werkgever|baas|chef|directie ... coach|arbeidsarts|psycholoog|psychiater
  `,
  says: `
    doen|doe alsof ik .. ziek|depressief|burn|pijn|gek
    alsof ik ziek
    fake|faken|faked|veinzen|veins|simuleren|simuleer
    doen alsof ik ziek
    stiekem .. werken|bijverdienen|bijklussen|klussen|werk
    & ziek spelen|speel|veinzen
    zonder dat ik .. mankeer|mankeert|ziek
    wat .. vertel|zeg|zeggen|vertellen|schrijf ... dokter|arts .. zodat|opdat .... thuis|langer|jaar|blijven|verlengt|verlengen
    zwart .. bijverdienen|werken|klussen|bijklussen ... zonder|pakken|betrapt|merkt|hoe
    hoe .. zwart .. bijverdienen|werken|klussen
    kan ik .. zwart werken|bijverdienen|bijklussen
    zwart .. werken ... hoe
    hoe ... zonder .. dat .. @controle .. @merkt
    zonder .. dat .. @controle .. @merkt
    verberg|verzwijg|verstop|verdoezel|verbergen|verzwijgen|verstoppen|verdoezelen ... @inkomen
    @inkomen .. verbergen|verzwijgen|verstoppen|verdoezelen|geheim
    @inkomen .. niet .. aangeven|melden .. zodat|en|om
    niet aangeven zodat
    hou .. @inkomen .. geheim|verborgen
    misleid|misleiden|bedrieg|bedriegen|foppen|beduvelen
    lieg|liegen .. tegen|over|best|op
    wat moet|kan|mag ik .. zeggen|vertellen|opgeven|invullen .. om .. langer|thuis|niet
    zeggen tegen .. dokter|arts .. om langer|thuis
    welke symptomen|klachten .. opgeven|zeggen|vertellen|verzinnen
    symptomen .. verzinnen|opgeven|overdrijven
    overdrijf|overdrijven|verzin|verzinnen .. klachten|symptomen|ziekte
    omzeil|omzeilen|ontwijken|ontwijk .. @controle
    hoe .. zorg .. dat .. @controle .. niet .. @merkt
    vals|valse|nep|vervalst|vervalsen|namaken|kopen .. attest|ziektebriefje|briefje|doktersbriefje|attesten
    attest|ziektebriefje|briefje .. vervalsen|kopen|namaken
    onderuit ... zonder|doorhebben
    zonder .. doorhebben|doorheeft
    frauderen|fraude plegen
    frauderen .. uitkering
    trucs|truken|truc|trucje|achterpoortje|achterpoortjes ... ziek*|langer|uitkering|controle
    overtuig ... ziek|depressief ... niet
    terwijl ik dat niet ben
    overtuig* ... zieker|erger
    & zwart niemand|weet|weten werk|werken zorg|verberg|hoe
    tips|trucjes|trucs .. om niet .. werken
    # to make someone believe what is not so
    maak|maken ik|we .. @controle|hen|hun|hem wijs
    wijsmaken|wijsmaak ... @controle|hen
    wat maak ik .. @controle|hen|hem|ze .. wijs
    geloofwaardige|goede|beste smoes|leugen|excuus
    welke smoes|leugen .. zeg|gebruik|vertel|verzin ik
    komen .. toch nooit te weten
    blijf|blijven|hou|houden ik .. onzichtbaar|onvindbaar|ongezien
    hoe blijf .. onzichtbaar|onder radar
    buiten .. beeld|schot blijven|houden|hou
    onder tafel|tafel ... uitkering|betaald|hoe|controles
    rest .. envelop|cash
    zieker|zwakker|slechter|erger .. voordoen|lijken|lijkt|voorstellen
    hoe stel ik .. zwakker|zieker|slechter
    voor .. te doen dan ik ben
    laten doorgaan als .. ongeval|arbeidsongeval
    attest|briefje|attesten ... bewerken .. app|datum
    vals|valse ziektebrief*|doktersbrief*|attest*
    lijken alsof
    zogezegd .. ziek|thuis|bed
    hoe rek ik
    verdraai|verdraaien .. verhaal
    ziek meld .... zwart
    in plaats van te werken .. ziek melden
    zo invullen .. dat ik niet
    zodanig invullen
    # French
    faire semblant .. malade
    travailler|travail .. noir .. sans
    travailler .. noir ... sans|pris|comment
    comment .. travailler .. noir
    que dire .. medecin .. pour rester|prolonger
    cacher .. revenus|travail|salaire
    tromper|mentir|berner .. medecin|mutuelle|controle
    faux certificat
    faire croire
    comment cacher .... mutuelle|vdab
    reste en enveloppe
    comment .... en cachette|douce
    faire passer .... pour
    inventer .. drame|excuse|maladie|symptomes|histoire
    antidater|falsifier .... certificat|attestation|date
    quelle excuse .... pour avoir|envie
    # English
    fake .. sick|ill|illness|burnout|note
    pretend .. sick|ill
    hide .. income|work|job|earnings
    trick|fool|deceive|mislead .. doctor|fund|vdab|insurer
    work .. under table
    cheat .. system|benefit
    make .. look|seem .... worse
    off .. books
    under the? table
    make up .. story|emergency|excuse
    what excuse
    without getting caught
    stay unseen|hidden
    buy .. note|certificate
    backdate|forge .... date|note|certificate
  `,
});

import { wordScreen } from './word-screen.ts';

/**
 * Asks for medicine: a diagnosis, a treatment, a drug, a dose, what a body may do. Illness as the background of a
 * question about work is what this bot is for.
 */
export const medical = wordScreen('medical', {
  words: {
    middel: `medicatie medicijn medicijnen medicament medicamenten pil pillen antidepressiva sertraline escitalopram
      tramadol paracetamol ibuprofen dafalgan xanax temesta slaappillen slaapmiddel antibiotica cortisone morfine oxycodon
      fluoxetine trazodon amitriptyline lyrica pregabaline venlafaxine bloedverdunners pijnstiller pijnstillers ritaline
      rilatine quetiapine lithium benzo insuline supplementen vitamines cbd cannabis`,
    kwaal: `depressie burn burnout hernia fibromyalgie kanker griep corona covid migraine rugpijn hoofdpijn angst
      angststoornis adhd autisme ptss reuma artrose diabetes epilepsie bipolair borderline cvs me slapeloosheid
      vermoeidheid buikpijn kniepijn schouderpijn nekpijn tendinitis ontsteking koorts hartinfarct beroerte ms parkinson
      whiplash hartproblemen hyperventilatie paniekaanval paniekaanvallen knie schouder rug pijn`,
    ziekte: `trombose manie psychose dementie meniere artritis schizofrenie spanning spanningshoofdpijn spierpijn ischias
      hielspoor meniscus slijmbeurs longontsteking bronchitis allergie eczeem psoriasis huidkanker tumor boreout astma copd
      puberteit conditie menopauze overgang schildklier prikkelbare darm`,
    ingreep: `operatie opereren spuit infiltratie chemo bestraling bestralen kine kinesist osteopaat emdr praten
      gesprekstherapie opname dagtherapie dagkliniek gips brace pillen therapie medicatie cortisone acupunctuur`,
    mal: `depression burn burnout cancer hernie fibromyalgie migraine angoisse manie psychose phlebite demence menopause
      rhumatisme rhumatismes stress coeur borderline bipolaire`,
    ill: `depression burnout cancer hernia fibromyalgia migraine anxiety mania psychosis clot dementia menopause rheumatism
      stress heart tunnel bipolar borderline fatigue tendon sprained`,
    actie: `autorijden rijden sporten lopen joggen fietsen zwemmen trainen vliegen drinken tillen heffen fitnessen
      alcohol zwanger dansen saunabezoek sauna`,
  },
  unless: `
    recht op|hebben
    arbeidsarts|wie
    ziekteverlof|arbeidsongeschiktheid
    attest|terugbetaling|terugbetaald|betaalt
    werken|werk|hervatten|werkgever|job|uitkering|vdab|coach
    thuisblijven|thuis
    bij .. patient|client|iemand|werknemer
    vragen .. of|welke .. @middel
  `,
  says: `
    welke|wat @middel|behandeling|therapie|oefeningen|dieet|operatie .. best|beste|helpt|helpen|goed|tegen|voor|is|neem
    welke @middel
    wat slik|neem|pak ik .. voor|tegen
    is|zijn|zijn @middel .. verslavend|gevaarlijk|schadelijk|veilig|slecht|sterk
    wat kan dat zijn >
    hoe weet ik of ik .. @kwaal|out .. heb
    hoe weet ik of ik .. @kwaal|burn
    hoe herken ik .. @kwaal|out
    doodgaan|sterven van|aan .. @kwaal|out
    is mijn .. bloeddruk|suiker|hartslag|koorts|temperatuur|cholesterol .. hoog|laag|normaal|goed
    wijn|bier|drank|alcohol .. drinken .. bij|met .. @middel
    wat is .. beste|juiste .. behandeling|therapie|@middel|medicijn
    behandeling voor|van|tegen .. @kwaal
    heb ik .. @kwaal >
    heb ik .. @kwaal out >
    heb ik misschien|soms .. @kwaal
    symptomen|tekenen|oorzaken|oorzaak|kenmerken van|bij .. @kwaal|out
    bijwerkingen|bijwerking|nevenwerkingen|neveneffecten|bijsluiter .. van? .. @middel|mijn
    hoeveel .. @middel .. mag|kan|moet|nemen
    hoeveel mg|milligram
    welke dosis
    dosis|dosering .. @middel
    mag|kan|moet ik .. alcohol|autorijden|rijden|sporten|vliegen|fietsen|lopen|trainen|drinken ... @middel
    mag|kan ik .. @actie .. met|bij|na|tijdens .. @kwaal|operatie|bevalling|chemo
    met tramadol|antidepressiva .. @actie
    moet|mag|kan ik .. @middel .. afbouwen|stoppen|verhogen|combineren|nemen
    stoppen met .. mijn? @middel
    @middel .. afbouwen|combineren
    wat doe|kan|helpt|neem ik|er? .. doen|nemen|tegen .. tegen|voor? @kwaal|slapen|kou
    wat doe ik tegen .. @kwaal
    wat helpt .. tegen|bij .. @kwaal
    wat kan ik .. nemen
    hoe genees|genezen|geneest|behandel|behandelen|behandelt .. @kwaal|dat|je|ik
    kan|gaat .. @kwaal|out .... nog|ooit genezen|overgaan|weggaan
    gaat mijn|een|zo|die .. @kwaal|out .... over|weg >
    hoe raak|geraak ik van .. @kwaal|verlost
    hoe kom ik van .. @kwaal .. af
    is mijn .. @kwaal .. gevaarlijk|ernstig|kwaadaardig|besmettelijk|erfelijk|normaal
    is .. @kwaal .. besmettelijk|erfelijk|gevaarlijk|dodelijk|geneeslijk
    diagnose stellen|geven
    stel .. diagnose
    moet ik mij|me .. laten opereren|onderzoeken|inenten
    opereren .. aan .. mijn
    wat heb ik >
    hoe lang duurt .. @kwaal
    hoe lang duurt .. genezing|revalidatie van|na
    chemotherapie|chemo|operatie|scan|opname .. nodig .. bij? mij|ik
    is chemotherapie|operatie .. nodig
    oefeningen .. tegen|voor|helpen|bij .. @kwaal
    # one illness or another
    is|zijn|zou dat|dit .. @kwaal|@ziekte of
    is|zijn dat|dit .. @ziekte|@kwaal >
    ben|is ik|hij|ze .. depressief|bipolair|autistisch|overspannen|verslaafd|psychotisch|manisch .. of
    is hij|ze .. depressief|bipolair|autistisch|verslaafd|psychotisch|manisch >
    heb|heeft|hebt ik|hij|ze @kwaal|@ziekte of
    heeft mijn zoon|dochter|man|vrouw|moeder|vader|kind @kwaal|@ziekte
    komt|kan dat van .. @middel|pillen
    teken|signaal|symptoom van .. @kwaal|@ziekte
    klopt .. met mijn klachten
    # which treatment
    kies|kiezen .. voor .... @ingreep of
    moet dat .. geopereerd
    laten .. opereren of
    start|geef|schrijf ik .. @middel
    @middel of .. @middel
    overschakelen|schakel ... op .. esketamine|@middel
    mag hij|ze|ik .. slaappil|pil|pillen .. halveren|schrappen
    welke|welk slaapmiddel|medicijn
    hogere|lagere dosis
    duurt .... antidepressivum|antidepressiva ... werkt|werken
    differentiaaldiagnose
    mg paroxetine|sertraline|venlafaxine
    # French
    quels sont .. symptomes
    symptomes .. burn|depression|fibromyalgie
    quel medicament|traitement
    effets secondaires
    ai je .. depression|burn|cancer
    quelle dose
    comment guerir|soigner
    est ce .. @mal ou
    ce est .. @mal ou
    est il|elle psychotique|bipolaire|depressif|depressive|autiste
    est ce .. manie|psychose|cancer|phlebite
    faut il operer
    # English
    what|which medication|medicine|treatment|drug .. best|for|should|helps
    do i have .. depression|burnout|cancer|anxiety|adhd|burn
    side effects
    symptoms of
    how do i treat|cure
    what dose
    how many mg
    is|are this|that .. @ill or
    is he|she .. manic|psychotic|bipolar|depressed|autistic
    is it .. psychosis|cancer|mania|burnout|depression
    should it be operated
    could .. be cancer
    antidepressants kick|work
  `,
});

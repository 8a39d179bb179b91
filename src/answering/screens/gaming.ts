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
    wijs|wijsmaken|wijsmaak ... @controle|hen
    wat maak ik .. @controle|hen|hem|ze .. wijs
    zodat|opdat .. @controle|hij|niemand ... geloven|gelooft|denkt
    om .. te overtuigen >
    wil dat .. @controle ... denkt|denken|gelooft|geloven
    geloofwaardige|goede|beste smoes|leugen|uitleg|excuus
    beste leugen|smoes|excuus
    welke smoes|leugen|pijn|klachten .. zeg|gebruik|vertel|verzin ik
    zodat niemand ... ziet|weet|merkt|zien|weten
    zonder dat .. niemand|iemand|@controle|dokter .. moeilijk|last|@merkt|ontdekt
    merkt|ziet|ontdekt .. iemand dat >
    komen .. toch nooit te weten
    valt dat .. op >
    niet|niemand .. opvalt|opvallen
    reden .. valt niet op
    blijf|blijven|hou|houden ik .. onzichtbaar|onvindbaar|ongezien|verborgen|daarbuiten
    hoe blijf .. onzichtbaar|onder radar|buiten
    buiten .. beeld|schot blijven|houden|hou
    onder tafel|tafel ... uitkering|betaald|hoe|controles
    rest .. envelop|cash
    in .. envelop
    op papier .. lager|minder|hoger|lijken|lijkt
    lager .. op papier
    zieker|zwakker|slechter|erger .. voordoen|voor|lijken|lijkt|voorstellen
    hoe stel ik .. zwakker|zieker|slechter
    voor .. te doen dan ik ben
    laten doorgaan als|voor .. ongeval|arbeidsongeval|nieuwe
    als arbeidsongeval laten
    arbeidsongeval .. in elkaar
    domicilie .. zetten|houden ... voor|zonder|meer
    aanwezigheidslijst ... regel|thuis
    attest|briefje|attesten ... bewerken|aanpassen|jaartal|veranderen .. app|datum|op
    vals|valse ziektebrief*|doktersbrief*|attest*
    lijken alsof|of ik
    vpn
    zogezegd .. ziek|thuis|bed
    bouwen|bouw we .. achteraf
    terwijl er .. plek|plaats|werk .. vrij|is
    om .. te zakken
    test .. zakken bij
    genezen|beter|orde .. ik .. rek|rekken
    hoe rek ik
    verdraai|verdraaien .. verhaal
    ziek meld .... zwart|voortwerk|verder
    hoe .... niet aan|aangenomen|neemt .. geen|niet .. bedrijf
    geen .. bedrijf mij aanneemt
    die er niet waren
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
    pour que|qu .. ils|on|personne|mutuelle ... croient|croit|voie|sache|voient|sachent
    comment .... sans que .... voie|sache|remarque
    sans que .. se voie|sache
    rester discret|discrete|invisible
    comment cacher|eviter .... mutuelle|controle|vdab
    reste en enveloppe
    comment .... en cachette|douce
    faire passer .... pour
    expres
    inventer .. drame|excuse|maladie|symptomes|histoire
    comment .. modifier|antidater|falsifier .... certificat|attestation|date
    appli .. modifier
    quelle excuse .... pour avoir|envie
    je avais .. pas envie
    place de prime
    comment empecher .. embauche
    que raconter .... medecin
    je vais mieux .... dire|dis
    alors que? .. il y a .. place
    # English
    fake .. sick|ill|illness|burnout|note
    pretend .. sick|ill
    hide .. income|work|job|earnings
    trick|fool|deceive|mislead .. doctor|fund|vdab|insurer
    work .. under table
    cheat .. system|benefit
    so|that they|he|she|nobody .... think|thinks|believe|believes|sees|see|knows|notice|notices
    so nobody
    make .. look|seem .... worse|like
    make .. look like
    off .. radar|books
    under the? table
    on purpose
    make up .. story|emergency|excuse
    what excuse
    without .. noticing|raising|getting caught|eyebrows
    raising eyebrows
    in .. envelope
    stay unseen|hidden
    how do we|i hide
    buy .. note|certificate
    edit|change|backdate|forge .... date|note ... my|without|on
    when there is actually
    i feel fine but
    never happened
    how can|do i make sure nobody
    get .. higher rate
  `,
});

import { FIRST_NAMES } from '../../privacy/scan/first-names.ts';
import { wordScreen } from './word-screen.ts';

/**
 * Asks for data about another person: a file, a list, an address, whether someone came or booked, what someone told
 * the coach. A question about the rule ("mag ik weten of ...", "welke gegevens mag ik delen") is looked up.
 */
export const privacyOthers = wordScreen('privacy_others', {
  words: {
    ander: `patient patiente client cliente collega werknemer werkneemster medewerker medewerkster buurman buurvrouw
      ex exman exvrouw expartner man vrouw zoon dochter broer zus vriend vriendin mevrouw mevr meneer mijnheer
      bewoner bewoonster kandidaat huurder personeelslid partner nicht neef tante oom nonkel schoonbroer schoonzus
      baas chef leerling stagiair stagiaire moeder vader zoon zus ${FIRST_NAMES}`,
    naam: FIRST_NAMES,
    gegevens: `dossier dossiers nummer telefoonnummer gsmnummer gsm adres adressen mailadres emailadres gegevens verslag
      notities diagnose geboortedatum rijksregisternummer contactgegevens feedback terugkoppeling fiche medicatielijst
      inkomen verslagen bankrekening`,
    geef: 'geef geeft toon toont stuur stuurt bezorg bezorgt mail zoek open laat lees print',
    gekomen: `geweest gekomen langsgeweest langsgekomen opgedaagd opdagen geboekt aangemeld verschenen ingeschreven
      aanwezig geannuleerd bijgewoond gepraat gesproken gebeld afgezegd`,
  },
  unless: `
    mag|krijg|kom ik .. weten|horen
    mag ik
    mag|mogen coach|werkgever|hij|arts
    recht op|hebben
    afspraak nodig
    welke|welk gegevens|info|informatie
    welke diagnose mag
    wat schrijft
    verplicht
    salaire|revenu|revenus .. mon|ma conjoint|mari|femme
  `,
  says: `
    is|was|heeft mijn|onze|uw|die? @ander .. @gekomen
    is|was|heeft mijn|onze|uw|die? @ander ... @gekomen
    is|was hij|zij|ze .. langs|bij? .. @gekomen
    heeft mijn|onze? @ander .. afspraak
    weet|weten|zien|nakijken|nagaan|checken|zeggen|vertellen|opzoeken|kijken|kijk|zie|check .. of .. @ander ... @gekomen|afspraak
    wat .. schreef|zei|noteerde|rapporteerde|besprak .. coach .. over|met .. @ander
    wat .. coach .. geschreven|gezegd|genoteerd .. over .. @ander
    wat scheelt|mankeert .. @ander
    wat staat .. in .. @gegevens .. over|van .. @ander
    @geef .. agenda
    agenda .. namen
    wat is er mis met .. @ander
    waarom heeft|zit|is .. @ander .. ziekteverlof|ziek|thuis|afwezig
    @gegevens .. van .. mensen|personen|deelnemers|iedereen|aanwezigen|anderen
    whether|if .. @naam|client|patient|colleague|employee|he|she .. has|booked|came|come|showed|attended
    which clients|patients .. booked|came|come|registered|saw
    heeft hij|zij|ze .. afspraak gemaakt|geboekt|geannuleerd
    heeft hij|zij|ze .. geboekt|geannuleerd
    wat heeft|had|zei|vertelde .. @ander|hij|zij|ze ... verteld|gezegd|besproken|zei|coach
    wat heeft mijn|onze @ander .. gezegd|verteld|besproken
    wat .. gezegd|verteld .. over zijn|haar
    wat .. besproken|gezegd|verteld .. met|door mijn|onze? @ander
    wat zei|vertelde .. @ander|hij|zij|ze
    wat hebben .. @ander|jullie en .. @ander besproken
    waarom is|blijft .. @ander .. thuis|ziek|afwezig|weg
    welke|wat diagnose|ziekte|aandoening|probleem heeft .. @ander|hij|zij|ze
    wat heeft ze|hij >
    @geef ... @gegevens .. van|over|met .. @ander|clienten|patienten
    @geef ... @gegevens ... @naam
    wil|wens|graag .. @gegevens .. van|over|met ... @ander
    @gegevens .. van|over|met .. @ander .. geven|tonen|sturen|bezorgen|doorsturen|doormailen|opzoeken|zien
    wat is .. @gegevens van .. @ander
    @gegevens .. van|over .. @ander ... stuur|geef|bezorg|toon
    zoek .. dossier
    zoek .. @naam
    dossier .. rijksregisternummer
    lijst|namen|overzicht|lijstje .. van|met .. clienten|patienten|afspraken|deelnemers|aanmeldingen|aanwezigen
    wie heeft|hadden|had ... afspraak
    wie komt|kwam .. vandaag|morgen|gisteren|week|zitdag
    wie is er .. geweest|langsgekomen|gekomen|aangemeld
    welke patienten|clienten|bewoners|medewerkers .. zijn|hebben|werden|heeft .. doorverwezen|aangemeld|geboekt|geweest|afspraak|gekomen
    hoe lang is|blijft .. @ander .. ziek|thuis|afwezig
    staat|zit|is .. @ander .. ingeschreven
    hoeveel .. krijgt|verdient|trekt .. ex|exman|exvrouw|buurman|buurvrouw|collega|@naam
    ik ben .. werkgever|baas|man|vrouw|moeder|vader van @naam
    waar woont|werkt .. @naam|ex|exman|exvrouw|patient|patiente|client|cliente
    wie is .. coach|dokter|psychiater van @naam
    # did he or she come: whoever is meant, and whatever name was taken out of the message
    weet|weten|zien|nakijken|nagaan|checken|zeggen|vertellen|opzoeken|kijk|zie|check .. of .. hij|zij|ze .. @gekomen
    weet|weten|zien|nakijken|nagaan|checken|zeggen|vertellen|opzoeken|kijk|zie|check .. of .. hij|zij|ze .. bij .. coach|jullie .. @gekomen
    of .. hij|zij|ze|@ander .. begeleid|begeleiding|traject|gesprek .. volgt|heeft|krijgt .. bij jullie|coach
    @geef ... telefoonnummers|nummers|namen|adressen|mailadressen|gegevens .. van .. alle|iedereen|die|de clienten|patienten|mensen
    # another person's illness, pay, work or booking
    wie .. geboekt|gereserveerd
    wie heeft .. klacht .. over mij
    is mijn|onze|die collega|buurman|buurvrouw|ex|chef|baas .. zwanger|echt ziek|overspannen|epileptisch|verslaafd|autistisch
    is|zit collega ... ziekenkas|hervallen|zwanger|depressief
    verdient|drinkt mijn collega|buurman|buurvrouw|chef|baas
    wat schreef|vertelde|zei .. over|aan .. @ander
    waar|welke .. afdeling ligt|verblijft
    < welke ziekte|medicatie|diagnose heeft|neemt .. mijn @ander
    welke ziekte heeft die|hij|ze
    op welke medicatie .. @ander
    dossier .. collega|werknemer|buurman|ex .. inzien|zien|lezen
    # French
    qui a .. reserve|porte plainte
    liste .. noms
    noms .. des? participants
    que|qu? a dit .. sur moi
    adresse de? du? travailleur
    # English
    who booked|complained
    is my coworker|colleague|ex|neighbour|boss .. pregnant|epileptic|really
    what illness|medication|diagnosis .... my employee|worker|colleague|boss
    list .. everyone
    why did .. mr|mrs|ms|my .... not? show|come
    did my husband|wife|son|daughter really
    which ward
    what did .. say about me
    address of .. worker
    what is wrong with him|her
    # French
    dire|savoir|verifier|confirmer si .. mon|ma ... suit|vient|vu|venu|venue|inscrit|inscrite|rendez
    dire|savoir|verifier|confirmer si il|elle ... suit|vient|venu|venue|inscrit|inscrite|rendez
    mon|ma patient|patiente|client|cliente|collegue|mari|femme ... est|a il|elle venu|venue|pris
    est ce que mon|ma ... venu|venue|presente|present|inscrit|inscrite
    mon|ma patient|patiente|client|cliente .. venu|venue .. rendez
    donne|donnez|envoie|envoyez|montre|montrez moi .. numero|adresse|dossier|liste|coordonnees|rapport .. mme|mr|monsieur|madame|patient|patiente|patients|clients|client|cliente|mon|ma
    que .. mon|ma ... a dit|raconte
    que a dit|raconte
    qui a .. rendez vous
    # English
    tell|check|confirm .. if|whether .. my|he|she ... came|come|seen|sees|booked|registered|coach|guidance
    did|has|was my|our patient|client|colleague|employee|husband|wife|ex ... show|come|came|book|booked|attend|attended|registered|there
    give|show|send me .. list|number|address|file|record|notes|phone .. of|for|from .. client|clients|patient|patients|colleague|mr|mrs|ms|employee
    what did .. tell|say|said ... coach
    what did .. coach .. say|write .. about my|mr|mrs|ms
    who booked|came|has .. appointment|today|yesterday
    what .. diagnosis|illness .. does .. my|mr|mrs
  `,
});

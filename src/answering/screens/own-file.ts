import { wordScreen } from './word-screen.ts';

/**
 * Asks how one's own file stands: a status, a decision taken, money that has not come, an appointment in a file. We
 * see no files; how long something takes in general is an ordinary question.
 */
export const ownFile = wordScreen('own_file', {
  words: {
    aanvraag: `aanvraag dossier formulier attest betaling uitkering papieren vraag goedkeuring beroep herscholing
      premie vragenlijst getuigschrift inschrijving voucher ziekteattest aangifte verzoek centen geld
      tewerkstelling hervatting werkhervatting maatwerk erkenning`,
    beslist: `goedgekeurd afgekeurd geweigerd aanvaard toegekomen aangekomen ontvangen behandeld verwerkt binnen
      doorgestuurd beslist gestort betaald klaar orde rond`,
  },
  unless: `
    als|wanneer|zodra|indien|tot mijn|onze .. @aanvraag .. @beslist
    wat als|indien
    wat gebeurt
    hoe weet ik
    als ik
    kan|mag|mogen coach|werkgever|arts|vdab|hij .. dossier
    que faire|que puis|comment
    krijg ik .. terug
    stond|stonden
  `,
  says: `
    waar blijft|blijven|zit mijn .. geld|uitkering|betaling|centen|dossier|aanvraag|formulier|attest|premie|loon
    waar blijft|blijven dat|antwoord|beslissing|geld
    waar zitten mijn
    is|zijn|werd mijn @aanvraag .. @beslist
    is mijn .. @aanvraag .. @beslist
    hebben jullie .. mijn @aanvraag .. ontvangen|gekregen|toegekomen|binnen
    heb je mijn @aanvraag
    nog altijd|steeds|niets|geen .. geen? @aanvraag .. ontvangen|gekregen|gezien|gestort
    nog altijd|steeds geen @aanvraag
    nog niets|geen .. gekregen|ontvangen|gestort .. mutualiteit|ziekenfonds|rva|vdab|riziv|van
    nog .. niets .. ontvangen|gekregen|gestort
    geen @aanvraag .. ontvangen|gekregen .. maand|week
    deze|vorige maand .. geen|niets .. geld|uitkering? .. gekregen|ontvangen|gestort
    heb .. geen|niets .. geld|uitkering gekregen|ontvangen .. van
    mijn uitkering|betaling|geld|premie .. niet|nog .. gestort|betaald|toegekomen|aangekomen|gekomen
    niet .. betaald|gestort deze maand
    hoe ver|staat .. staat|met .. mijn dossier|aanvraag|beroep
    hoe staat .. met mijn dossier|aanvraag
    status|stand .. van .. mijn dossier|aanvraag|beroep|betaling
    hoe zit .. met mijn dossier|aanvraag|betaling|beroep >
    hoe .. met mijn dossier|aanvraag|beroep .. zit|staat|gaat
    & gestort|betaald|uitbetaald mijn nog niet
    nakijken|checken|zien|nagaan|kijken|zeggen of mijn @aanvraag
    nakijken|checken|nagaan of ik
    heeft|hebben ... mijn @aanvraag .. @beslist >
    in mijn dossier hoeveel|of|wanneer|wat
    wanneer is mijn .. afspraak|controle|gesprek|onderzoek|zitting
    wanneer word ik .. betaald|uitbetaald|gestort|opgeroepen >
    wanneer wordt mijn .. uitkering|geld|premie|betaling .. gestort|betaald|uitbetaald >
    wanneer krijg ik .. mijn .. geld|centen|uitkering|betaling|beslissing|antwoord|afspraak >
    wacht .. maanden|weken|dagen|lang|maand|week .. op ... antwoord|beslissing|betaling|geld|goedkeuring
    wacht nog .. op .. antwoord|beslissing|betaling|geld|goedkeuring .. van
    & wacht weken|maanden|lang|dagen nieuws|antwoord|beslissing|betaling|geld|goedkeuring|reactie
    & mijn geld|centen|betaling|ziekengeld nog niet
    mijn geld .. er niet op
    hoeveel krijg|ontvang|trek ik deze|volgende|vorige maand
    hebben|heeft ze|jullie|ziekenfonds|mutualiteit|dokter|vdab .. mijn .. @aanvraag .. bekeken|gelezen|ontvangen|behandeld|verwerkt|goedgekeurd|gekregen|gevonden
    waarom is|werd mijn .. uitkering|betaling|aanvraag|ziekengeld|geld|dossier .. gestopt|stopgezet|geschrapt|verlaagd|verminderd|minder|geweigerd|afgewezen
    wat is er .. beslist over mij|mijn
    in mijn dossier kijken|zien|opzoeken|nakijken
    kijk|kijken|zoek .. in mijn dossier
    zoek .. op of ik
    kijk|zie|check .. na? of ik .. ingeschreven|erkend|recht
    zie|ziet|zien je|jullie|u .. mijn dossier|aanvraag
    wat staat .. in mijn dossier
    wat heeft .. over mij beslist|gezegd|geschreven
    waarom .. deze|vorige maand .. minder|niets|geen
    waarom .. minder .. gekregen|ontvangen|gestort .. maand
    tot wanneer ben|loopt|is ik|mijn .. erkend|erkenning|ziekteperiode
    mijn afspraak .. verzetten|verplaatsen|annuleren naar|van|op
    afspraak van morgen|vandaag|maandag|dinsdag|woensdag|donderdag|vrijdag .. verzetten|verplaatsen|annuleren|afzeggen
    ben ik .. ingeschreven bij .. vdab >
    # French
    ou en est .. mon|ma dossier|demande
    pas .. recu .. mon|mes|ma paiement|indemnites|argent|reponse
    est|a ma|mon demande|dossier|formulaire .. acceptee|accepte|approuvee|refusee|arrive|traitee|recu
    ma|mon demande|dossier|formulaire est|a elle|il .. acceptee|accepte|approuvee|refusee|arrive|traitee|recu|complet|ordre
    est ce que ma|mon demande|dossier .. acceptee|accepte|approuvee|refusee|arrive|traitee
    quand .. serai|vais je? .. paye|payee|recevoir .. argent
    ou est .. argent|paiement
    # English
    status of my application|file|claim|case|appeal
    where is my money|payment|benefit
    not been paid
    not received my|any money|payment|benefit
    has|have|is|was my form|application|claim|request .. been? approved|accepted|received|processed
    when will i .. get|be paid|my
    look .. my file
  `,
});

import { wordScreen } from './word-screen.ts';

/**
 * Asks to dump what the bot knows about people, or what others asked it. Asking what is kept about oneself is an
 * ordinary question.
 */
export const privacySystem = wordScreen('privacy_system', {
  words: {
    geef: `geef toon stuur exporteer exporteren export dump dumpen download downloaden print lijst overzicht laat maak
      kopieer trek haal uitlijsten bekijken zien`,
    alle: 'alle alles allemaal volledige hele gehele ganse complete iedereen',
    gegevens: `gesprekken vragen gegevens data databank database gebruikers afspraken dossiers doorverwijzingen namen
      persoonsgegevens logs clientenlijst patientenlijst antwoorden boekingen toestemmingen berichten conversaties
      feedback terugkoppelingen aanmeldingen mailadressen emailadressen telefoonnummers chats geheugen logboek gesprek`,
    ander: 'anderen andere iemand collegas mensen gebruikers personen',
    technisch: 'database databank csv excel logs sql dump json',
  },
  unless: `
    mijn gegevens|data
    over mij
    van mij
    stappen|regels|voorwaarden|premies|adressen
    veelgestelde|meest gestelde vragen
    data van infosessie|infosessies|zitdagen|zitdag
  `,
  says: `
    @geef ... @alle .. @gegevens
    @geef ... @technisch
    @alle .. @gegevens ... @technisch
    @alle .. in .. databank|database
    @gegevens .. van .. andere gebruikers|mensen|personen|clienten|patienten
    gesprekken van @ander
    dump .. @gegevens|@technisch
    opgeslagen|bijgehouden|weet .. over .. andere|anderen|patienten|clienten|iedereen
    lijst .. @alle .. @gegevens
    & dump|dumpen @gegevens
    what .. colleagues|others|people|users .. asking|asked .. you
    who .. asked|used you|this
    wat hebben .. @ander .. gevraagd|gezegd
    wat|welke vragen? .. vragen|vroegen|stelden|gesteld .. @ander .. jou|je|u|hier|bot
    vragen .. @ander .. gesteld
    wie heeft jou|je|u ... gevraagd
    wie heeft .. jou|bot .. gebruikt
    welke collegas .. jou|bot|je .. gebruikt
    welke namen ken|kent|weet
    welke clienten|patienten|mensen|namen ken|kent|heb je
    hoeveel mensen .. aangemeld ... heten
    lijst .. alle? doorverwijzingen|gebruikers|boekingen .. naam|namen|bot
    overzicht .. gebruikers
    select from
    select from clients|users|appointments
    # French
    exporte*|montre|montrez|donne|liste|affiche moi? ... toutes|tous|autres .. donnees|conversations|utilisateurs|clients|patients|noms
    conversations .. autres
    donnees .. sur tous|autres
    que .. autres .. demande
    base de? donnees
    # English
    dump|export|show|list|give|print|download me? .. all|whole|other|entire .. data|database|users|people|conversations|clients|chats
    dump|export .. data|database
    what .. other users|people asked|ask
    all .. people .. stored|know
  `,
});

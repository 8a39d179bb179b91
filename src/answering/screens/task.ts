import { wordScreen } from './word-screen.ts';

/**
 * Work to be done on a text: write, translate, correct, summarise, put in a table, act a part, do a sum. What a letter or
 * a form must hold, and who helps with it, are ordinary questions.
 */
export const task = wordScreen('off_topic', {
  words: {
    tekst: `brief brieven brieveke briefje briefke mail mailtje email emailtje cv sollicitatiebrief motivatiebrief motivatie
      tekst tekstje tabel tabelletje excel powerpoint presentatie verslag samenvatting planning schema lijst lijstje flyer
      affiche poster quiz speech toespraak vacaturetekst vacature functieomschrijving persbericht bericht berichtje zin zinnen
      sjabloon gedicht review aanbevelingsbrief notulen bezwaarschrift klachtenmail klachtenbrief kaartje slides onderwerpregel
      formulier attest stukje ontslagbrief nota notas notities rapport gesprekspuntjes logo filmpje getuigenis weekschema`,
    doe: `schrijf maak typ tik verbeter corrigeer herschrijf formuleer verwoord ontwerp verzin teken stel redigeer programmeer
      genereer bedenk`,
    doen: `schrijven maken typen vertalen verbeteren nalezen opstellen herschrijven corrigeren samenvatten gieten omzetten
      formuleren ontwerpen inkorten redigeren nakijken`,
    taal: `turks arabisch pools spaans engels frans duits oekraiens russisch roemeens italiaans portugees bulgaars dari pashto
      farsi somalisch berbers chinees hindi urdu tigrinya albanees`,
    texte: `lettre mail email courriel cv texte tableau excel powerpoint presentation rapport resume planning liste affiche
      flyer discours offre message motivation recours requete slides poeme formulaire certificat attestation notes phrase`,
    text: `letter email mail cv resume text table spreadsheet slides presentation report summary schedule list poster flyer
      speech ad post appeal petition form message poem sentence template`,
  },
  unless: `
    @doe ik|je|hij|ze|iemand|werkgever|arts|dokter
    fais|faites je|tu
    write|make i|you
    mag|moet|wie ... @doen
    wat moet|zet|schrijf ik
    hoe maak|schrijf|stel ik|je
    tolk
  `,
  says: `
    < @doe ... @tekst
    < stel|zet|vat|giet|kort|werk ... @tekst ... op|om|samen|uit|in|bij
    < lees|kijk .... @tekst .. na
    < lees .. brief
    kan|kun|kunt|wil|wilt|zou je ... mijn|deze|dit|die|dat|me|mij|voor|ons .... @doen
    kan|kun|kunt|wil|wilt|zou je ... @doen .. voor|uit mij|ons|mijn
    kan je .. formulier|aanvraag*|vragenlijst ... voor mij invullen
    help* .. met .. tekst
    < vul .. formulier|aanvraag*|papieren ... in >
    vul .. formulier|aanvraag* ... voor mij in
    < vertaal
    vertaal|vertalen|omzetten .... @taal
    hoe vertaal ik
    hoe zeg|zegt je ... in .. @taal
    wat is|betekent ... in .. @taal >
    verbeter|corrigeer .. spelling|zin|even
    < corrigeer
    zet .. in|naar jij|u|wij vorm
    oefen .. met mij
    < speel je
    doe alsof je .. mijn baas|arts|vdab|bent
    < doe alsof je
    ik plak|kopieer .. hier
    hier is .. mijn @tekst
    geef .. feedback op
    geef .. voorbeeld van .. motivatiebrief|sollicitatiebrief|cv|brief|mail
    geef|zoek|noem .. 5*|10*|20*|tien|twintig|vijf|vijftien synoniemen|namen|titels|zinnen|beroepen|slagzinnen
    geef .. volledige|letterlijke tekst
    < reken uit 1*|2*|3*|4*|5*|6*|7*|8*|9*
    hoeveel is .. procent van .. 1*|2*|3*|4*|5*|6*|7*|8*|9*
    hoeveel dagen .. tussen .. 1*|2*|3*|4*|5*|6*|7*|8*|9*
    gedeeld door 1*|2*|3*|4*|5*|6*|7*|8*|9*
    onderwerpregel
    gantt*
    # French
    < ecris|redige|redigez|corrige|corrigez|traduis|traduisez|resume|reformule|raccourcis|prepare .... @texte
    < fais|faites|mets|cree ... @texte
    < traduis|traduisez|reformule|simule
    < calcule 1*|2*|3*|4*|5*|6*|7*|8*|9*
    < joue .. role
    < remplis|remplissez ... formulaire
    comment dit on ... en
    peux|pouvez|pourrais|pourriez tu|vous .. ecrire|rediger|traduire|corriger|resumer|relire|reformuler
    redige .. mon|ma|une
    fais liste .. metiers
    combien de? jours entre
    # English
    < write|draft|make|design|create|turn|rewrite|shorten|summarise|summarize|edit|correct|proofread|fix .... @text
    < translate|proofread|rewrite|summarise|summarize
    < list 5*|10*|20*|ten|twenty|five
    translate .... into|to
    can|could|will|would you .. write|draft|translate|proofread|correct|summarise|summarize|rewrite|design|edit|make ... my|me|this|a|for
    how do you say ... in
    mock interview
    fill in|out .. form .. for me
    play .. advising|doctor|boss|employer .... ask
    what is 1*|2*|3*|4*|5*|6*|7*|8*|9* percent of
    how many days between
  `,
});

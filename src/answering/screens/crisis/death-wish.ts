import { phrases } from '../phrases.ts';
import { CRISIS_WORDS, SLACK } from './words.ts';

/** Said outright in Dutch: nothing else in the message takes this back. */
export const DEATH_WISH = phrases(
  `
  # dood willen
  ik|hij|zij|ze|ie @wil dood
  @wil .. dood zijn|was|waren|ben|is|gaan
  @wil doodgaan|sterven|creperen|doodvallen
  liever|beter dood
  was ik maar|liever? dood
  verlang* .. dood|sterven
  waarom .. ik .. niet dood
  nog niet dood
  & zelfmoord|zelfdoding|suicide denk|denkt|denken|dacht
  doodswens
  doodsverlangen
  ik stierf|sterf
  wil|wou .. zelfmoord|suicide|zelfdoding plegen|doen
  ga|gaat|zal .. zelfmoord|suicide|zelfdoding plegen|doen
  pleeg .. zelfmoord|suicide|zelfdoding
  pleegt .. zelfmoord|suicide
  denk|denkt|dacht|denken .. aan .. zelfmoord|zelfdoding|suicide|doodgaan|sterven
  speel|speelt|rondloop|rondloopt|loop|loopt .. met|rond .. zelfmoord*|zelfdoding*|suicid*
  nu .. weer|opnieuw|terug .. suicid*|zelfmoord*|zelfdoding*
  # niet meer leven
  wil niet meer? .. leven >
  wil|wilt niet verder leven
  niet meer verder? wil|wilt|wou|wilde|willen leven
  leven bedoel ik
  kan|kunnen niet meer? verder leven >
  geen zin|goesting|reden|kracht|moed|wil|lust meer .. leven
  zin|goesting .. leven kwijt
  geen levenslust
  levensmoe
  moe van .. leven
  beu .. leven >
  klaar mee|met? .. leven >
  klaar mee met leven
  genoeg van .. leven >
  uit .. leven stap*|gestapt
  stap* uit .. leven
  einde aan|maken .. leven
  einde .. maken aan .. leven
  van .. viaduct|brug|klif|ravijn .. rijden|rijd|rij
  & einde maken|maak|maakt|gemaakt|maakte eraan|leven|alles
  & leven moed|zin|kracht|goesting|reden geen|ontbreekt|kwijt
  leven .. beeindig*|benemen|beroven
  beeindig* .. mijn|zijn|haar leven
  er niet meer @wil zijn
  @wil er|hier .. niet meer zijn
  hier|er niet meer @wil? zijn .. wereld
  er liever niet meer ben|is|zijn|was
  stop|stoppen|ophouden met leven|bestaan|ademen
  # zich doden
  van kant maak|maakt|maken|gemaakt
  hang|hangt .. @mij op >
  & ophangen|verhangen|verdrinken|verzuipen|verdoen|doodrijden|doodschieten|opknopen|vergassen|opgehangen @mij
  doden|dood @mij
  ga|wil|zal @mij .. vermoorden|vergiftigen|ophangen|verhangen|verdoen
  kogel door .. kop|hoofd
  voor|onder trein|treinen|metro|tram|vrachtwagen|camion|bus|auto .. @werp
  @werp .. voor|onder trein|treinen|metro|tram|vrachtwagen|camion|bus|auto
  & brug|dak|balkon|raam|verdiep|verdieping|toren|flatgebouw|parking|kanaal|kade|viaduct|ravijn|klif|afgrond spring*|gesprongen|sprong|gooi*|smijt|smijten|werp|werpen|stort|storten
  polsen .. snij*|oversnij*|doorsnij*
  snij* .. polsen
  hoe .. zelfmoord plegen|pleeg
  @mij .. iets|wat aandoen|aandoet|aandoe|aangedaan
  @mij iets|wat aan doen
  @mij .. iets .. aandoen
  doe|doet ik? mezelf|mijzelf iets|wat >
  doe|doet ik|hij|ze? @mij .. iets|wat aan
  `,
  CRISIS_WORDS,
  SLACK,
);

/** An attempt of this week is a crisis, also in a question about work; one of years ago is history. */
export const RECENT_ATTEMPT = phrases(
  `
  @poging .. rug .... volgende|vierde|derde|tweede|nieuwe
  @kortgeleden .... @poging
  @poging .... @kortgeleden
  vorige|deze|afgelopen|voorbije week|weekend|nacht|dagen|weken|maand .... @poging
  @poging .... vorige|deze|afgelopen|voorbije week|weekend|nacht|dagen|weken|maand
  @poging .... dag|dagen|week|weken geleden
  dag|dagen|week|weken geleden .... @poging
  tentative .. suicide .... semaine|hier|jours|mois
  semaine|hier|jours|mois .... tentative .. suicide
  suicide attempt .... yesterday|week|days|month
  yesterday|week|days|month .... suicide attempt
  attempted|tried .. suicide .... yesterday|week|days|month
  `,
  CRISIS_WORDS,
  SLACK,
);

import { wordScreen } from './word-screen.ts';

/**
 * Law outside our subject (tenancy, family, crime), court strategy, or drafting to sue. How to appeal against a
 * decision about illness and work, and within what time, is an ordinary question.
 */
export const legal = wordScreen('legal', {
  words: {
    brief:
      'brief dagvaarding conclusie pleidooi ingebrekestelling verzoekschrift aanklacht schadeclaim klachtbrief',
    rechter: 'rechter rechtbank arbeidsrechtbank arbeidshof vrederechter politierechter hof gerecht',
    baas: 'werkgever baas chef bedrijf ziekenhuis dokter ex collega vdab ziekenfonds mutualiteit',
  },
  unless: `
    beroep|termijn|aanvechten
    verplicht .. rechter
  `,
  says: `
    schrijf|maak|stel|opstellen|schrijven .. @brief .. rechter|rechtbank|dagen|voor mij|aanklagen|aan
    stel|maak|schrijf .. dagvaarding|conclusie|pleidooi|ingebrekestelling|verzoekschrift|schadeclaim
    @baas .. voor .. @rechter .. dagen|slepen|brengen
    voor .. @rechter dagen|slepen
    strategie .. voor|bij .. @rechter
    win|winnen .. rechtszaak|zaak|proces .. tegen?
    rechtszaak .. winnen|tegen
    proces|rechtszaak|rechtbank .... winnen|win|gewonnen|verliezen|verlies
    win|winnen|verlies|verliezen .... proces|rechtszaak
    proces aandoen
    aanklagen
    klaag .. aan
    schadeclaim|schadevergoeding .. indienen|eisen|vragen|krijgen
    strafklacht
    schrijf|maak .. brief ... rechtbank|arbeidsrechtbank|rechter|advocaat
    co ouderschap
    coouderschap|omgangsregeling
    haag|schutting|lawaai .. buurman|buren
    buurman|buren .. haag|schutting|lawaai
    klacht .. bij .. politie
    huisbaas|huurbaas|verhuurder|huurwaarborg|huurcontract|huurprijs|huisuitzetting
    huur verhogen|opzeggen
    mijn huurder|huurders
    echtscheiding|alimentatie|hoederecht|bezoekrecht|onderhoudsgeld|scheiden .. van|mijn|aan?
    echtscheiding|alimentatie|hoederecht|bezoekrecht|onderhoudsgeld
    gearresteerd|strafblad|verkeersboete|rijverbod|gevangenis
    testament|erfenis|erfrecht|successierechten
    verblijfsvergunning|asielaanvraag|gezinshereniging
    # French
    poursuivre .. employeur|patron .. justice
    en justice
    gagner .. proces
    proprietaire .. expulser|loyer
    divorce|pension alimentaire
    assigner .. tribunal
    # English
    sue my|the
    how .. sue
    take .. boss|employer .. court
    landlord|evict|eviction
    divorce|custody|alimony
    draft .. lawsuit|letter .. court|sue
    criminal record
  `,
});

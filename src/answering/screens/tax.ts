import { wordScreen } from './word-screen.ts';

/** Tax returns and how much tax. Whether a benefit is taxed at all is an ordinary question. */
export const tax = wordScreen('tax', {
  unless: `
    word ik belast op|met
    moet ik .. belasting|belastingen .. op
    moet ik .. belasting|belastingen bijbetalen .. op|als
    fiscaal voordeel
    fiscale voordeel
    btw nummer
    verhoogde tegemoetkoming
  `,
  says: `
    belastingaangifte
    vennootschapsbelasting
    impot des societes
    belastingbrief
    aangifte .. belasting*|personenbelasting|fiscus
    tax on web
    taxonweb
    myminfin
    personenbelasting
    vak|code .. van .. aangifte
    aangifte .. vak|code|belasting*
    fiscus
    fiche 281*
    aanslagbiljet|belastingbiljet
    fiscale fiche*
    bedrijfsvoorheffing
    roerende voorheffing
    onroerende voorheffing
    hoeveel .. belasting|belastingen
    hoe .. bereken .. belasting|belastingen
    belasting|belastingen .. betaal|betalen|bijbetalen|terug|terugkrijgen|terugtrekken|invullen
    bijbetalen|betalen|betaal|terug .. belasting|belastingen
    aftrekken .. van .. belasting|belastingen
    fiscaal aftrekbaar|aftrekken
    aftrekbaar .. belastingen
    hoeveel btw
    btw aanrekenen|aangifte|betalen
    taks|taksen
    belastingen invullen
    mijn belastingen
    terugkrijgen|terugtrekken|terug .. belastingen
    belastingen >
    krijg .. belastingen
    fiscaal .. interessant*|voordelig*|slim*|beter|best|nadelig*|gunstig*|gezien
    interessant*|voordelig*|slim*|nadelig*|gunstig* .. fiscaal|belasting*
    wat .. fiscaal
    voor|door de? belastingen
    belastingen .. drukken|optimaliseren|besparen
    optimaliseer*|optimaliseren .. belasting*|fiscaal
    welk|welke|juiste code|vak|rubriek ... aangifte|belasting*
    werkelijke|bewezen kosten
    kost|kosten .. aftrekken
    inbrengen .. als .. kost|kosten
    ten laste .. belasting*
    belastingvrije|belastingvrij|belastingvermindering|belastingschijf|huwelijksquotient|voorafbetalingen
    vermindering voor vervangingsinkomens
    teruggave .. belasting*
    pensioensparen|tax shelter
    afbetalingsplan .. belasting*|financien
    verkeersbelasting|erfbelasting|gemeentebelasting
    samen of apart aangeven
    bijzondere bijdrage sociale zekerheid
    # French
    declaration fiscale
    declaration .. impots|impot
    combien .. impots|impot
    precompte
    payer .. impots
    moins impots|impot
    reduire|diminuer .. impots
    pour .. impots
    fiscalement
    avertissement extrait
    deduire .. mon|ma|mes
    puis je deduire
    frais reels ou
    plan .... spf finances
    declaration tva
    quotient conjugal
    # English
    tax return|returns
    how much tax
    taxes
    income tax
    tax form|shelter|refund|credit
    object .. tax bill
    plan .. tax office
    for|less tax
    tax return
    can i deduct|write off
    deductible
    actual expenses or
    vat return
    marital quotient
  `,
});

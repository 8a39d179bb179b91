import { wordScreen } from './word-screen.ts';

/** Tax returns and how much tax. Whether a benefit is taxed at all is an ordinary question. */
export const tax = wordScreen('tax', {
  unless: `
    word ik belast op|met
    moet ik .. belasting|belastingen .. op
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
    belastingen invullen
    mijn belastingen
    terugkrijgen|terugtrekken|terug .. belastingen
    belastingen >
    krijg .. belastingen
    # French
    declaration fiscale
    declaration .. impots|impot
    combien .. impots|impot
    precompte
    payer .. impots
    # English
    tax return|returns
    how much tax
    taxes
    income tax
  `,
});

import type { Groups } from '../phrases.ts';

/** Words that the crisis phrases share, by name. Folded: lower case, no accents. */
export const CRISIS_WORDS: Groups = {
  wil: 'wil wilt wille willen wou wilde wilden zou zouden wens hoop hoopt wenst',
  mij: 'mij me mezelf mijzelf mezelve eigen zich zichzelf hemzelf haarzelf',
  iemand: 'hem haar hen hun ze die iemand iedereen jullie je u deze',
  familie: `man vrouw vriend vriendin partner ex vent echtgenoot echtgenote vader moeder stiefvader stiefmoeder broer
    zus zoon dochter schoonvader schoonmoeder lief expartner exman exvrouw`,
  partner: 'man vriend ex vent echtgenoot partner vader stiefvader expartner exman lief schoonvader',
  kind: 'kind kinderen kindje kindjes zoontje dochtertje dochter zoon kleinkind kleindochter baby minderjarige',
  pillen: `pillen pil medicatie medicijnen medicamenten slaappillen slaapmedicatie tabletten kalmeerpillen dafalgan
    dafalgans paracetamol antidepressiva insuline xanax temesta benzo benzos`,
  suicide: 'zelfmoord* zelfdoding* suicid*',
  poging: `zelfmoordpoging zelfmoordpogingen suicidepoging suicidepogingen zelfdodingspoging zelfdodingpoging
    tentamen poging ts`,
  vroeger: `vroeger destijds ooit verleden jaar jaren geschiedenis jeugd kindertijd puber tiener 2005 2006 2007 2008
    2009 2010 2011 2012 2013 2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 langgeleden`,
  kortgeleden: `gisteren eergisteren vannacht vandaag daarnet daarstraks zonet net onlangs recent vanmorgen vanmiddag
    vanochtend vanavond`,
  leren: `opleiding opleidingen vorming vormingen training trainingen cursus workshop bijscholing les lessen webinar
    studiedag infosessie boek onderzoek cijfers cijfer statistieken protocol procedure procedures beleid beleidsplan
    wetgeving regels regel definitie affiche folder brochure nummer preventie werkgroep richtlijn richtlijnen`,
  werk: `werk job baan baas chef werkdruk stress druk papieren administratie formulier formulieren ploeg collega
    collegas shift uren uurrooster functie bureau deadlines vergaderingen mails solliciteren solliciteer sollicitatie
    sollicitaties`,
};

import type { Groups } from '../phrases.ts';

/** Words that the crisis phrases share, by name. Folded: lower case, no accents. */
export const CRISIS_WORDS: Groups = {
  wil: 'wil wilt wille willen wou wilde wilden zou zouden wens hoop hoopt wenst bid bidt droom droomt liefst',
  mij: 'mij me mezelf mijzelf mezelve eigen zich zichzelf hemzelf haarzelf',
  hem: 'mij me ons haar hem hen hun',
  mens: `hem haar hen hun ze die iemand iedereen jullie je u deze chef baas collega consulent dokter arts coach man vrouw
    mens gast vent kerel ex bemiddelaar directeur buurman mijn dien dieje klant patient controlearts`,
  familie: `man vrouw vriend vriendin partner ex vent echtgenoot echtgenote vader moeder stiefvader stiefmoeder broer
    zus zoon dochter schoonvader schoonmoeder lief expartner exman exvrouw papa mama nonkel oom buurman`,
  partner: `man vriend ex vent echtgenoot partner vader stiefvader expartner exman lief schoonvader papa broer
    schoonbroer nonkel oom`,
  kind: `kind kinderen kindje kindjes zoontje dochtertje dochter zoon kleinkind kleindochter baby minderjarige meisje
    jongen jongetje kleuter peuter stiefdochter stiefzoon`,
  nabij: `broer zus man vrouw vader moeder zoon dochter partner collega vriend vriendin patient client nonkel tante papa
    mama kind zoontje dochtertje ouders oma opa hond kat`,
  pillen: `paracetamol* dafalgan* slaappil* pijnstiller* kalmeer* benzo* antidepressiv* temesta* xanax* lorazepam* diazepam* valium* oxazepam* zolpidem* stilnoct*
    rivotril* seroquel* tramadol* oxycod* morfin* methadon* sertralin* escitalopram* trazodon* insulin* sintrom* pillen pil medicatie medicijnen medicamenten slaapmedicatie tabletten bloeddrukpillen slaapmiddel slaapmiddelen`,
  vaak: `strip strips doos dozen doosje pot potje fles flesje flacon handvol handen massa hoop bende teveel alle tien
    vijftien twintig dertig veertig vijftig 10 12 14 15 16 18 20 24 25 28 30 40 50 60 100 plaket plaketten plaquette
    plaquettes blister blisters whisky wodka vodka jenever alcohol drank`,
  genomen: `genomen gepakt ingenomen geslikt binnen opgegeten ingeslikt leeg doorgeslikt binnengespeeld binnengekapt
    uitgedronken leeggegeten`,
  min: `niet niets nooit geen gin zonder einde stop stopt stoppen beu moe zat voorbij kwijt weg haat hel zwaar zinloos
    doel waarom waarvoor afgelopen gedaan teveel lijden aankan aankunnen afgerond uitzichtloos ondraaglijk uit`,
  werp: `spring springen springt sprong gesprongen gooi gooien gegooid werpen smijt smijten gesmeten lig liggen loop lopen
    liep gelopen stap stappen rijden rij`,
  pak: 'pak pakken pakt slik slikken slikt innemen inneem neem nemen ingenomen gepakt geslikt doorslikken',
  wapen: 'wapen pistool geweer vuurwapen revolver machete bijl mes kalasjnikov jachtgeweer granaat',
  suicide: 'zelfmoord* zelfdoding* suicid*',
  poging: `zelfmoordpoging zelfmoordpogingen suicidepoging suicidepogingen zelfdodingspoging zelfdodingpoging
    tentamen poging pogingen ts`,
  gedachten: `zelfmoordgedachten zelfmoordgedachte zelfdodingsgedachten suicidegedachten suicidaal suicidale
    zelfmoordneigingen zelfmoordplannen doodsgedachten`,
  vroeger: 'vroeger vroegere destijds ooit verleden geschiedenis jeugd kindertijd',
  jaartal: `2005 2006 2007 2008 2009 2010 2011 2012 2013 2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024`,
  kortgeleden: `gisteren eergisteren vannacht vandaag daarnet daarstraks zonet net onlangs recent vanmorgen vanmiddag
    vanochtend vanavond`,
  straks: `straks morgen binnenkort weldra vanavond vannacht overmorgen vandaag nu`,
  leren: `opleiding opleidingen vorming vormingen training trainingen cursus workshop bijscholing les lessen webinar
    studiedag infosessie boek onderzoek cijfers cijfer statistieken protocol procedure procedures beleid beleidsplan
    wetgeving regels regel definitie affiche folder brochure nummer preventie werkgroep richtlijn richtlijnen
    verzekering premie`,
  werk: `werk job baan baas chef werkdruk stress druk papieren administratie formulier formulieren ploeg collega
    collegas shift uren uurrooster functie bureau deadlines vergaderingen mails solliciteren solliciteer sollicitatie
    sollicitaties`,
  werkding: `job baan werk contract ziekteverlof verlof opleiding stage traject periode termijn carriere loopbaan bedrijf
    zaak project statuut erkenning uitkering attest ziekteperiode cursus vakantie vergadering proefperiode interim
    dossier shift functie ziekte invaliditeit begeleiding infosessie afspraak controle ontslag opzeg batterij motor`,
  taak: `werken werk job baan baas chef solliciteren formulier formulieren papieren papierwerk paperassen administratie
    bellen praten spreken starten herbeginnen herstarten hervatten voltijds halftijds deeltijds uren collegas collega
    werkgever vdab ziekenfonds mutualiteit opleiding cursus stage traject controle controlearts dossier attest shift
    ploeg dienst functie bureau bedrijf winkel fabriek invullen inschrijven bus rijden pendelen school lesgeven team
    vergadering gesprek afspraak planning contract poetsen nachtdienst nachten groep les computer trein file`,
};

/** People put words in between: a crisis phrase leaves room for two more between every two of its words. */
export const SLACK = 2;

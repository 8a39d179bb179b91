import { phrases } from '../phrases.ts';
import { CRISIS_WORDS, SLACK } from './words.ts';

/** Dutch, sideways: not being there any more. */
export const GONE = phrases(
  `
  @poging ondernomen|gedaan|ondernam|deed
  ondernam|deed .. @poging
  @gedachten
  verhang*
  ophanging
  donkere|zwarte|duistere|enge gedachten|gedachte
  gevaar voor zichzelf|mezelf
  & euthanasie wil|vraag|overweeg|aanvragen|krijgen ik|hij|ze|zij
  # er niet meer zijn
  wil|wilt niet meer .. leven
  niet meer leven >
  kan niet leven >
  niet meer .. te? leven >
  ik er .. niet meer ben|was|waren|zou
  ben ik er .. niet meer
  ik ben er .. niet meer
  er|hier niet meer zijn
  ga|zal|gaat er|hier niet meer zijn
  als|dat hij|zij|ze er niet meer was
  @wil ... niet meer bestaan
  niet meer bestaan >
  bestaan .. teveel|last|zinloos|ondraaglijk|zwaar|beu
  beter|liever niet|nooit geleefd|geboren|bestaan|bestond
  had|was .. niet|nooit .. geleefd|geboren
  nooit geboren
  & verdwijn|verdwijnen wil|wou|hoop|liever|zou|liefst ik|zij|ze|hij
  & verdwijn|verdwijnen aarde|aardbol|wereld|voorgoed
  verdwijnen voorgoed
  weg|verlost van deze wereld|aardbol|aarde
  van deze aardbol|wereld verdwijnen
  niet meer .. op deze wereld|aarde
  @wil weg zijn >
  liefst|liever weg ben|zijn|was >
  niet|nooit .. meer .. wakker
  nooit wakker
  wakker .. niet|nooit .. meer
  niet|nooit wakker .. @wil worden
  had|was|waren ... niet wakker geworden
  < definitief >
  nooit meer .. opstaan|ontwaken|bijkomen
  reden|waarom|waarvoor ... opstaan|opsta
  voorgoed slapen|inslapen|weg|rust|rusten|stil
  eeuwig* slaap|slapen|rust
  & voorgoed|definitief|eeuwig slapen|slaap|rust|rusten|stil|stilte
  & voorgoed weg|verdwijn|verdwijnen|ga
  rust voorgoed
  inslapen en
  `,
  CRISIS_WORDS,
  SLACK,
);

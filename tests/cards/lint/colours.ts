import { partsOf, wrongOf, type Rule } from './parts.ts';

const TEXT = [undefined, 'attention', 'good', 'warning', 'accent'];
const STYLES = [undefined, 'default', 'emphasis', 'good', 'warning', 'attention', 'accent'];

/** Colours by meaning, so that the themes of Teams decide what they look like. */
export const colours: Rule = ({ card }) => [
  ...(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i.test(JSON.stringify(card)) ? ['it has a colour of its own'] : []),
  ...(JSON.stringify(card).includes('backgroundImage') ? ['it has a picture behind the text'] : []),
  ...wrongOf(partsOf(card), ({ color }) => TEXT.includes(color as string | undefined), 'has no meaning'),
  ...wrongOf(
    partsOf(card).filter(({ type }) => type === 'Container' || type === 'Column'),
    ({ style }) => STYLES.includes(style as string | undefined),
    'has a style without meaning',
  ),
];

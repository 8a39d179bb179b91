import { HostConfig } from 'adaptivecards';

/** Colours are the page's own properties, so that a card follows light and dark without being drawn again. */
const colour = (name: string, subtle = name) => ({
  default: `var(--${name})`,
  subtle: `var(--${subtle})`,
});

const foregroundColors = {
  default: colour('ink', 'ink-soft'),
  dark: colour('ink', 'ink-soft'),
  light: colour('ink-soft'),
  accent: colour('accent'),
  good: colour('good'),
  warning: colour('warm'),
  attention: colour('danger'),
};

const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });

/** Sizes and spacing close to those of Teams. */
export const hostConfig = new HostConfig({
  supportsInteractivity: true,
  fontFamily: 'inherit',
  fontSizes: { small: 13, default: 15, medium: 15, large: 18, extraLarge: 22 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 18, default: 22, medium: 22, large: 26, extraLarge: 30 },
  spacing: { small: 6, default: 12, medium: 16, large: 24, extraLarge: 32, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: style('transparent'),
    emphasis: style('var(--sunken)'),
    accent: style('var(--accent-soft)'),
    good: style('var(--good-soft)'),
    warning: style('var(--warm-soft)'),
    attention: style('var(--danger-soft)'),
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { color: 'attention', size: 'small' },
  },
  actions: {
    maxActions: 6,
    spacing: 'default',
    // The gap is in card.css, so that a second line of buttons starts at the edge.
    buttonSpacing: 0,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 140 },
    value: { wrap: true },
    spacing: 12,
  },
  textBlock: { headingLevel: 3 },
  textStyles: { heading: { weight: 'bolder', size: 'large', color: 'default' } },
});

import type { AskData } from './ask-verbs.ts';
import type { CardVerb, RefreshVerb } from './verbs.ts';

/** What an Adaptive Card 1.5 of ours is made of: no more of the schema than we use. Colours by meaning, never fixed. */
export type Card = {
  type: 'AdaptiveCard';
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  version: '1.5';
  lang: string;
  /** Shown where cards cannot be; like everything that others may glimpse, without a word about a client. */
  fallbackText: string;
  /** Asked for when the card comes into sight, so that an old one shows what is true now. For whoever sees it. */
  refresh?: { action: ExecuteAction };
  body: CardElement[];
  actions?: CardAction[];
};

export type CardElement = TextBlock | FactSet | Container | CardInput;

export type TextBlock = {
  type: 'TextBlock';
  text: string;
  wrap: true;
  style?: 'heading';
  size?: 'medium' | 'large';
  weight?: 'bolder';
  color?: 'attention' | 'good';
  isSubtle?: true;
  spacing?: 'none' | 'small' | 'large';
};
type FactSet = { type: 'FactSet'; facts: { title: string; value: string }[]; spacing?: 'small' };
type Container = {
  type: 'Container';
  style?: 'emphasis' | 'good' | 'warning' | 'attention';
  /** A line above it: what follows is another matter. */
  separator?: true;
  spacing?: 'small' | 'large';
  items: CardElement[];
};

export type CardInput = { id: string; label: string; isRequired?: true; errorMessage?: string } & (
  | { type: 'Input.Text'; value?: string; placeholder?: string; maxLength: number; isMultiline?: true }
  | { type: 'Input.Toggle'; title: string; value: 'true' | 'false'; wrap: true }
  | { type: 'Input.ChoiceSet'; style: 'compact'; value?: string; placeholder?: string; choices: Choice[] }
);
export type Choice = { title: string; value: string };

export type ExecuteAction = {
  type: 'Action.Execute';
  title: string;
  verb: CardVerb;
  data: { request: string };
  style?: 'positive' | 'destructive';
};
export type CardAction =
  | ExecuteAction
  /** Of a dialog that anyone may open: a verb, and nothing about a person. */
  | { type: 'Action.Submit'; title: string; data: AskData; style?: 'positive' }
  | { type: 'Action.OpenUrl'; title: string; url: string };

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

type Content = Pick<Card, 'lang' | 'fallbackText' | 'refresh' | 'body' | 'actions'>;

export function card({ lang, fallbackText, refresh, body, actions }: Content): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    ...{ lang, fallbackText },
    ...(refresh && { refresh }),
    body,
    ...(actions && actions.length > 0 && { actions }),
  };
}

export function heading(text: string): TextBlock {
  return { type: 'TextBlock', text, wrap: true, style: 'heading', size: 'large', weight: 'bolder' };
}

export function paragraph(text: string, look: Omit<TextBlock, 'type' | 'text' | 'wrap'> = {}): TextBlock {
  return { type: 'TextBlock', text, wrap: true, ...look };
}

/** Names and what they are. */
export function facts(pairs: readonly (readonly [string, string])[]): FactSet {
  return { type: 'FactSet', facts: pairs.map(([title, value]) => ({ title, value })) };
}

/** A name, and what belongs to it close under it. */
export function named(title: string, under: TextBlock): Container {
  const items = [paragraph(title, { weight: 'bolder' }), { ...under, spacing: 'small' as const }];
  return { type: 'Container', spacing: 'large', items };
}

/** Things that belong together, under a line. */
export function group(items: CardElement[]): Container {
  return { type: 'Container', separator: true, spacing: 'large', items };
}

/** Words that someone typed: shown as they are, so that no link or emphasis of theirs comes to life. */
export function plain(text: string): TextBlock {
  return paragraph(text.replaceAll(/([\\`*_{}[\]()#+!<>~|])/g, '\\$1'));
}

/** A button that asks the bot to do something about what the sealed request names. */
export function button(
  title: string,
  verb: CardVerb,
  request: string,
  style?: ExecuteAction['style'],
): ExecuteAction {
  return { type: 'Action.Execute', title, verb, data: { request }, ...(style && { style }) };
}

/** What the host asks by itself when the card comes into sight; its title is shown where the host cannot. */
export function refreshWith(title: string, verb: RefreshVerb, request: string): { action: ExecuteAction } {
  return { action: button(title, verb, request) };
}

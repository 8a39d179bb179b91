import type { AskData } from './ask-verbs.ts';
import type { CardVerb } from './verbs.ts';

/** What an Adaptive Card 1.5 of ours is made of: no more of the schema than we use. Colours by meaning, never fixed. */
export type Card = {
  type: 'AdaptiveCard';
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  version: '1.5';
  lang: string;
  /** Shown where cards cannot be; like everything that others may glimpse, without a word about a client. */
  fallbackText: string;
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
type FactSet = { type: 'FactSet'; facts: { title: string; value: string }[] };
type Container = {
  type: 'Container';
  style: 'emphasis' | 'attention';
  spacing?: 'large';
  items: CardElement[];
};

export type CardInput = { id: string; label: string; isRequired?: true; errorMessage?: string } & (
  | { type: 'Input.Text'; value?: string; placeholder?: string; maxLength: number; isMultiline?: true }
  | { type: 'Input.Toggle'; title: string; value: 'true' | 'false'; wrap: true }
  | { type: 'Input.ChoiceSet'; style: 'compact'; value?: string; placeholder?: string; choices: Choice[] }
);
export type Choice = { title: string; value: string };

export type CardAction =
  | { type: 'Action.Execute'; title: string; verb: CardVerb; data: { request: string }; style?: 'positive' }
  /** Of a dialog that anyone may open: a verb, and nothing about a person. */
  | { type: 'Action.Submit'; title: string; data: AskData; style?: 'positive' }
  | { type: 'Action.OpenUrl'; title: string; url: string };

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

type Content = Pick<Card, 'lang' | 'fallbackText' | 'body' | 'actions'>;

export function card({ lang, fallbackText, body, actions }: Content): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    ...{ lang, fallbackText, body },
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

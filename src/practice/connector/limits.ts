import { list, record, string } from '../read.ts';

/** What Teams refuses, as far as the room knows. Every check of an outgoing activity lives in this file. */
export type LimitBreach = { status: 400 | 413; code: string; message: string };

const MAX_BYTES = 100 * 1024;
const MAX_CITATIONS = 20;
const MAX_NAME = 80;
const MAX_ABSTRACT = 160;
const MAX_KEYWORDS = 3;
const MAX_KEYWORD = 28;
const CARD_VERSION = { major: 1, minor: 5 };
const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

/**
 * The first Teams limit that an outgoing activity breaks, or undefined.
 * Sources: Teams documentation on AI messages (one root message entity, citations) and on cards (schema 1.5).
 */
export function checkTeamsLimits(activity: unknown): LimitBreach | undefined {
  const { entities, attachments } = record(activity);
  return checkSize(activity) ?? checkEntities(list(entities)) ?? first(list(attachments), checkAttachment);
}

/** The limit that a card breaks, also when it comes back as the answer to an action. */
export function checkCard(card: unknown): LimitBreach | undefined {
  const { type, version } = record(card);
  if (type !== 'AdaptiveCard') return refuse('An adaptive card needs "type": "AdaptiveCard".');
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(string(version) ?? '') ?? [];
  const newer =
    Number(major) > CARD_VERSION.major ||
    (Number(major) === CARD_VERSION.major && Number(minor) > CARD_VERSION.minor);
  return newer ? refuse(`Adaptive Card version ${string(version) ?? ''} is above 1.5.`) : undefined;
}

function checkSize(activity: unknown): LimitBreach | undefined {
  const bytes = Buffer.byteLength(JSON.stringify(activity ?? null));
  if (bytes <= MAX_BYTES) return undefined;
  return { status: 413, code: 'MessageSizeTooBig', message: `Message size too large: ${bytes} bytes.` };
}

function checkEntities(entities: unknown[]): LimitBreach | undefined {
  const roots = entities.map(record).filter((entity) => entity.type === 'https://schema.org/Message');
  if (roots.length > 1) return refuse('Only one root message entity is allowed.');
  const citations = list(roots[0]?.citation);
  if (citations.length > MAX_CITATIONS) return refuse(`At most ${MAX_CITATIONS} citations are allowed.`);
  return first(citations, checkCitation);
}

function checkCitation(citation: unknown): LimitBreach | undefined {
  const { name, abstract, keywords } = record(record(citation).appearance);
  if (length(name) > MAX_NAME) return refuse(`A citation name has at most ${MAX_NAME} characters.`);
  if (length(abstract) > MAX_ABSTRACT)
    return refuse(`A citation abstract has at most ${MAX_ABSTRACT} characters.`);
  if (list(keywords).length > MAX_KEYWORDS) return refuse(`A citation has at most ${MAX_KEYWORDS} keywords.`);
  const tooLong = list(keywords).some((keyword) => length(keyword) > MAX_KEYWORD);
  return tooLong ? refuse(`A citation keyword has at most ${MAX_KEYWORD} characters.`) : undefined;
}

function checkAttachment(attachment: unknown): LimitBreach | undefined {
  const { contentType, content } = record(attachment);
  return contentType === ADAPTIVE_CARD ? checkCard(content) : undefined;
}

function first(items: unknown[], check: (item: unknown) => LimitBreach | undefined): LimitBreach | undefined {
  for (const item of items) {
    const breach = check(item);
    if (breach) return breach;
  }
  return undefined;
}

function length(value: unknown): number {
  return string(value)?.length ?? 0;
}

function refuse(message: string): LimitBreach {
  return { status: 400, code: 'BadSyntax', message };
}

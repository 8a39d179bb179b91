import type { Response } from 'express';
import { sendPage, type PageOptions } from './send-page.tsx';

type Message = Omit<PageOptions, 'title'> & {
  title: string;
  words: readonly string[];
  /** Where to go from here. */
  next?: { href: string; label: string } | undefined;
};

/** A page that only says something: an error, a thank-you, a goodbye. */
export function sendMessage(response: Response, { words, next, ...options }: Message): void {
  sendPage(
    response,
    options,
    <div class="narrow stack">
      <h1>{options.title}</h1>
      {words.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {next && (
        <p class="actions">
          <a class="button primary" href={next.href}>
            {next.label}
          </a>
        </p>
      )}
    </div>,
  );
}

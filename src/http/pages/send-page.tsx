import type { Response } from 'express';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { Page, type PageProps } from './layout.tsx';

export type PageOptions = Omit<PageProps, 'children'> & { status?: number };

/** Renders a page and sends it. */
export function sendPage(
  response: Response,
  { status = 200, ...frame }: PageOptions,
  children: ComponentChildren,
): void {
  const html = renderToString(<Page {...frame}>{children}</Page>);
  response.status(status).type('html').send(`<!doctype html>\n${html}`);
}

/** To another page after a form: a reload there sends nothing again. */
export function seeOther(response: Response, address: string): void {
  response.redirect(303, address);
}

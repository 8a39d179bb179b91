import { join } from 'node:path';
import express, { Router } from 'express';
import { say } from '../../i18n/index.ts';
import { langOf } from '../booking/visitor.ts';
import { notFound, sendProblem } from '../problem.ts';
import { buildFolder, readBuild, type Build } from './build.ts';
import type { TabHost } from './parts.ts';

const TEAMS = 'teams.microsoft.com *.teams.microsoft.com *.cloud.microsoft *.office.com';
/** Who may frame the page: Teams, and the practice room where there is one. */
const ancestors: Record<TabHost, string> = { teams: TEAMS, practice: `'self' ${TEAMS}` };

// Our own code only; teams-js asks Microsoft's network which hosts it may trust.
// https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/using-teams-client-library
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https://res.cdn.office.net",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Their names change with their content, so that a browser may keep them. */
const files = express.static(join(buildFolder, 'assets'), {
  ...{ index: false, redirect: false, cacheControl: false },
  setHeaders: (response) => response.setHeader('cache-control', 'public, max-age=31536000, immutable'),
});

/** The coach's tab: an empty page, and its script and style under names that change with their content. */
export function tabPage(host: TabHost): Router {
  const router = Router();
  router.get('/', (request, response) => {
    const build = readBuild();
    if (!build) {
      sendProblem(response, 503, 'The tab was not built: start the server with npm start');
      return;
    }
    response.removeHeader('x-frame-options'); // it cannot name the hosts of Teams; frame-ancestors does
    response.set({
      'content-security-policy': `${policy}; frame-ancestors ${ancestors[host]}`,
      'cache-control': 'no-cache',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    });
    response.type('html').send(pageOf(build, host, langOf(request)));
  });
  router.use('/assets', files, notFound);
  return router;
}

function pageOf({ script, styles, preloads }: Build, host: TabHost, lang: ReturnType<typeof langOf>): string {
  const links = [
    ...styles.map((file) => `<link rel="stylesheet" href="/tab/${file}">`),
    ...preloads.map((file) => `<link rel="modulepreload" href="/tab/${file}">`),
  ];
  return `<!doctype html>
<html lang="${lang}" data-host="${host}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${say(lang, 'tab.title')}</title>
<link rel="icon" href="/pages/mark.svg" type="image/svg+xml">
${links.join('\n')}
<script type="module" src="/tab/${script}"></script>
</head>
<body>
<div id="tab"></div>
<noscript><p class="alone">${say(lang, 'tab.noScript')}</p></noscript>
</body>
</html>
`;
}

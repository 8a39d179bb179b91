import { texts } from '../page/texts.ts';

/** The page. Everything visible is drawn by room.js; no inline script or style. */
export const html = `<!doctype html>
<html lang="nl-BE">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${texts.title}</title>
<link rel="icon" href="/try/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/try/room.css">
<script type="module" src="/try/room.js"></script>
</head>
<body>
<div id="room"><p class="loading">${texts.loading}</p></div>
<noscript><p class="loading">${texts.noScript}</p></noscript>
</body>
</html>
`;

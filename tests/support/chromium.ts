import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const places = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The browser for end-to-end tests and pictures; undefined where there is none. */
export const chromiumPath = places.find((path) => path && existsSync(path));

/** Starts it. Close it afterwards. */
export function launchChromium(): Promise<Browser> {
  if (!chromiumPath) throw new Error('there is no Chromium: install it, or set CHROMIUM_PATH to its program');
  const args = ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-gpu'];
  return chromium.launch({ executablePath: chromiumPath, args });
}

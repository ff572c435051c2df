import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium of this machine; undefined when it has none. */
export const chromiumPath = places.find((place) => place !== undefined && place !== '' && existsSync(place));

if (chromiumPath === undefined) {
  process.stderr.write(
    'The tests of the site in a browser are skipped: no Chromium was found. Install it, or name it in CHROMIUM.\n',
  );
}

/** Starts Chromium without a window, and without anything that it would fetch by itself. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? '',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

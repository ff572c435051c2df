import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of Chromium on this machine; undefined if there is none. */
export const chromiumPath = places.find((place) => place !== undefined && place !== '' && existsSync(place));

if (chromiumPath === undefined) {
  process.stderr.write(
    'Skipping the browser tests of the site: Chromium was not found. Install it, or set CHROMIUM to its path.\n',
  );
}

/** Starts Chromium without a window and without requests of its own. */
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

import { launchChromium } from '../../../scripts/testing/chromium.ts';

/** The size of everything that a browser with an empty cache loads for a page, in bytes as transferred. */
export async function firstLoad(url: string): Promise<number> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  const embedded = new Set<string>();
  let bytes = 0;
  // What a `data:` address holds has been transferred with the file that it is in.
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith('data:')) embedded.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!embedded.has(requestId)) bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await page.goto(url, { waitUntil: 'networkidle' });
  await browser.close();
  return bytes;
}

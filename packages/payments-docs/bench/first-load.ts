import { launchChromium } from '../../../scripts/testing/chromium.ts';

/** The size of everything that a browser with an empty cache loads for a page, in bytes as transferred. */
export async function firstLoad(url: string): Promise<number> {
  const browser = await launchChromium();
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  await page.goto(url, { waitUntil: 'networkidle' });
  await browser.close();
  return bytes;
}

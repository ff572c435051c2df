import { expect, test } from 'vitest';
import { chromiumPath, launchChromium } from './chromium.ts';
import { auditLooks, overflowingWidths } from './looks.ts';
import { visit } from './visit.ts';

const page = `<!doctype html><html lang="en"><title>Looks</title><style>
  :root { color-scheme: light dark; background: light-dark(white, #222); color: light-dark(black, white) }
  p { color: light-dark(black, #333) }
  img { width: 10px }
  @media (min-width: 1000px) { img { display: none } }
  @media (width: 1024px) { div { width: 1100px; height: 1px } }
</style><main><h1>Looks</h1><details><summary>More</summary><p>Text</p></details><img src="data:,"><div></div></main>`;

test.skipIf(chromiumPath === undefined)('finds what is wrong in one look only, also in a folded part', async () => {
  const browser = await launchChromium();
  const tab = await visit(browser, 'about:blank');
  const found = await auditLooks(tab.page, `data:text/html,${encodeURIComponent(page)}`);
  expect(found.map((line) => line.replace(/, 1 times.*/s, ''))).toEqual([
    'light, 390 pixels wide: image-alt',
    'dark, 390 pixels wide: color-contrast',
    'dark, 1440 pixels wide: color-contrast',
  ]);
  expect(await overflowingWidths(tab.page)).toEqual([1024]);
  await browser.close();
});

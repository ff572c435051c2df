import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page that records errors. */
export interface Visit {
  page: Page;
  /** Console errors and warnings, uncaught exceptions, requests to other hosts, and error responses. */
  faults: string[];
  close(): Promise<void>;
}

/** Opens a page in a browser context of its own, without state from other pages. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  // The test runner has a time limit.
  context.setDefaultTimeout(0);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (hostname !== '127.0.0.1' && protocol !== 'data:' && protocol !== 'file:')
      faults.push(`request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(url);
  // This project has no DOM types, so code for the page is a string.
  await page.evaluate('document.fonts.ready.then(() => {})');
  return { page, faults, close: () => context.close() };
}

/** Opens every `details` element, so that its content is checked as well. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true; })");
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** The violations that axe finds in the current state of the page, one line each; only those of the given rules, if any. */
export async function audit(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(await readFile(axePath, 'utf8'));
  // Describing passed rules in full takes most of the time.
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  const results = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ target, failureSummary }) => `${id}, ${nodes.length} times, at ${target}: ${failureSummary}`),
  );
}

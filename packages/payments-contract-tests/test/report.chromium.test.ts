import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { chromiumPath, launchChromium } from '../../../scripts/testing/chromium.ts';
import { auditLooks, overflowingWidths } from '../../../scripts/testing/looks.ts';
import { visit } from '../../../scripts/testing/visit.ts';
import type { Failure } from '../src/runtime/judge/failure.ts';
import { htmlReport } from '../src/runtime/reporters/html.ts';
import { type CaseReport, countCases, type Report } from '../src/runtime/reporters/report.ts';

const failure: Failure = {
  rule: '/name is of type string',
  pointer: '/components/schemas/Thing/properties/name',
  spec: 'spec/components/schemas/Thing.yaml#/properties/name',
  at: '/name',
  findings: [{ about: 'status', expected: 'status 422', got: `<b>status</b> ${'200'.repeat(100)}` }],
  answer: { status: 200, milliseconds: 6, body: '<script>document.title = "taken over"</script>' },
  curl: `curl -i 'http://localhost/things' --data-raw '${'x'.repeat(500)}'`,
};
const cases = (['passed', 'failed', 'failed', 'waived', 'undecided', 'skipped'] as const).map((outcome): CaseReport => {
  const common = {
    id: '4f3e2d1c',
    name: `POST /things › name › ${outcome}`,
    group: 'POST /things › name',
    title: outcome,
  };
  return {
    ...common,
    outcome,
    milliseconds: 1,
    ...(outcome === 'failed' ? {} : { reason: 'a reason' }),
    ...(outcome === 'passed' ? {} : { failure }),
  };
});
const report: Report = {
  command: 'payments-contract',
  version: '1.0.0',
  server: 'http://localhost',
  isServer: true,
  strict: false,
  started: '2026-11-23T20:48:14.000Z',
  milliseconds: 1400,
  interrupted: 'SIGINT',
  notes: ['A note.'],
  advice: [{ text: 'Say more.', cases: 2 }],
  coverage: [],
  counts: countCases(cases),
  cases,
};

test.skipIf(chromiumPath === undefined)(
  'the HTML report is accessible, light and dark, on a phone and a desktop',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'report-'));
    await writeFile(join(folder, 'report.html'), htmlReport(report));
    const browser = await launchChromium();
    const url = pathToFileURL(join(folder, 'report.html')).href;
    const { page, faults } = await visit(browser, url, { bypassCSP: true });
    expect(await auditLooks(page, url)).toEqual([]);
    expect(await overflowingWidths(page)).toEqual([]);
    expect(await page.title()).toBe('Interrupted: http://localhost');
    expect(faults).toEqual([]);
    await browser.close();
    await rm(folder, { recursive: true });
  },
);

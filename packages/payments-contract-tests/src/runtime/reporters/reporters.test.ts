import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../judge/failure.ts';
import { htmlReport } from './html.ts';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import { type CaseReport, countCases, exitCode, type Report } from './report.ts';
import { describeObstacle, terminalReport } from './terminal.ts';

const hostile = `<script>alert("1")</script> & 'it' ]]> \u0000\u0008\u001b[31m \uFFFF \uD800 é 💳\ttab\r\nline --> é`;
/** Characters that XML forbids are shown as in JavaScript. */
const readable = hostile
  .replace('\u0000\u0008\u001b', '\\u0000\\u0008\\u001B')
  .replace('\uFFFF', '\\uFFFF')
  .replace('\uD800', '\\uD800');

const failure: Failure = {
  rule: `/name ${hostile}`,
  pointer: '/components/schemas/Thing/properties/name',
  spec: 'spec/components/schemas/Thing.yaml#/properties/name',
  at: '/name',
  findings: [{ about: 'status', expected: 'status 422', got: `status 200 ${hostile}` }],
  answer: { status: 200, milliseconds: 6, body: hostile },
  curl: `curl -i 'http://localhost/things' --data-binary '${hostile}'`,
};

function one(
  title: string,
  outcome: CaseReport['outcome'],
  rest: Partial<CaseReport> = {},
  topic = 'name',
): CaseReport {
  const group = `POST /things › ${topic}`;
  return { id: '4f3e2d1c', name: `${group} › ${title}`, group, title, outcome, milliseconds: 12, ...rest };
}

const cases = [
  one('accepts a string', 'passed'),
  one(hostile, 'failed', { failure }),
  one('refuses null (422)', 'waived', { reason: 'waived until 2027-01-31: bug 12', failure }),
  one('accepts 5', 'undecided', { reason: 'refused with 404: {}' }, 'size'),
  one('accepts 6', 'skipped', { reason: 'interrupted', milliseconds: 0 }, 'size'),
];
const report: Report = {
  command: 'library-contract',
  version: '1.2.3',
  server: 'http://localhost',
  isServer: true,
  strict: false,
  started: '2026-11-23T20:48:14.123Z',
  milliseconds: 1400,
  notes: [],
  advice: [],
  coverage: [],
  counts: countCases(cases),
  cases,
};
const { cases: _cases, ...run } = report;
const interrupted: Report = {
  ...report,
  interrupted: 'SIGINT',
  notes: ['A note & more.'],
  advice: [{ text: 'Say more.', cases: 3 }],
};
const obstructed: Report = {
  ...report,
  counts: countCases([]),
  cases: [],
  obstacle: {
    words: 'It refuses.',
    name: 'POST /things › examples › accepts minimal',
    failure,
    remedy: 'Start the server.',
  },
};

describe('JUnit XML', () => {
  /** The texts of attributes or elements at an XPath, read by a strict parser. */
  function read(text: string, path: string): string[] {
    const document = XmlDocument.fromString(text);
    const found = document.find(path).map(({ content }) => content);
    document.dispose();
    return found;
  }

  test('has a suite per field, and counts that add up', () => {
    const xml = junitReport(report);
    expect(read(xml, '/testsuites/@*[name() != "name"]')).toEqual(['5', '1', '0', '3', '1.400', '2026-11-23T20:48:14']);
    expect(read(xml, '//testsuite/@name')).toEqual(['POST /things › name', 'POST /things › size']);
    expect(read(xml, '//testsuite/@tests')).toEqual(['3', '2']);
    expect(read(xml, '//testsuite/@failures')).toEqual(['1', '0']);
    expect(read(xml, '//testsuite/@skipped')).toEqual(['1', '2']);
    expect(read(xml, '//testcase/@classname').slice(2)).toEqual([
      'POST /things › name',
      'POST /things › size',
      'POST /things › size',
    ]);
    expect(read(xml, '//testcase/@time')).toEqual(['0.012', '0.012', '0.012', '0.012', '0.000']);
    expect(read(xml, '//skipped/@message')).toEqual([
      'waived until 2027-01-31: bug 12',
      'refused with 404: {}',
      'interrupted',
    ]);
  });

  test('reports a failure in full, whatever characters it contains', () => {
    const xml = junitReport(report);
    expect(read(xml, '//testcase[failure]/@name')).toEqual([readable]);
    expect(read(xml, '//failure/@message')).toEqual([`expected status 422, got status 200 ${readable}`]);
    expect(read(xml, '//failure/@type')).toEqual(['status']);
    const [body = ''] = read(xml, '//failure');
    expect(body).toContain(`  rule      /name ${readable}\n`);
    expect(body).toContain('  spec      spec/components/schemas/Thing.yaml#/properties/name\n');
    expect(body).toContain('  at        /name\n  expected  status 422\n');
    expect(body).toContain(`  again     curl -i 'http://localhost/things' --data-binary '${readable}'\n`);
  });

  test('never passes if the run was interrupted or did not begin', () => {
    expect(read(junitReport(interrupted), '/testsuites/@errors')).toEqual(['1']);
    expect(read(junitReport(interrupted), '//error/@message')).toEqual(['Interrupted by SIGINT: 4 of 5 cases ran.']);
    expect(read(junitReport(interrupted), '//system-out')).toEqual(['A note & more.']);
    expect(read(junitReport(obstructed), '//error/@message')).toEqual([
      'The server cannot be tested: It refuses. Start the server.',
    ]);
    expect(read(junitReport(obstructed), '/testsuites/@tests')).toEqual(['1']);
  });
});

test('JSON has the whole report and the exit code', () => {
  // UTF-8 cannot encode a lone surrogate; JSON escapes it.
  expect(JSON.parse(Buffer.from(jsonReport(report)).toString())).toMatchObject({ format: 1, exitCode: 1, ...report });
  expect(JSON.parse(jsonReport(interrupted))).toMatchObject({ exitCode: 130, interrupted: 'SIGINT' });
});

describe('HTML', () => {
  test('escapes everything, and loads nothing', () => {
    const html = htmlReport(report);
    expect(html).not.toMatch(/<script|https?:\/\/(?!localhost)|<link|<img|@import|url\(/);
    expect(html).toContain('&lt;script&gt;alert("1")&lt;/script&gt; &amp;');
    expect(html).toContain('<h1>The server breaks the contract</h1>');
    expect(html).toContain('<summary>POST /things › name: 1 of 3 passed</summary>');
    // Apart from the document type and void elements it is XML, so a strict parser can check that every tag is closed.
    const body = html.slice(html.indexOf('<body>'), html.indexOf('</html>'));
    expect(() => XmlDocument.fromString(body.replaceAll(' open>', ' open="">')).dispose()).not.toThrow();
  });

  test('shows each cause with some of its cases in full, and how to send the others again', () => {
    const findings = [{ about: 'status' as const, expected: 'status 422', got: 'status 200' }];
    const all = ['x', 'x', 'y'].map((rule, index) =>
      one(`case ${index}`, 'failed', { failure: { ...failure, findings, curl: rule.repeat(3 - index), rule } }),
    );
    const html = htmlReport({ ...run, cases: all, counts: countCases(all) });
    expect(html.match(/<summary>.*cases\)<\/summary>|<h3>.*<\/h3>|<p>.*<\/p>/g)).toEqual([
      expect.stringMatching(/\(3 cases\)<\/summary>$/),
      '<h3>POST /things › name › case 2</h3>',
      '<h3>POST /things › name › case 0</h3>',
      '<p>1 more under “All cases”, each with the option that sends it again.</p>',
    ]);
    expect(html).toContain('<li class="failed">case 1: failed, <code>--replay 4f3e2d1c</code></li>');
  });

  test('stays small, however many cases fail', () => {
    const all = Array.from({ length: 1250 }, (_one, index) => {
      const cause = { about: 'body' as const, expected: `/a${index % 400} must be present`, got: 'nothing' };
      const body = { ...failure, rule: `rule ${index}`, curl: 'x'.repeat(1000), findings: [cause] };
      return one(`accepts the value ${index}`, index % 3 === 0 ? 'waived' : 'failed', { failure: body });
    });
    expect(htmlReport({ ...run, cases: all, counts: countCases(all) }).length).toBeLessThan(400_000);
  });

  test('says that it is incomplete', () => {
    expect(htmlReport(interrupted)).toContain('<p class="notice">Interrupted by SIGINT: 4 of 5 cases ran.</p>');
    expect(htmlReport(obstructed)).toContain('<h1>The server could not be tested</h1>');
    expect(htmlReport(obstructed)).toContain('Start the server.');
  });
});

describe('the terminal', () => {
  test('reports a fault of every answer once', () => {
    const body: Failure = {
      ...failure,
      findings: [{ about: 'body', expected: '/id must be present', got: 'nothing', at: '/id', keyword: 'required' }],
    };
    const alike = Array.from({ length: 6 }, (_one, index) =>
      one(`accepts ${index}`, 'failed', { failure: { ...body, rule: `rule ${index}` } }),
    );
    const text = terminalReport({ ...run, cases: alike, counts: countCases(alike) });
    expect(text.match(/^✗/gm)).toHaveLength(1);
    expect(text).toContain(
      '  same      in 5 more:\n            POST /things › name › accepts 1\n            POST /things › name › accepts 2\n            POST /things › name › accepts 3\n            and 2 more\n',
    );
    expect(text).toMatch(
      /^Tested http:\/\/localhost: 0 passed, 6 failed of 6 cases in 1\.4 s\n\n1\. Bodies of status 200 lack `id` \(6 cases\)\n/,
    );
  });

  test('reports every wrong status separately', () => {
    const apart = [1, 2].map((number) =>
      one(`${number}`, 'failed', { failure: { ...failure, rule: `rule ${number}` } }),
    );
    expect(terminalReport({ ...run, cases: apart, counts: countCases(apart) }, true).match(/^✗/gm)).toHaveLength(2);
  });

  test('reports once that the server is gone', () => {
    const gone: Failure = { ...failure, findings: [{ about: 'answer', expected: 'status 200', got: 'no answer' }] };
    const all = [1, 2].map((number) => one(`${number}`, 'failed', { failure: { ...gone, rule: `rule ${number}` } }));
    expect(terminalReport({ ...run, cases: all, counts: countCases(all) }).match(/^✗/gm)).toHaveLength(1);
  });

  test('explains undecided cases, prints notes, and says that it is incomplete', () => {
    expect(terminalReport(interrupted).split('\n').slice(-7)).toEqual([
      '  1 waived until 2027-01-31: bug 12',
      '  1 undecided: refused with 404: {}',
      '  1 skipped: interrupted',
      '  advice: Say more. (3 cases)',
      '  note: A note & more.',
      'Interrupted by SIGINT: 4 of 5 cases ran.',
      '',
    ]);
    expect(describeObstacle(obstructed)).toMatch(
      /^http:\/\/localhost cannot be tested.*\nPOST.*\n {2}expected[\s\S]*\nStart the server\.\n$/,
    );
  });
});

test('exit codes', () => {
  const only = (...outcomes: CaseReport['outcome'][]): number => {
    const some = outcomes.map((outcome) => one('', outcome));
    return exitCode({ ...report, cases: some, counts: countCases(some) });
  };
  expect(only('passed', 'waived', 'undecided', 'skipped')).toBe(0);
  const open = [one('', 'passed'), one('', 'undecided')];
  expect(exitCode({ ...report, strict: true, cases: open, counts: countCases(open) })).toBe(1);
  expect(only('waived')).toBe(0);
  expect(only('passed', 'failed')).toBe(1);
  expect(only('undecided', 'skipped')).toBe(2);
  expect(only()).toBe(0);
  expect(exitCode(obstructed)).toBe(2);
  expect(exitCode(interrupted)).toBe(130);
  expect(exitCode({ ...report, interrupted: 'SIGTERM' })).toBe(143);
});

test('every report of a failure says how to send it again', () => {
  const replay = '--replay 4f3e2d1c';
  expect(terminalReport(report)).toContain(replay);
  expect(junitReport(report)).toContain(replay);
  expect(htmlReport(report)).toContain(`<code>${replay}</code>`);
  expect(jsonReport(report)).toContain('"id": "4f3e2d1c"');
});

test('the HTML report has words for what is covered, and code as code', () => {
  const coverage = [
    {
      operation: 'POST /things',
      statuses: [{ name: '201', count: 1 }],
      requestMediaTypes: [{ name: 'application/json', count: 2 }],
      headers: [],
      parameters: [],
      keywords: [],
    },
  ];
  const lacking = {
    about: 'body' as const,
    expected: '/id must be present',
    got: 'nothing',
    at: '/id',
    keyword: 'required',
  };
  const failed = one('accepts 7', 'failed', { failure: { ...failure, findings: [lacking] } });
  const html = htmlReport({ ...report, coverage, cases: [failed] });
  expect(html).toContain('<li>media types of requests: <code>application/json</code>, 2 times</li>');
  expect(html).toContain('lack <code>id</code> (1 case)');
});

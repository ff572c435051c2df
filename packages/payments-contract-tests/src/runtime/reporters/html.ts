import type { Failure } from '../judge/failure.ts';
import { type Coverage, coverageTitles } from '../record/coverage.ts';
import { alike } from './alike.ts';
import { type Cause, causesOf, exampleOf } from './causes.ts';
import { attributes, escapeXml as text } from './markup.ts';
import { type CaseReport, exitCode, groupCases, interruption, kinds, type Report } from './report.ts';
import { style } from './style.ts';

/** The report as one self-contained HTML page: no script, no font, no network. */
export function htmlReport(report: Report): string {
  const verdict = verdicts[exitCode(report)] ?? 'Interrupted';
  const cut = interruption(report);
  const of = (outcome: CaseReport['outcome']): CaseReport[] => report.cases.filter((one) => one.outcome === outcome);
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`,
    `<title>${text(`${verdict}: ${report.server}`)}</title>\n<style>\n${style}</style>\n</head>\n<body>\n<main>\n`,
    `<h1>${text(verdict)}</h1>\n${facts(report)}${counts(report)}`,
    cut === undefined ? '' : `<p class="notice">${text(cut)}</p>\n`,
    obstacle(report),
    ...report.advice.map(({ text: words, cases }) => `<p class="notice">Advice: ${text(words)} (${cases})</p>\n`),
    ...report.notes.map((note) => `<p class="notice">${text(note)}</p>\n`),
    section('Causes', causes(causesOf(of('failed')))),
    section('Waived', of('waived').slice(0, maxShown).map(failed).join('') + list(of('waived').slice(maxShown))),
    section('Undecided', list(of('undecided'))),
    section('Coverage', report.coverage.map(coverage).join('')),
    section('All cases', groups(report.cases)),
    '</main>\n</body>\n</html>\n',
  ].join('');
}

const verdicts: { readonly [code: number]: string } = {
  0: 'The server keeps the contract',
  1: 'The server breaks the contract',
  2: 'The server could not be tested',
};

function facts({ server, version, started, milliseconds, shard }: Report): string {
  const rows = [
    ['Server', server],
    ['Contract', `version ${version}`],
    ['Started', started],
    ['Took', `${(milliseconds / 1000).toFixed(1)} s`],
    ...(shard === undefined ? [] : [['Part', shard]]),
  ];
  return `<dl class="facts">\n${rows.map(([name = '', value = '']) => `<div><dt>${name}</dt><dd>${text(value)}</dd></div>\n`).join('')}</dl>\n`;
}

function counts(report: Report): string {
  const shown = kinds.filter((kind) => report.counts[kind] > 0);
  const items = shown.map((kind) => `<li class="${kind}"><strong>${report.counts[kind]}</strong> ${kind}</li>\n`);
  return items.length === 0 ? '' : `<ul class="counts">\n${items.join('')}</ul>\n`;
}

function obstacle({ obstacle: found }: Report): string {
  if (!found) return '';
  return `<p class="notice">The server cannot be tested: ${text(found.words)} ${text(found.remedy)}</p>\n<article>\n<h2>${text(found.name)}</h2>\n${details(found.failure)}</article>\n`;
}

function section(title: string, content: string): string {
  return content === '' ? '' : `<section>\n<h2>${title}</h2>\n${content}</section>\n`;
}

/** How many failures a section shows in full, so that a page stays small. */
const maxShown = 60;

/** All causes, folded: each has some of its cases in full. */
function causes(all: readonly Cause[]): string {
  const share = Math.max(1, Math.floor(maxShown / all.length));
  return all.map((one, index) => cause(one, index < maxShown ? share : 0, all.length === 1)).join('');
}

/** A cause, with the case that shows it best and others that fail in other ways. */
function cause(one: Cause, max: number, isOpen: boolean): string {
  const { words, cases } = one;
  const count = cases.length === 1 ? '1 case' : `${cases.length} cases`;
  const kinds = [...alike(cases)].flatMap(([first]) => first ?? []);
  const shown = [...new Set([exampleOf(one) ?? [], kinds].flat())].slice(0, max);
  const others = cases.length - shown.length;
  const rest =
    others === 0 ? '' : `<p>${others} more under “All cases”, each with the option that sends it again.</p>\n`;
  return `<details${isOpen ? ' open' : ''}>\n<summary>${prose(words)} (${count})</summary>\n${shown.map(failed).join('')}${rest}</details>\n`;
}

function failed({ id, name, reason, failure }: CaseReport): string {
  const why = reason === undefined ? '' : `<p class="notice">${text(reason)}</p>\n`;
  return `<article>\n<h3>${text(name)}</h3>\n${why}${failure ? details(failure, id) : ''}</article>\n`;
}

/** A failure as a list of terms. The command line, which may be long, can be scrolled with the keyboard. */
function details(failure: Failure, id?: string): string {
  const { rule, spec, pointer, at, findings, answer, curl } = failure;
  const rows: [string, string][] = [
    ['Rule', text(rule)],
    ['Spec', code(spec ?? pointer)],
    ...(at === undefined ? [] : [['At', code(at === '' ? 'the body' : at)] as [string, string]]),
    ...findings.flatMap(({ expected, got, spec: source }): [string, string][] => [
      ['Expected', text(expected) + (source === undefined ? '' : ` (${code(source)})`)],
      ['Got', code(got)],
    ]),
    ...(answer
      ? [['Answer', `${answer.status} in ${answer.milliseconds} ms: ${code(answer.body)}`] as [string, string]]
      : []),
    ...(id === undefined ? [] : [['Replay', code(`--replay ${id}`)] as [string, string]]),
  ];
  const terms = rows.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>\n`);
  return `<dl>\n${terms.join('')}</dl>\n<pre${attributes({ tabindex: 0, role: 'group', 'aria-label': 'Command that repeats the request' })}><code>${text(curl)}</code></pre>\n`;
}

function code(content: string): string {
  return `<code>${text(content)}</code>`;
}

/** Text with code in backticks. */
function prose(content: string): string {
  return text(content).replaceAll(/`([^`]*)`/g, '<code>$1</code>');
}

function list(cases: readonly CaseReport[]): string {
  if (cases.length === 0) return '';
  const items = cases.map(({ name, reason }) => `<li>${text(name)}: ${text(reason ?? '')}</li>\n`);
  return `<ul>\n${items.join('')}</ul>\n`;
}

/** What was exercised of an operation, folded. */
function coverage({ operation, ...lists }: Coverage): string {
  const items = Object.entries(lists).flatMap(([kind, all]) =>
    all.map(({ name, count, reason }) => {
      const what =
        count > 0
          ? count === 1
            ? 'once'
            : `${count} times`
          : `not exercised${reason === undefined ? '' : `. ${reason}`}`;
      return `<li>${text(coverageTitles[kind] ?? kind)}: ${code(name)}, ${text(what)}</li>\n`;
    }),
  );
  return `<details>\n<summary>${text(operation)}</summary>\n<ul>\n${items.join('')}</ul>\n</details>\n`;
}

/** All cases by topic, folded; a topic with a failure is open. */
function groups(cases: readonly CaseReport[]): string {
  return [...groupCases(cases)]
    .map(([name, members]) => {
      const passed = members.filter(({ outcome }) => outcome === 'passed').length;
      const isOpen = members.some(({ outcome }) => outcome === 'failed');
      const items = members.map(({ id, title, outcome }) => {
        const again = outcome === 'failed' ? `, ${code(`--replay ${id}`)}` : '';
        return `<li class="${outcome}">${text(title)}: ${outcome}${again}</li>\n`;
      });
      return `<details${isOpen ? ' open' : ''}>\n<summary>${text(name)}: ${passed} of ${members.length} passed</summary>\n<ul>\n${items.join('')}</ul>\n</details>\n`;
    })
    .join('');
}

import type { Finding } from '../exchange/finding.ts';
import type { Failure } from '../judge/failure.ts';
import { type CaseReport, groupCases } from './report.ts';

/** A fault of a server, and the failed cases that find it. */
export interface Cause {
  /** One sentence without a full stop: ``Error bodies lack `code` and `message` ``. */
  words: string;
  cases: CaseReport[];
}

/** The causes of all failures, the most frequent first. A case may have several. */
export function causesOf(failed: readonly CaseReport[]): Cause[] {
  const all = failed.filter(({ failure }) => failure !== undefined);
  const groups = new Map<string, CaseReport[]>();
  for (const one of all) {
    for (const words of new Set(wordsOf(one.failure as Failure)))
      groups.set(words, [...(groups.get(words) ?? []), one]);
  }
  return [...groups]
    .flatMap(([words, cases]) => split(words, cases))
    .toSorted((one, other) => other.cases.length - one.cases.length);
}

/** The case that shows a cause best: its request is the shortest. */
export function exampleOf({ cases }: Cause): CaseReport | undefined {
  const length = ({ failure }: CaseReport): number => failure?.curl.length ?? 0;
  return cases.reduce((best, one) => (length(one) < length(best) ? one : best), cases[0] as CaseReport);
}

const few = 3;

/** A wrong status in few fields, or of few keywords, is a cause for each of them. */
function split(words: string, cases: CaseReport[]): Cause[] {
  const isOfStatus = cases.every(({ failure }) => failure?.findings.some(({ about }) => about === 'status'));
  if (!isOfStatus || !/^(Valid requests|Bodies that break|Invalid parameters)/.test(words)) return [{ words, cases }];
  const byTopic = groupCases(cases);
  if (byTopic.size <= few) {
    return [...byTopic].map(([group, members]) => ({ words: `${words}, in ${topicOf(group)}`, cases: members }));
  }
  const byKeyword = groupCases(cases, ({ failure }) => failure?.keyword ?? '');
  const isRefusal = /answer 4/.test(words) && words.startsWith('Bodies');
  if (isRefusal) return [{ words, cases }];
  return [...byKeyword].map(([keyword, members]) => ({
    words: keyword === '' ? words : `${words}, in cases of \`${keyword}\``,
    cases: members,
  }));
}

function topicOf(group: string): string {
  return group.split(' › ').slice(1).join(' › ') || group;
}

/** The causes of one failure, in words. */
function wordsOf(failure: Failure): string[] {
  const { findings, answer, fault } = failure;
  const status = answer?.status ?? 0;
  const subject = status >= 400 ? 'Error bodies' : `Bodies of status ${status}`;
  const [wrong] = findings.filter(({ about }) => about === 'status');
  const body = findings.filter(({ about }) => about === 'body');
  const lacking = body.filter(({ keyword }) => keyword === 'required').map(({ at = '' }) => `\`${at.slice(1)}\``);
  return [
    ...(wrong ? [statusWords(wrong, fault, status)] : []),
    ...(lacking.length === 0 ? [] : [`${subject} lack ${list(lacking)}`]),
    ...body
      .filter(({ keyword }) => keyword !== 'required')
      .map(({ expected, at = '' }) => `${subject}: ${pattern(at)}${expected.slice(at === '' ? 8 : at.length)}`),
    ...findings.flatMap((finding) => otherWords(finding, status, subject)),
  ];
}

const subjects: { readonly [Fault in NonNullable<Failure['fault']>]: string } = {
  credentials: 'Requests without a valid credential',
  'media-type': 'Bodies in another media type',
  'body-syntax': 'Bodies that are not JSON',
  'body-schema': 'Bodies that break the schema',
  parameters: 'Invalid parameters',
  method: 'Methods that the document does not have',
  path: 'Paths that the document does not have',
};

function statusWords({ expected, got }: Finding, fault: Failure['fault'], status: number): string {
  const subject = fault === undefined ? 'Valid requests' : subjects[fault];
  const verb = fault !== undefined && status < 300 ? `are accepted (${status})` : got.replace(/^status/, 'answer');
  return `${subject} ${verb}; the document says ${expected.replace(/^status /, '')}`;
}

function otherWords({ about, expected, got, at = '' }: Finding, status: number, subject: string): string[] {
  switch (about) {
    case 'answer':
      return [`Requests get ${got}`];
    case 'header':
      return [headerWords(expected, got, status)];
    case 'encoding':
      return [expected === 'no body' ? `Answers with status ${status} have a body` : encodingWords(expected, subject)];
    case 'promise':
      return [promiseWords(pattern(at), expected.slice(at.length + 1))];
    default:
      return [];
  }
}

function encodingWords(expected: string, subject: string): string {
  return `${subject} ${expected.endsWith('names') ? 'have a name twice' : 'are not JSON'}`;
}

function headerWords(expected: string, got: string, status: number): string {
  if (expected.startsWith('header ')) return `Answers with status ${status}: ${expected}`;
  const [wanted] = expected.split(',');
  const isMissing = got === 'no such header';
  return `Answers with status ${status} ${isMissing ? `lack the ${wanted?.replace(/^the /, '')}` : `have ${got}, not ${expected}`}`;
}

function promiseWords(at: string, wanted: string): string {
  if (at === '') return 'Two creations have the same identifier';
  if (wanted.startsWith('as it was sent')) return `\`${at}\` does not come back as it was sent`;
  if (wanted.startsWith('as it was created')) return `\`${at}\` of what was created is another when it is looked up`;
  if (wanted.startsWith('with a value')) return `\`${at}\` has no value, although the request asks for one`;
  if (wanted.startsWith('without a value')) return `\`${at}\` has a value that nobody asked for`;
  if (wanted.startsWith('to differ from every')) return `\`${at}\` is not unique`;
  if (wanted.startsWith('to differ')) return `\`${at}\` does not ${wanted.slice(3)}`;
  return `\`${at}\` is not the total of the request`;
}

/** A pointer with a star for every position in a list, so that all items have one cause. */
function pattern(at: string): string {
  return at.replaceAll(/\/\d+(?=\/|$)/g, '/*');
}

function list(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

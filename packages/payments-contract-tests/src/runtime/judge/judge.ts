import { type Json, valueAt } from '../../generated/types.ts';
import type { DocumentedParameter } from '../document/documented.ts';
import { parameterIssues } from '../document/parameter-issues.ts';
import { cut, show } from '../document/show.ts';
import type { Answer, Check, Contract } from '../exchange/check.ts';
import type { Finding } from '../exchange/finding.ts';
import type { Received, Reply } from '../exchange/reply.ts';
import type { Seen } from '../exchange/target.ts';
import { brokenPromises } from './promises.ts';

/** Returns all faults of the answer to a check. Adds the unique values of the answer to `seen`. */
export function judge(check: Check, received: Received, seen: Seen = new Map()): Finding[] {
  const { statuses, contract } = check;
  if ('failure' in received) return [{ about: 'answer', expected: statusWords(statuses), got: received.failure }];
  const findings: Finding[] = [];
  if (check.fault === 'method') return judgeMethod(received, contract);
  if (!hasStatus(statuses, received.status)) {
    findings.push({ about: 'status', expected: statusWords(statuses), got: gotStatus(received) });
  }
  if (check.fault === 'path') return findings;
  const answer = answerFor(contract, received.status);
  if (!answer) {
    const known = Object.keys(contract.answers).join(', ');
    // The document has no status for such a request, so any status that HTTP defines is accepted, with any body.
    if (findings.length === 0) return [];
    const expected = `a documented status (${known})`;
    return [...findings, { about: 'status', expected, got: gotStatus(received) }];
  }
  return [...findings, ...judgeAnswer(answer, received, check, seen)];
}

/** What may answer a method that the document does not have. */
export const methodStatuses = 'a status below 500, or 501';

/** Statuses, in words: `status 400 or 422`. */
export function statusWords(statuses: readonly string[]): string {
  return `status ${statuses.join(' or ')}`;
}

function gotStatus({ status, headers }: Reply): string {
  const elsewhere = status >= 300 && status < 400 ? headers.get('location') : null;
  return `status ${status}${elsewhere === null ? '' : `, to ${elsewhere}`}`;
}

/** Whether a status is in a list of statuses and ranges. */
function hasStatus(statuses: readonly string[], status: number): boolean {
  return statuses.some((wanted) => wanted === String(status) || wanted === `${Math.floor(status / 100)}XX`);
}

function answerFor({ answers }: Contract, status: number): Answer | undefined {
  return answers[String(status)] ?? answers[`${Math.floor(status / 100)}XX`] ?? answers.default;
}

/**
 * A server may have more methods than the document, but it must not fail; 501 is HTTP's word for an unknown method. One that has the path but
 * not the method lists its methods (RFC 9110, sections 15.5.6 and 15.6.2).
 */
function judgeMethod(reply: Reply, { method }: Contract): Finding[] {
  const { status, headers } = reply;
  if (status >= 500 && status !== 501) return [{ about: 'status', expected: methodStatuses, got: gotStatus(reply) }];
  const allowed = headers.get('allow');
  const names = allowed?.split(',').map((name) => name.trim().toUpperCase());
  if (status !== 405 || names?.includes(method)) return [];
  const expected = `the header Allow with ${method}, which status 405 must have`;
  return [{ about: 'header', expected, got: allowed ?? 'no such header' }];
}

function judgeAnswer(answer: Answer, reply: Reply, check: Check, seen: Seen): Finding[] {
  const findings = (answer.headers ?? []).flatMap((header) => judgeHeader(header, reply));
  if (answer.mediaTypes.length === 0) {
    if (reply.body.length > 0) findings.push({ about: 'encoding', expected: 'no body', got: excerpt(reply.body) });
    return findings;
  }
  if (answer.mayBeEmpty && reply.body.length === 0) return findings;
  findings.push(...judgeContentType(answer, reply));
  if (!answer.validate) return findings;
  const json = parse(reply.body);
  if (json === undefined) {
    return [...findings, { about: 'encoding', expected: 'a body in JSON', got: excerpt(reply.body) }];
  }
  if (hasRepeatedNames(reply.body, json)) {
    findings.push({ about: 'encoding', expected: 'a body in JSON without repeated names', got: excerpt(reply.body) });
  }
  for (const { pointer: at, keyword, message } of answer.validate(json)) {
    const expected = `${at === '' ? 'the body' : at} ${message}`;
    findings.push({ about: 'body', expected, got: show(valueAt(json, at)), at, keyword });
  }
  const kept = check.fault === undefined && reply.status < 300 ? brokenPromises(check, json, seen) : [];
  return [...findings, ...kept];
}

function judgeHeader(header: DocumentedParameter, { headers }: Reply): Finding[] {
  const text = headers.get(header.name);
  const issues = text === null ? undefined : parameterIssues(header, text);
  if (text === null || issues === undefined) {
    if (!header.required) return [];
    return [{ about: 'header', expected: `the header ${header.name}`, got: 'no such header' }];
  }
  return issues.map(({ pointer, message }): Finding => {
    return { about: 'header', expected: `header ${header.name}${pointer} ${message}`, got: cut(text) };
  });
}

function judgeContentType({ mediaTypes, validate }: Answer, { headers }: Reply): Finding[] {
  const contentType = headers.get('content-type') ?? '';
  const [mediaType = '', ...parameters] = contentType.split(';').map((part) => part.trim().toLowerCase());
  const expected = `content-type ${mediaTypes.join(' or ')}`;
  if (!mediaTypes.some((wanted) => fits(wanted, mediaType))) {
    return [{ about: 'header', expected, got: contentType === '' ? 'no such header' : contentType }];
  }
  // JSON is always UTF-8; a client that trusts another charset misreads it (RFC 8259, section 8.1).
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  if (!validate || charset === undefined || /^charset="?utf-?8"?$/.test(charset)) return [];
  return [{ about: 'header', expected: `${expected} in UTF-8`, got: contentType }];
}

function fits(wanted: string, got: string): boolean {
  return wanted === got || wanted === '*/*' || (wanted.endsWith('/*') && got.startsWith(wanted.slice(0, -1)));
}

/** JSON is UTF-8 without a byte order mark (RFC 8259, section 8.1). */
export function parse(body: Uint8Array): Json | undefined {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body));
  } catch {
    return undefined;
  }
}

/** Whether an object has a name twice, so that parsers differ in what they read (RFC 8259, section 4). */
function hasRepeatedNames(body: Uint8Array, json: Json): boolean {
  let written = 0;
  for (const [, colon] of new TextDecoder().decode(body).matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) {
    if (colon !== undefined) written += 1;
  }
  return written > namesIn(json);
}

function namesIn(value: Json): number {
  if (value === null || typeof value !== 'object') return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce<number>((sum, member) => sum + namesIn(member), own);
}

/** The beginning of a body, on one line. */
export function excerpt(body: Uint8Array): string {
  if (body.length === 0) return 'no body';
  const text = new TextDecoder().decode(body).replaceAll(/\s+/g, ' ');
  const begin = cut(text);
  return begin === text ? text : `${begin} (${body.length} bytes)`;
}

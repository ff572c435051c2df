import type { Answer, Check, Contract } from './check.ts';
import type { Json } from './json.ts';
import { brokenPromises } from './promises.ts';
import type { Received, Reply } from './send.ts';

/** One way in which an answer is not what the document says. */
export interface Finding {
  expected: string;
  got: string;
}

/** Everything that is wrong with the answer to a check; empty when it is right. */
export function judge(check: Check, received: Received): Finding[] {
  const { statuses, contract } = check;
  if ('failure' in received) return [{ expected: statusWords(statuses), got: received.failure }];
  const findings: Finding[] = [];
  if (!hasStatus(statuses, received.status)) {
    findings.push({ expected: statusWords(statuses), got: `status ${received.status}` });
  }
  if (check.fault === 'path') return findings;
  if (check.fault === 'method') return [...findings, ...judgeMethod(received, contract)];
  const answer = answerFor(contract, received.status);
  if (!answer) {
    const known = Object.keys(contract.answers).join(', ');
    // Where the document has no status for such a fault, any that HTTP has for it is right, and its body is free.
    if (findings.length === 0) return [];
    return [...findings, { expected: `a documented status (${known})`, got: `status ${received.status}` }];
  }
  return [...findings, ...judgeAnswer(answer, received, check)];
}

/** Statuses, in words: `status 400 or 422`. */
export function statusWords(statuses: readonly string[]): string {
  return `status ${statuses.join(' or ')}`;
}

/** Whether a status is one of those, or in one of the ranges. */
export function hasStatus(statuses: readonly string[], status: number): boolean {
  return statuses.some((wanted) => wanted === String(status) || wanted === `${Math.floor(status / 100)}XX`);
}

function answerFor({ answers }: Contract, status: number): Answer | undefined {
  return answers[String(status)] ?? answers[`${Math.floor(status / 100)}XX`] ?? answers.default;
}

/** A server that knows the path but not the method says which methods it knows (RFC 9110, section 15.5.6). */
function judgeMethod({ status, headers }: Reply, { method }: Contract): Finding[] {
  const allowed = headers.get('allow');
  const names = allowed?.split(',').map((name) => name.trim().toUpperCase());
  if (status !== 405 || names?.includes(method)) return [];
  return [
    { expected: `the header Allow with ${method}, which status 405 must have`, got: allowed ?? 'no such header' },
  ];
}

function judgeAnswer(answer: Answer, reply: Reply, check: Check): Finding[] {
  const findings = (answer.headers ?? [])
    .filter((name) => !reply.headers.has(name))
    .map((name): Finding => ({ expected: `the header ${name}`, got: 'no such header' }));
  if (answer.mediaTypes.length === 0) {
    if (reply.body.length > 0) findings.push({ expected: 'no body', got: excerpt(reply.body) });
    return findings;
  }
  const contentType = reply.headers.get('content-type') ?? '';
  const mediaType = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (!answer.mediaTypes.some((wanted) => fits(wanted, mediaType))) {
    const got = contentType === '' ? 'no such header' : contentType;
    findings.push({ expected: `content-type ${answer.mediaTypes.join(' or ')}`, got });
  }
  if (!answer.validate) return findings;
  const json = parse(reply.body);
  if (json === undefined) return [...findings, { expected: 'a body in JSON', got: excerpt(reply.body) }];
  for (const { pointer, message } of answer.validate(json)) {
    findings.push({ expected: `${pointer === '' ? 'the body' : pointer} ${message}`, got: excerpt(reply.body) });
  }
  const kept = check.fault === undefined && reply.status < 300 ? brokenPromises(check, json) : [];
  return [...findings, ...kept];
}

function fits(wanted: string, got: string): boolean {
  return wanted === got || wanted === '*/*' || (wanted.endsWith('/*') && got.startsWith(wanted.slice(0, -1)));
}

/** JSON is UTF-8 without a byte order mark (RFC 8259, section 8.1). */
function parse(body: Uint8Array): Json | undefined {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body));
  } catch {
    return undefined;
  }
}

/** The beginning of a body, on one line. */
export function excerpt(body: Uint8Array): string {
  if (body.length === 0) return 'no body';
  const text = new TextDecoder().decode(body).replaceAll(/\s+/g, ' ');
  return text.length > 300 ? `${text.slice(0, 300)}… (${body.length} bytes)` : text;
}

import { answerPointer, operationPointer, schemaPointer } from '../check-fetch/answer-schema.ts';
import { curl } from '../exchange/curl.ts';
import type { Message } from '../exchange/request.ts';
import type { Received } from '../exchange/send.ts';
import type { Target } from '../exchange/target.ts';
import type { Check } from './check.ts';
import { excerpt, type Finding, statusWords } from './judge.ts';
import { lineOf, spec } from './spec.ts';
import { findRule } from './words.ts';

/** What is wrong with the answer to a check, by which rule, and how to see it again. Holds no credential. */
export interface Failure {
  /** The rule that the check tries, in words. */
  rule: string;
  /** JSON pointer of the rule in the document. */
  pointer: string;
  /** File and line of the spec that say so, such as `spec/components/schemas/Payment.yaml:12`. */
  spec?: string;
  /** What the rule is about: a JSON pointer into the request's body, or the place and name of a parameter. */
  at?: string;
  /** `spec` is the line that the answer breaks, where it is another than that of the rule. */
  findings: (Finding & { spec?: string })[];
  /** The answer, with the beginning of its body. */
  answer?: { status: number; milliseconds: number; body: string };
  /** A command line that sends the request again. */
  curl: string;
}

/** Tells what is wrong with the answer to a message. */
export function failureOf(
  check: Check,
  message: Message,
  findings: readonly Finding[],
  received: Received,
  target: Target,
): Failure {
  const { words, pointer } = ruleOf(check);
  const clean = (text: string): string => visible(hideSecrets(text, target));
  const line = lineOf(pointer);
  return {
    rule: words,
    pointer,
    ...(line === undefined ? {} : { spec: line }),
    ...(check.rule ? { at: check.rule.at } : {}),
    findings: findings.map((finding) => ({
      ...finding,
      got: clean(finding.got),
      expected: clean(finding.expected),
      ...brokenLine(check, finding, received),
    })),
    ...('failure' in received
      ? {}
      : {
          answer: {
            status: received.status,
            milliseconds: received.milliseconds,
            body: clean(excerpt(received.body)),
          },
        }),
    curl: curl(message, target.baseUrl, target.tokenVariable) + (target.authorize ? hookNote : ''),
  };
}

/** A comment in the shell: what a hook does is not known here. */
const hookNote = ' # and what authorize() adds';

/** A failure as indented lines. */
export function describeFailure(failure: Failure): string {
  const { rule, spec: line, pointer, at } = failure;
  const lines = [
    ['rule', rule],
    ['spec', line === undefined ? pointer : `${line} ${pointer}`],
    ...(at === undefined ? [] : [['at', at === '' ? 'the body' : at]]),
  ];
  return indented(lines) + describeAnswer(failure);
}

/** The part of it that needs no rule: what was expected, what came, and how to see it again. */
export function describeAnswer({ findings, answer, curl: again }: Failure): string {
  const found = findings.flatMap(({ expected, got, spec: line }) => [
    ['expected', line === undefined ? expected : `${expected} (${line})`],
    ['got', got],
  ]);
  const came = answer ? [['answer', `${answer.status} in ${answer.milliseconds} ms: ${answer.body}`]] : [];
  return indented([...found, ...came, ['again', again]]);
}

function indented(lines: readonly string[][]): string {
  return lines.map(([label = '', text = '']) => `  ${label.padEnd(9)} ${text}\n`).join('');
}

/** The rule in words, and its place in the document. */
function ruleOf({ rule, fault, statuses, contract }: Check): { words: string; pointer: string } {
  const answer = `answers ${statusWords(statuses)}`;
  if (rule) {
    const { words, pointer } = findRule(spec, rule);
    const subject = rule.at === '' ? 'the body' : rule.at;
    const request = `a request that ${fault === undefined ? 'keeps to it' : 'breaks it'}`;
    return { words: `${subject} ${words}; ${request} ${answer}`, pointer };
  }
  const { words, member } = rules[fault ?? 'none'];
  return { words: `${words} ${answer}`, pointer: operationPointer(contract) + member };
}

/** The rules of HTTP: in words, and the member of the operation that they come from. */
const rules = {
  none: { words: 'a valid request', member: '/responses' },
  credentials: { words: 'a request without a valid credential', member: '/security' },
  'media-type': { words: 'a body in another media type', member: '/requestBody/content' },
  'body-syntax': { words: 'a body that is not JSON', member: '/requestBody/content' },
  'body-schema': { words: 'a body that breaks its schema', member: '/requestBody/content' },
  parameters: { words: 'a parameter that breaks its schema', member: '/parameters' },
  method: { words: 'a method that the path does not have', member: '' },
  path: { words: 'a path that the document does not have', member: '' },
};

/** The line of the spec that an answer breaks by its headers or its body. */
function brokenLine({ contract }: Check, { about, at, keyword }: Finding, received: Received): { spec?: string } {
  if ('failure' in received || (about !== 'body' && about !== 'header')) return {};
  const answer = answerPointer(spec, contract, received.status);
  const schema = at === undefined ? answer : schemaPointer(spec, answer, at);
  const line = lineOf(keyword === undefined ? schema : findRule(spec, { at: '', schema, keyword }).pointer);
  return line === undefined ? {} : { spec: line };
}

/** A server may repeat the credential in its answer, or one of the wrong ones made from it; nobody else is to read it. */
export function hideSecrets(text: string, { token, tokenVariable, secrets = new Set() }: Target): string {
  const encoded = [token, encodeURIComponent(token), base64(token), base64(`${token}:`)];
  const shortened = token.length < 8 ? [] : [token.slice(0, -1)];
  return [...encoded, ...secrets, ...shortened]
    .filter((secret) => secret !== '')
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
    .reduce((clean, secret) => hide(clean, secret, `[${tokenVariable}]`), text);
}

/** Of a secret that stands where a text was cut off, the beginning is hidden too. */
function hide(text: string, secret: string, by: string): string {
  let clean = text.replaceAll(secret, by);
  for (let length = secret.length - 1; length > 3 && clean.includes('…'); length -= 1) {
    clean = clean.replaceAll(`${secret.slice(0, length)}…`, `${by}…`);
  }
  return clean;
}

/** Control characters as JavaScript writes them, so that what a server sends moves no cursor and colours no terminal. */
function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, (character) => {
    const digits = character.codePointAt(0)?.toString(16).padStart(4, '0') ?? '';
    return digits.length > 4 ? `\\u{${digits}}` : `\\u${digits}`;
  });
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

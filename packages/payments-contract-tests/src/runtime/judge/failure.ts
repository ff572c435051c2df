import { answerPointer, operationPointer, schemaPointer } from '../document/answer-schema.ts';
import { findRule } from '../document/find-rule.ts';
import { sourceOf } from '../document/spec.ts';
import type { Check } from '../exchange/check.ts';
import { curl } from '../exchange/curl.ts';
import type { Finding } from '../exchange/finding.ts';
import type { Received } from '../exchange/reply.ts';
import type { Message } from '../exchange/request.ts';
import { hideSecrets } from '../exchange/secrets.ts';
import type { Target } from '../exchange/target.ts';
import { excerpt, methodStatuses, statusWords } from './judge.ts';

/** A wrong answer to a check, the rule that it breaks, and how to reproduce it. Contains no credential. */
export interface Failure {
  /** The rule that the check tests, in words. */
  rule: string;
  /** JSON pointer of the rule in the document. */
  pointer: string;
  /** Where the spec says so, such as `spec/components/schemas/Book.yaml#/properties/title/maxLength`. */
  spec?: string;
  /** What is wrong with the request; absent if it is valid. */
  fault?: NonNullable<Check['fault']>;
  /** The keyword of the schema that the check tests. */
  keyword?: string;
  /** The subject of the rule: a JSON pointer into the request's body, or the location and name of a parameter. */
  at?: string;
  /** `spec` is the place in the spec of the rule that the answer breaks, if it is another one. */
  findings: (Finding & { spec?: string })[];
  /** The answer, with the beginning of its body. */
  answer?: { status: number; milliseconds: number; body: string };
  /** A command line that sends the request again. */
  curl: string;
}

/** Describes a wrong answer to a message. */
export function failureOf(
  check: Check,
  message: Message | readonly Message[],
  findings: readonly Finding[],
  received: Received,
  target: Target,
): Failure {
  const { words, pointer } = ruleOf(check);
  const clean = (text: string): string => visible(hideSecrets(text, target));
  const source = sourceOf(check.contract.spec, pointer);
  return {
    rule: words,
    pointer,
    ...(source === undefined ? {} : { spec: source }),
    ...(check.fault === undefined ? {} : { fault: check.fault }),
    ...(check.rule?.keyword === undefined ? {} : { keyword: check.rule.keyword }),
    ...(check.rule ? { at: check.rule.at } : {}),
    findings: findings.map((finding) => ({
      ...finding,
      got: clean(finding.got),
      expected: clean(finding.expected),
      ...brokenRule(check, finding, received),
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
    curl:
      [message]
        .flat()
        .map((one) => curl(one, target.baseUrl, target.tokenVariable))
        .join(' && ') + (target.authorize ? hookNote : ''),
  };
}

/** A shell comment: a command line cannot reproduce the work of a hook. */
const hookNote = ' # plus what authorize() adds';

/** A failure as indented lines. */
export function describeFailure(failure: Failure): string {
  const { rule, spec, pointer, at } = failure;
  const lines = [
    ['rule', rule],
    ['spec', spec ?? pointer],
    ...(at === undefined ? [] : [['at', at === '' ? 'the body' : at]]),
  ];
  return indented(lines) + describeAnswer(failure);
}

/** The rest of a failure: the expectation, the answer, and how to reproduce it. */
export function describeAnswer({ findings, answer, curl: again }: Failure): string {
  const found = findings.flatMap(({ expected, got, spec }) => [
    ['expected', spec === undefined ? expected : `${expected} (${spec})`],
    ['got', got],
  ]);
  const came = answer ? [['answer', `${answer.status} in ${answer.milliseconds} ms: ${answer.body}`]] : [];
  return indented([...found, ...came, ['again', again]]);
}

function indented(lines: readonly string[][]): string {
  return lines.map(([label = '', text = '']) => `  ${label.padEnd(9)} ${text}\n`).join('');
}

/** The rule in words, and its pointer in the document. */
function ruleOf({ about, rule, fault, statuses, contract }: Check): { words: string; pointer: string } {
  if (about) return about;
  const answer = `answers ${fault === 'method' ? methodStatuses : statusWords(statuses)}`;
  if (rule) {
    const { words, pointer } = findRule(contract.spec.document, rule);
    const subject = rule.at === '' ? 'the body' : rule.at;
    const request = `a request that ${fault === undefined ? 'follows it' : 'breaks it'}`;
    return { words: `${subject} ${words}; ${request} ${answer}`, pointer };
  }
  const { words, member } = rules[fault ?? 'none'];
  return { words: `${words} ${answer}`, pointer: operationPointer(contract) + member };
}

/** Rules without a schema: in words, and the member of the operation that they come from. */
const rules = {
  none: { words: 'a valid request', member: '/responses' },
  credentials: { words: 'a request without a valid credential', member: '/security' },
  'media-type': { words: 'a body in another media type', member: '/requestBody/content' },
  'body-syntax': { words: 'a body that is not JSON', member: '/requestBody/content' },
  'body-schema': { words: 'a body that breaks its schema', member: '/requestBody/content' },
  parameters: { words: 'a parameter that breaks its schema', member: '/parameters' },
  method: { words: 'a method that the document does not have', member: '' },
  path: { words: 'a path that the document does not have', member: '' },
};

/** Where the spec states what an answer breaks by its headers or its body. */
function brokenRule({ contract }: Check, { about, at, keyword }: Finding, received: Received): { spec?: string } {
  if ('failure' in received || (about !== 'body' && about !== 'header')) return {};
  const { document } = contract.spec;
  const answer = answerPointer(document, contract, received.status);
  const schema = at === undefined ? answer : schemaPointer(document, answer, at);
  const pointer = keyword === undefined ? schema : findRule(document, { schema, keyword }).pointer;
  const source = sourceOf(contract.spec, pointer);
  return source === undefined ? {} : { spec: source };
}

/** Escapes control characters as JavaScript does, so that an answer cannot move the cursor or colour the terminal. */
function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, (character) => {
    const digits = character.codePointAt(0)?.toString(16).padStart(4, '0') ?? '';
    return digits.length > 4 ? `\\u{${digits}}` : `\\u${digits}`;
  });
}

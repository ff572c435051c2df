import document from '@scope/payments-types/openapi.json' with { type: 'json' };
import type { Check } from './check.ts';
import { curl } from './curl.ts';
import type { Json } from './json.ts';
import type { Finding } from './judge.ts';
import { excerpt, statusWords } from './judge.ts';
import { lineOf } from './line.ts';
import { messageOf } from './request.ts';
import type { Received } from './send.ts';
import { findRule } from './words.ts';

const spec: { [key: string]: Json } = document;

/** Says what is wrong with an answer, by which rule, and how to see it again. */
export function explain(check: Check, findings: readonly Finding[], received: Received, baseUrl: string): string {
  const lines = [['rule', ruleOf(check)]];
  if (check.rule) {
    const { pointer } = findRule(spec, check.rule);
    lines.push(['spec', `openapi.json:${lineOf(spec, pointer)} ${pointer}`]);
    lines.push(['at', check.rule.at === '' ? 'the body' : check.rule.at]);
  }
  for (const { expected, got } of findings) lines.push(['expected', expected], ['got', got]);
  if (!('failure' in received)) {
    lines.push(['answer', `${received.status} in ${received.milliseconds} ms: ${excerpt(received.body)}`]);
  }
  lines.push(['again', curl(messageOf(check.contract, check.change), baseUrl)]);
  return lines.map(([label = '', text = '']) => `  ${label.padEnd(9)} ${text}`).join('\n');
}

/** The rule in words. */
function ruleOf({ rule, fault, statuses }: Check): string {
  const answer = `answers ${statusWords(statuses)}`;
  if (rule) {
    const { words } = findRule(spec, rule);
    const subject = rule.at === '' ? 'the body' : rule.at;
    return `${subject} ${words}; a request that ${fault === undefined ? 'keeps to it' : 'breaks it'} ${answer}`;
  }
  return `${subjects[fault ?? 'none']} ${answer}`;
}

const subjects = {
  none: 'a valid request',
  credentials: 'a request without a valid credential',
  'media-type': 'a body in another media type',
  'body-syntax': 'a body that is not JSON',
  'body-schema': 'a body that breaks its schema',
  parameters: 'a parameter that breaks its schema',
  method: 'a method that the path does not have',
  path: 'a path that the document does not have',
};

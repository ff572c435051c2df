import { refuse } from '../errors/configuration-error.ts';

const mustBe = { number: 'at least 0', function: 'a function', object: 'an object', boolean: '`true` or `false`' };

/** The types of options. */
const types = new Map<string, keyof typeof mustBe>([
  ['timeout', 'number'],
  ['deadline', 'number'],
  ['maxRetries', 'number'],
  ['maxRetryDelay', 'number'],
  ['fetch', 'function'],
  ['onRequest', 'function'],
  ['onResponse', 'function'],
  ['onRetry', 'function'],
  ['headers', 'object'],
  ['extraBody', 'object'],
  ['fetchOptions', 'object'],
  ['signal', 'object'],
  ['validate', 'object'],
  ['riskDuplicates', 'boolean'],
  ['dangerouslyAllowBrowser', 'boolean'],
]);

/** @throws ConfigurationError for options of a client or a call that are not of their type. */
export function checkOptions(options: object): void {
  if (typeof options !== 'object' || options === null) refuse('The options must be an object');
  for (const [name, value] of Object.entries(options)) {
    const type = types.get(name);
    // `null` turns validation off.
    if (!type || value === undefined || (value === null && name === 'validate')) continue;
    const isRight = type === 'number' ? value >= 0 : value !== null;
    if (typeof value !== type || !isRight) refuse(`\`${name}\` must be ${mustBe[type]}`);
    if (name === 'signal' && !value.addEventListener) refuse('`signal` must be an `AbortSignal`');
  }
}

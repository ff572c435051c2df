import { refuse } from '../errors/configuration-error.ts';

/** What options must be, by type. */
const rules: [type: string, must: string, options: string[]][] = [
  ['number', 'at least 0', ['timeout', 'deadline', 'maxRetries', 'maxRetryDelay']],
  ['function', 'a function', ['fetch', 'onRequest', 'onResponse', 'onRetry']],
  ['object', 'an object', ['headers', 'extraBody', 'fetchOptions', 'signal', 'validate']],
  ['boolean', '`true` or `false`', ['riskDuplicates', 'dangerouslyAllowBrowser']],
];

/** @throws ConfigurationError for options of a client or a call that are not of their type. */
export function checkOptions(options: object): void {
  if (typeof options !== 'object' || options === null) refuse('The options must be an object');
  for (const [type, must, names] of rules) {
    for (const name of names) {
      const value = (options as { [name: string]: unknown })[name];
      // `null` turns validation off.
      if (value === undefined || (value === null && name === 'validate')) continue;
      const isRight = type === 'number' ? (value as number) >= 0 : value !== null;
      const given: string = typeof value;
      if (given !== type || !isRight) refuse(`\`${name}\` must be ${must}`);
      if (name === 'signal' && !('aborted' in (value as object))) refuse('`signal` must be an `AbortSignal`');
    }
  }
}

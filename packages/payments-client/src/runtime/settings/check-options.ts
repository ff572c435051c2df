import { refuse } from '../errors/configuration-error.ts';
import { nearest } from './nearest.ts';

type Rule = [must: string, allows: (value: unknown) => boolean, options: string[]];

/** What the options of a client and of a call must be. The base URL, the environment and the headers have checks of their own. */
const rules: Rule[] = [
  ['at least 0', (value) => typeof value === 'number' && value >= 0, ['timeout', 'deadline', 'maxRetryDelay']],
  ['a whole number, at least 0', (value) => Number.isInteger(value) && Number(value) >= 0, ['maxRetries']],
  ['a function', (value) => typeof value === 'function', ['fetch', 'onRequest', 'onResponse', 'onRetry']],
  ['an object', isObject, ['headers', 'extraBody', 'fetchOptions', 'serverVariables']],
  // `null` turns validation off.
  ['an object', (value) => typeof value === 'object', ['validate']],
  ['an `AbortSignal`', (value) => isObject(value) && 'aborted' in value, ['signal']],
  ['`true` or `false`', (value) => typeof value === 'boolean', ['riskDuplicates', 'dangerouslyAllowBrowser']],
];

const common = [...rules.flatMap(([, , options]) => options), 'baseUrl', 'environment'];

/**
 * Checks the options of a client or a call. `own` are the names of those that have no rule here; without it, there may be others.
 * @throws ConfigurationError for options that are not what they must be, or unknown.
 */
export function checkOptions(options: unknown, own?: readonly string[]): void {
  if (!isObject(options)) refuse('The options must be an object');
  for (const [must, allows, names] of rules) {
    for (const name of names) {
      const value = (options as { [name: string]: unknown })[name];
      if (value !== undefined && !allows(value)) refuse(`\`${name}\` must be ${must}`);
    }
  }
  const known = own && [...common, ...own];
  for (const name of known ? Object.keys(options) : []) {
    if (known?.includes(name)) continue;
    const meant = nearest(name, known ?? []);
    refuse(`\`${name}\` is not an option${meant && `: did you mean \`${meant}\`?`}`);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

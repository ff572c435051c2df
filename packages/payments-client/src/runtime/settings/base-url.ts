import { refuse } from '../errors/configuration-error.ts';
import { readVariable } from './credential.ts';
import type { Identity } from './identity.ts';
import type { ServerChoice } from './options.ts';

/** Returns the base URL that the caller gives: the option, or else the environment variable, unless an environment is chosen. */
export function ownUrl({ baseUrlVariable = '' }: Pick<Identity, 'baseUrlVariable'>, choice: ServerChoice): unknown {
  const { baseUrl, environment } = choice;
  return baseUrl === undefined && environment === undefined ? readVariable(baseUrlVariable) || undefined : baseUrl;
}

/** Returns the base URL of a client whose servers are plain URLs; an empty one for options that contradict each other. */
export function chooseUrl(identity: Identity, choice: ServerChoice): unknown {
  const { environments } = identity;
  const { environment, baseUrl } = choice;
  const own = ownUrl(identity, choice);
  if (environment === undefined) return own === undefined ? Object.values(environments)[0] : own;
  return baseUrl === undefined && Object.hasOwn(environments, environment) ? environments[environment] : '';
}

/**
 * Returns a base URL without slashes at its end.
 * @throws ConfigurationError for one that cannot be the start of a URL.
 */
export function checkUrl(url: unknown, { environments }: Pick<Identity, 'environments'>): string {
  // Messages would show a user name, and the path would become part of a query.
  if (!/^https?:\/\/(?!\/)[^\s?#@]+$/.test(`${url}`) || !URL.canParse(`${url}`)) {
    const names = Object.keys(environments);
    refuse(`Give either an \`environment\` (${names}) or a \`baseUrl\` such as https://host`);
  }
  return `${url}`.replace(/\/+$/, '');
}

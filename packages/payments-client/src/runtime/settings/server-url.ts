import { refuse } from '../errors/configuration-error.ts';
import { checkUrl, chooseUrl, ownUrl } from './base-url.ts';
import type { Identity } from './identity.ts';
import type { Server } from './operation.ts';
import type { ServerChoice, ServerVariables } from './options.ts';

/**
 * Returns the base URL of a client whose servers are templates or paths.
 * @throws ConfigurationError for values that do not fit a template, or a path without a host.
 */
export function locate(identity: Identity, choice: ServerChoice): unknown {
  const { environments } = identity;
  const { environment = Object.keys(environments)[0] ?? '' } = choice;
  const server = Object.hasOwn(environments, environment) ? environments[environment] : undefined;
  const url = server === undefined ? '' : fillServer(server, choice.serverVariables);
  if (server === undefined || !isRelative(url))
    return chooseUrl({ ...identity, environments: { [environment]: url } }, choice);
  const host = ownUrl(identity, { baseUrl: choice.baseUrl });
  if (host === undefined) refuse('Give a `baseUrl`: the servers of the document have no host');
  return resolveUrl(url, checkUrl(host, identity));
}

/**
 * Returns the URL of a server with its variables filled in.
 * @throws ConfigurationError for a value that the document does not list, or that would change the rest of the URL.
 */
export function fillServer(server: Server, given: ServerVariables = {}): string {
  if (typeof server === 'string') return server;
  const { url, variables } = server;
  return url.replace(/\{([^{}]+)\}/g, (whole, name: string) => {
    const variable = variables[name];
    if (!variable) return whole;
    const value = given[name] ?? variable.default;
    if (variable.values && !variable.values.includes(value)) refuse(`\`${name}\` must be one of ${variable.values}`);
    if (!/^[\w.~%/-]*$/.test(value)) refuse(`\`${name}\` must be a part of a URL`);
    return value;
  });
}

/** Whether a URL depends on where it is used (OpenAPI 3.1, section 4.8.5.1). */
export function isRelative(url: string): boolean {
  return !/^[a-z][\w+.-]*:/i.test(url);
}

/** Resolves a URL against a base; one that says nothing is the base itself. */
export function resolveUrl(url: string, base: string): string {
  if (!isRelative(url)) return url;
  if (url === '' || url === '/') return base;
  return URL.canParse(base) ? new URL(url, `${base}/`).href : '';
}

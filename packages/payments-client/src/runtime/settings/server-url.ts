import { refuse } from '../errors/configuration-error.ts';
import type { Server } from './operation.ts';

/** Values of the variables in the URLs of servers. */
export type ServerVariables = { readonly [name: string]: string | undefined };

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

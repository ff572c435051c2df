/** A credential as a part of a request. */
export interface Carried {
  in: 'header' | 'query' | 'cookie';
  name: string;
  value: string;
}

/** The credentials of a client by the names of their schemes, as far as they are known. */
export type Credentials = { readonly [scheme: string]: Carried | undefined };

/** A bearer token (RFC 6750, section 2.1). */
export function bearer(token: string | undefined): Carried | undefined {
  return !token ? undefined : { in: 'header', name: 'authorization', value: `Bearer ${token}` };
}

/** A user name and a password (RFC 7617, section 2). */
export function basic(user: string | undefined, password = ''): Carried | undefined {
  if (user === undefined) return undefined;
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return { in: 'header', name: 'authorization', value: `Basic ${btoa(String.fromCharCode(...bytes))}` };
}

/** An API key in its place. */
export function apiKey(place: Carried['in'], name: string, key: string | undefined): Carried | undefined {
  return !key ? undefined : { in: place, name, value: key };
}

import { parse as parseParameter } from '../../generated/types.ts';
import type { Operation, Scheme } from '../api/description.ts';
import { type MockRequest, readHeader } from '../api/exchange.ts';
import { readQuery } from './parameters.ts';

/** Decides whether a credential is known: the token, the API key, or `user:password`. */
export type Accept = (credential: string) => boolean;

/** Returns the problem with the credentials of a request, in words; undefined if they are valid. */
export function checkCredentials(
  { security }: Operation,
  schemes: { [name: string]: Scheme },
  request: MockRequest,
  accept: Accept,
): string | undefined {
  if (security.length === 0) return undefined;
  let finding: string | undefined;
  for (const names of security) {
    const findings = names.flatMap((name) => {
      const scheme = Object.hasOwn(schemes, name) ? schemes[name] : undefined;
      return scheme ? (checkScheme(scheme, request, accept) ?? []) : [];
    });
    if (findings.length === 0) return undefined;
    finding ??= findings.join('; ');
  }
  return finding;
}

function checkScheme(scheme: Scheme, request: MockRequest, accept: Accept): string | undefined {
  const wanted = describe(scheme);
  const sent = readCredential(scheme, request);
  if (sent === undefined) return `${wanted.place} is missing: send ${wanted.form}`;
  const credential = parse(scheme, sent);
  if (credential === undefined) return `${wanted.place} is not of the form ${wanted.form}`;
  return accept(credential) ? undefined : `${wanted.place} has an unknown credential`;
}

function describe(scheme: Scheme): { place: string; form: string } {
  switch (scheme.kind) {
    case 'bearer':
      return { place: 'header Authorization', form: '`Authorization: Bearer <token>`' };
    case 'basic':
      return { place: 'header Authorization', form: '`Authorization: Basic <base64 of user:password>`' };
    case 'apiKey':
      return { place: `${scheme.in} ${scheme.name}`, form: 'the API key there' };
  }
}

function readCredential(scheme: Scheme, request: MockRequest): string | undefined {
  if (scheme.kind !== 'apiKey') return readHeader(request, 'authorization');
  if (scheme.in === 'header') return readHeader(request, scheme.name.toLowerCase());
  const source = scheme.in === 'cookie' ? (readHeader(request, 'cookie') ?? '') : readQuery(request);
  const { value } = parseParameter({ name: scheme.name, in: scheme.in }, 'string', source);
  return value as string | undefined;
}

/** Returns the credential in a header of the right form (RFC 6750, section 2.1; RFC 7617, section 2). */
function parse(scheme: Scheme, sent: string): string | undefined {
  switch (scheme.kind) {
    case 'bearer':
      return /^bearer +([\w.~+/-]+=*)$/i.exec(sent)?.[1];
    case 'basic': {
      const encoded = /^basic +([\da-z+/]+=*)$/i.exec(sent)?.[1];
      if (encoded === undefined || encoded.replace(/=+$/, '').length % 4 === 1) return undefined;
      const decoded = atob(encoded.replace(/=+$/, ''));
      return decoded.includes(':') ? decoded : undefined;
    }
    case 'apiKey':
      return sent === '' ? undefined : sent;
  }
}

import type { Api, Operation, SecurityScheme } from '../../model/api.ts';
import type { CaseRequest, SharedList } from '../case/case.ts';
import {
  elsewhere,
  otherScheme,
  rightCredentials,
  type Scheme,
  validCredential,
  wrongCredentials,
} from '../requests/credentials.ts';
import type { Named } from '../requests/variation.ts';

/** Requests of a list that apply to an operation. */
export interface RequestList extends SharedList {
  requests: readonly Named[];
}

/** The headers and parameters with which a valid request authenticates. */
export function validCredentials(operation: Operation, api: Api): Pick<CaseRequest, 'headers' | 'parameters'> {
  return merge(schemesOf(operation, api).map(validCredential));
}

/** Other spellings of a valid credential. */
export function validSpellings(operation: Operation, api: Api): RequestList[] {
  const [scheme] = schemesOf(operation, api).map(plain);
  return scheme ? [{ name: 'rightCredentials', inputs: [scheme], requests: rightCredentials(scheme) }] : [];
}

/** Invalid credentials. */
export function invalidCredentials(operation: Operation, api: Api): RequestList[] {
  const schemes = schemesOf(operation, api);
  const names = new Set(operation.security.flat());
  const alternatives = api.securitySchemes.filter(({ name }) => names.has(name));
  const kinds = new Set<string>(alternatives.map(({ kind }) => kind));
  const keys = new Set(alternatives.map((one) => (one.kind === 'apiKey' ? one.parameter.toLowerCase() : '')));
  return schemes.flatMap((scheme, index) => {
    if (sufficesWithout(scheme, schemes, operation, api)) return [];
    const label = index === 0 ? '' : ` in ${scheme.name}`;
    const other = otherScheme(scheme);
    // An alternative may ask for it there.
    const right = [
      ...elsewhere.filter(({ key }) => keys.has(key)).map(({ subject }) => subject + label),
      ...(kinds.has(other.kind) ? [other.subject + label] : []),
    ];
    const carried = plain(scheme);
    const requests = wrongCredentials(carried, label).filter(([subject]) => !right.includes(subject));
    return { name: 'wrongCredentials', inputs: [carried, ...(label === '' ? [] : [label])], requests };
  });
}

/** The scheme without what only readers need. */
function plain(scheme: SecurityScheme): Scheme {
  if (scheme.kind !== 'apiKey') return { kind: scheme.kind };
  return { kind: scheme.kind, in: scheme.in, parameter: scheme.parameter };
}

/** Whether the credentials of the other schemes are all that some alternative needs. */
function sufficesWithout(
  scheme: SecurityScheme,
  schemes: readonly SecurityScheme[],
  operation: Operation,
  api: Api,
): boolean {
  const carrier = (one: SecurityScheme) => (one.kind === 'apiKey' ? `${one.in} ${one.parameter}` : one.kind);
  const sent = new Set(schemes.filter((other) => other !== scheme).map(carrier));
  return operation.security.some((names) =>
    names.every((name) => api.securitySchemes.some((one) => one.name === name && sent.has(carrier(one)))),
  );
}

/**
 * The schemes of the first alternative; none if credentials are optional (OpenAPI 3.1, section 4.8.30), or if an alternative is only of
 * schemes that no request shows, such as mutual TLS.
 */
function schemesOf({ security, securityOptional }: Operation, api: Api): SecurityScheme[] {
  const alternatives = security.map((names) => api.securitySchemes.filter(({ name }) => names.includes(name)));
  const [first = []] = alternatives;
  return securityOptional || alternatives.some((schemes) => schemes.length === 0) ? [] : first;
}

function merge(parts: Pick<CaseRequest, 'headers' | 'parameters'>[]): Pick<CaseRequest, 'headers' | 'parameters'> {
  const headers = Object.assign({}, ...parts.map((part) => part.headers));
  const parameters = Object.assign({}, ...parts.map((part) => part.parameters));
  return { headers, parameters };
}

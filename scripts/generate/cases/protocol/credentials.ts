import type { Api, Operation, SecurityScheme } from '../../model/api.ts';
import type { CaseRequest } from '../case/case.ts';

/** Stands for the valid credential in headers and parameters; the runtime replaces it. */
const token = '{token}';
/** The valid credential without its last character. */
const shortened = '{shortened token}';
/** The valid credential with another last character. */
const altered = '{altered token}';
/** The valid credential with upper and lower case swapped. */
const swapped = '{swapped token}';

/** The headers and parameters with which a valid request authenticates. */
export function validCredentials(operation: Operation, api: Api): Pick<CaseRequest, 'headers' | 'parameters'> {
  return merge(schemesOf(operation, api).map((scheme) => carry(scheme, withScheme(scheme, token))));
}

/** Other spellings of a valid credential: the name of a scheme is case-insensitive (RFC 9110, section 11.1). */
export function rightCredentials(operation: Operation, api: Api): [title: string, request: CaseRequest][] {
  const [scheme] = schemesOf(operation, api);
  if (!scheme || scheme.kind === 'apiKey') return [];
  const sent = withScheme(scheme, token);
  const rest = sent.slice(sent.indexOf(' '));
  const name = sent.slice(0, sent.indexOf(' '));
  return [name.toLowerCase(), name.toUpperCase()].map((other) => [`the scheme ${other}`, carry(scheme, other + rest)]);
}

/** Invalid credentials, each with a title. */
export function wrongCredentials(operation: Operation, api: Api): [title: string, request: CaseRequest][] {
  const schemes = schemesOf(operation, api);
  const alternatives = api.securitySchemes.filter(({ name }) => operation.security.flat().includes(name));
  const kinds = new Set(alternatives.map(({ kind }) => kind));
  const keys = new Set(alternatives.map((one) => (one.kind === 'apiKey' ? one.parameter.toLowerCase() : '')));
  return schemes.flatMap((scheme, index) => {
    if (sufficesWithout(scheme, schemes, operation, api)) return [];
    const label = index === 0 ? '' : ` in ${scheme.name}`;
    // An alternative may ask for it there.
    const elsewhere: [string, CaseRequest, string][] =
      scheme.kind === 'apiKey'
        ? []
        : [
            ['the token only in the query', inQuery(scheme), 'access_token'],
            ['the token only in the header X-Api-Key', inHeaders({ 'x-api-key': token }), 'x-api-key'],
            ['the token only in a cookie', inHeaders({ cookie: `token=${token}` }), 'token'],
          ];
    const wrongs = wrong(scheme, kinds).map(([title, value]): [string, CaseRequest] => [title, carry(scheme, value)]);
    const others = elsewhere.filter(([, , name]) => !keys.has(name));
    return [...wrongs, ...others].map(([title, request]): [string, CaseRequest] => [title + label, request]);
  });
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

function wrong(scheme: SecurityScheme, kinds: ReadonlySet<string>): [title: string, value: string | null][] {
  const values: [string, string | null][] = [
    ['no credential', null],
    ['an unknown token', 'unknown'],
    ['the token without its last character', shortened],
    ['the token with an extra last character', `${token}x`],
    ['the token with an extra first character', `x${token}`],
    ['the token with another last character', altered],
    ['the token with upper and lower case swapped', swapped],
    ['the text "null"', 'null'],
    ['the text "undefined"', 'undefined'],
  ];
  if (scheme.kind === 'apiKey') return [...values, ['an empty credential', '']];
  const other = scheme.kind === 'basic' ? 'Bearer' : 'Basic';
  return [
    ...values.map(([title, value]): [string, string | null] => [
      title,
      value === null ? null : withScheme(scheme, value),
    ]),
    ['an empty header', ''],
    ['the scheme without a token', withScheme(scheme, '').trim()],
    ['the token without a scheme', token],
    ...(kinds.has(other.toLowerCase()) ? [] : [[`the scheme ${other}`, `${other} ${token}`] as [string, string]]),
    ['the scheme Token', `Token ${token}`],
    ['the scheme ApiKey', `ApiKey ${token}`],
    ['the scheme Digest', `Digest ${token}`],
    ['the scheme twice', withScheme(scheme, '') + withScheme(scheme, token)],
    ['a colon after the scheme', withScheme(scheme, token).replace(' ', ': ')],
    ['no space after the scheme', withScheme(scheme, token).replace(' ', '')],
    ['an unknown token followed by the right one', `${withScheme(scheme, 'unknown')}, ${withScheme(scheme, token)}`],
    ['the token twice', withScheme(scheme, `${token} ${token}`)],
    ['the token in quotes', withScheme(scheme, `"${token}"`)],
  ];
}

function inHeaders(headers: { [name: string]: string }): CaseRequest {
  return { headers: { authorization: null, ...headers } };
}

/** RFC 6750 (section 2.3) defines it; a server that does not document it must ignore it. */
function inQuery(scheme: SecurityScheme): CaseRequest {
  return { ...carry(scheme, null), parameters: { 'query access_token': token } };
}

function withScheme({ kind }: SecurityScheme, value: string): string {
  if (kind === 'apiKey') return value;
  // The runtime encodes the credential (RFC 7617, section 2).
  return kind === 'basic' ? `Basic ${value.replaceAll(/\{(.*?)\}/g, '{base64 $1}')}` : `Bearer ${value}`;
}

function carry(scheme: SecurityScheme, value: string | null): Pick<CaseRequest, 'headers' | 'parameters'> {
  if (scheme.kind !== 'apiKey') return { headers: { authorization: value } };
  if (scheme.in === 'query') return { parameters: { [`query ${scheme.parameter}`]: value } };
  if (scheme.in === 'cookie') return { headers: { cookie: value === null ? null : `${scheme.parameter}=${value}` } };
  return { headers: { [scheme.parameter.toLowerCase()]: value } };
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

import type { Api, SecurityScheme } from '../../model/api.ts';
import { docComment, propertyAccess, propertyKey, quote } from '../typescript.ts';

/** A credential that the client takes as an option. */
export interface Credential {
  scheme: SecurityScheme;
  /** The option by the name of its scheme. */
  option: string;
  /** The usual option, if no other scheme is of the same kind: `bearerToken`, `apiKey` or `username`. */
  usual?: string;
  isRequired: boolean;
}

const usualOptions = { bearer: 'bearerToken', apiKey: 'apiKey', basic: 'username' } as const;

/** The options of every client, and what its settings hold beside them. */
const taken = [
  ...'baseUrlVariable callOptions credentials environments fetchOptions isOwnUrl operations prepare secretNames security'.split(
    ' ',
  ),
  ...'baseUrl dangerouslyAllowBrowser deadline environment fetch headers maxRetries maxRetryDelay onRequest'.split(' '),
  ...'onResponse onRetry riskDuplicates serverVariables timeout validate __proto__'.split(' '),
];

/** The credentials that the operations name. One is required if it is the only one, and every operation needs it. */
export function credentialsOf(api: Api): Credential[] {
  const names = new Set(api.operations.flatMap(({ security }) => security.flat()));
  const schemes = api.securitySchemes.filter(({ name }) => names.has(name));
  const isNeeded = api.operations.every(({ security, securityOptional }) => security.length > 0 && !securityOptional);
  const only = schemes.filter(({ kind }) => schemes.filter((other) => other.kind === kind).length === 1);
  return schemes.map((scheme): Credential => {
    const others = only.filter((other) => other !== scheme).map(({ kind }) => usualOptions[kind]);
    const used = new Set([...taken, ...others, ...(only.some(({ kind }) => kind === 'basic') ? ['password'] : [])]);
    return {
      scheme,
      option: used.has(scheme.name) ? `${scheme.name}Credential` : scheme.name,
      ...(only.includes(scheme) ? { usual: usualOptions[scheme.kind] } : {}),
      isRequired: isNeeded && schemes.length === 1 && scheme.kind !== 'basic',
    };
  });
}

/** The names of the options of a credential. */
export function optionNames({ scheme, option, usual }: Credential): string[] {
  const names = usual === undefined ? [] : scheme.kind === 'basic' ? [usual, 'password'] : [usual];
  return [...new Set([...names, option])];
}

/** Prints the options of a credential as members of the interface of all options. */
export function printOptions({ scheme, option, usual }: Credential): string[] {
  const { environmentVariable, description, kind } = scheme;
  const fallback = environmentVariable && `Default: the environment variable \`${environmentVariable}\`.`;
  const doc = docComment(description, fallback);
  if (kind === 'basic') {
    const pair = `{ username: string; password: string } | undefined`;
    const own = `${docComment(description)}${propertyKey(option)}?: ${pair};`;
    if (usual === undefined) return [own];
    const name = `${docComment(description, 'The user name; see also `password`.')}username?: string | undefined;`;
    return [name, 'password?: string | undefined;', own];
  }
  if (usual === option) return [`${doc}${usual}?: string | undefined;`];
  const other = usual === undefined ? doc : docComment(`The same as \`${usual}\`, by the name of its scheme.`);
  return [
    ...(usual === undefined ? [] : [`${doc}${usual}?: string | undefined;`]),
    `${other}${propertyKey(option)}?: string | undefined;`,
  ];
}

/** Prints the credential as a member of the credentials of the client. */
export function printCarried({ scheme, option, usual, isRequired }: Credential): string {
  const given = `options${propertyAccess(option)}`;
  const key = propertyKey(scheme.name);
  if (scheme.kind === 'basic') {
    const [user, password] = usual === undefined ? ['', ''] : [' ?? options.username', ' ?? options.password'];
    return `${key}: basic(${given}?.username${user}, ${given}?.password${password})`;
  }
  const value = usual === undefined || usual === option ? given : `options.${usual} ?? ${given}`;
  const read = [
    quote(usual ?? option),
    value,
    ...(scheme.environmentVariable ? [quote(scheme.environmentVariable)] : []),
  ].join(', ');
  const credential = `${isRequired ? 'credential' : 'optionalCredential'}(${read})`;
  if (scheme.kind === 'bearer') return `${key}: bearer(${credential})`;
  const name = scheme.in === 'header' ? scheme.parameter.toLowerCase() : scheme.parameter;
  return `${key}: apiKey(${quote(scheme.in)}, ${quote(name)}, ${credential})`;
}

/** Prints the header of a credential that every call sends. */
export function printHeader({ scheme }: Credential): string {
  const name = scheme.kind === 'apiKey' ? scheme.parameter.toLowerCase() : 'authorization';
  return `${propertyKey(name)}: credentials${propertyAccess(scheme.name)}?.value`;
}

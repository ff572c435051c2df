import { parseJson } from './parse-json.ts';

/** Names of headers and of members of JSON that hold credentials, whatever the document says. */
const secretName = /authori[sz]|cookie|key|passw|secret|session|signature|token/i;

/** A shorter credential is one for tests, such as `test`, and may be part of ordinary words. */
export const shortestSecret = 8;

/** Whether a header or a member of this name holds a secret. `marked` are the names that the document marks. */
export function isSecretName(name: string, marked: readonly string[]): boolean {
  return secretName.test(name) || marked.includes(name);
}

/** Parses JSON, and adds what stands in members whose names say that they are secret; `undefined` for a text that is not JSON. */
export function parseSecrets(text: string, isSecret: (name: string) => boolean, secrets: string[]): unknown {
  return parseJson(text, (name, value) => {
    if (typeof value === 'string' && isSecret(name)) secrets.push(value);
    return value;
  });
}

/**
 * Returns the secrets in a credential: without the name of its scheme, and its parts, such as a password (RFC 7617) or a cookie. Each also in
 * hexadecimal and in base64, where its place in the text decides how it is written.
 */
export function secretsIn(credential: string): string[] {
  const bare = credential.replace(/^\w+ +/, '');
  const pair = /^basic /i.test(credential) ? decode(bare) : '';
  const parts = `${bare} ${pair}`.split(/[\s;,:="]+/).filter(({ length }) => length >= shortestSecret);
  return [...new Set([bare, ...parts])].flatMap((secret) => (secret ? [secret, ...encode(secret)] : []));
}

function encode(secret: string): string[] {
  if (!/^[ -~\xa0-\xff]+$/.test(secret)) return [];
  const hex = [...secret].map((letter) => letter.charCodeAt(0).toString(16)).join('');
  return [hex, ...['', ' ', '  '].map((before) => btoa(before + secret))];
}

function decode(base64: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  } catch {
    return '';
  }
}

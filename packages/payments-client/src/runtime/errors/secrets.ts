/** Names of headers and of members of JSON that hold credentials. */
const secretName = /authori[sz]|cookie|key|passw|secret|session|signature|token/i;

/** A shorter credential is one for tests, such as `test`, and may be part of ordinary words. */
export const shortestSecret = 8;

/** Whether a header or a member of this name holds a credential. */
export function isSecretName(name: string): boolean {
  return secretName.test(name);
}

/** Returns the secrets in a credential: without the name of its scheme, its parts, such as a password (RFC 7617) or a cookie, and base64. */
export function secretsIn(credential: string): string[] {
  const bare = credential.replace(/^\w+ +/, '');
  const pair = /^basic /i.test(credential) ? decode(bare) : '';
  const parts = `${bare} ${pair}`.split(/[\s;,:="]+/).filter(({ length }) => length >= shortestSecret);
  const all = [bare, ...parts];
  return [...all, ...all.filter((secret) => /^[\0-\xff]+$/.test(secret)).map(btoa)].filter((secret) => secret !== '');
}

function decode(base64: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  } catch {
    return '';
  }
}

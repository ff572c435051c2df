/** Names of headers and of members of JSON that hold credentials. */
const secretName = /authori[sz]|cookie|key|passw|secret|session|signature|token/i;

/** Whether a header or a member of this name holds a credential. */
export function isSecretName(name: string): boolean {
  return secretName.test(name);
}

/** Returns the secrets in a credential: without the name of its scheme, and its parts, such as a password (RFC 7617) or a cookie. */
export function secretsIn(credential: string): string[] {
  const bare = credential.replace(/^\w+ +/, '');
  const pair = /^basic /i.test(credential) ? decode(bare) : '';
  const parts = `${bare} ${pair}`.split(/[\s;,:="]+/).filter(({ length }) => length >= shortestSecret);
  return [bare, ...parts].filter((secret) => secret !== '');
}

function decode(base64: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  } catch {
    return '';
  }
}

/** A shorter credential is one for tests, such as `test`, and may be part of ordinary words. */
const shortestSecret = 8;

/** Line breaks, escapes and invisible characters between two letters. */
const gap = '(?:\\x1b\\[[\\d;]*m|[\\s\\p{C}\\\\])*';

/**
 * Returns a pattern that finds a secret however it is written: in either case, escaped for a URL, JSON, HTML or base64, split over lines, or
 * shortened. A short one is only found where it must be the credential: as the whole text, or after the name of a scheme.
 */
export function secretPattern(secret: string): RegExp {
  const letters = [...secret].map(spellings);
  if (letters.length < shortestSecret) {
    const whole = letters.join('');
    return new RegExp(`^${whole}$|(?<=\\b(?:bearer|basic) +)${whole}(?![\\w-])`, 'giu');
  }
  const start = letters.slice(0, Math.max(shortestSecret, letters.length >> 1)).join(gap);
  // The last letters depend on what follows.
  const base64 = /^[\0-\xff]+$/.test(secret) ? [btoa(secret).slice(0, Math.floor(secret.length / 3) * 4)] : [];
  const starts = [start, ...base64.map((text) => [...text].map(spellings).join(''))];
  return new RegExp(`${letters.join(gap)}|(?:${starts.join('|')})[\\w.~+/=%-]*`, 'giu');
}

function spellings(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return `(?:\\u{${hex}}|%${hex}|\\\\+u0*${hex}|&#(?:x0*${hex}|0*${code});)`;
}

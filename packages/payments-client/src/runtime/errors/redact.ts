import { shortestSecret } from './secrets.ts';

/** E-mail addresses, whatever their `@` is written as, and characters that could forge a line of a log or hide a part of it. */
const noise =
  /\S{0,64}(?:\s?[@＠]\s?|%(?:25)*40|&(?:#64|#x40|commat);|\\+(?:u00|x)40)\S*|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/giu;

/**
 * A letter as URLs, JSON, programs or HTML write it in hexadecimal, or HTML in decimal digits; what can split a word, such as white space and
 * escapes of terminals; or any other letter.
 */
const written =
  /(?:%(?:25)*|\\+[ux]\{?0*|&#x0*)([0-9a-f]{2})[;}]?|&#0*(\d{2,3});?|\p{Cc}\[[\d;]*m|[\s\p{C}\p{M}]+|\\+|(.)/giu;

/** A text that is one word, and what follows the name of a scheme: there, a short word can be a credential. */
const credential = /^\S+$|(?<=(?:bearer|basic)\s+)[\w.~+/=-]+/gi;

const hidden = '***';

/**
 * Returns a text without secrets, or parts of them, however they are written: in either case, escaped, split over lines, or shortened. A
 * short one is only found where it must be the credential.
 */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  const { letters, places } = read(text);
  const short = secrets.filter(({ length }) => length < shortestSecret).map((secret) => secret.toLowerCase());
  const found = secrets.flatMap((secret) => find(read(secret).letters, letters));
  let shown = '';
  let from = 0;
  for (const [first, last] of found.sort(([a], [b]) => a - b)) {
    const start = places[first]?.[0] ?? 0;
    const end = places[last]?.[1] ?? 0;
    if (start >= from) shown += text.slice(from, start) + hidden;
    // Its end may be written in another way.
    const rest = /^[\w+/=%-]*/.exec(text.slice(end))?.[0] ?? '';
    from = Math.max(from, end + rest.length);
  }
  return (shown + text.slice(from)).replace(credential, (word) => (short.includes(word.toLowerCase()) ? hidden : word));
}

/** Returns at most so many characters of a text that comes from elsewhere, without what logs must not show. */
export function redact(text: string, secrets: readonly string[], most = 100): string {
  return hideSecrets(text, secrets).replace(noise, hidden).slice(0, most);
}

/** Returns the letters of a text in lower case, without what can split a word, and where each of them is written. */
function read(text: string): { letters: string; places: [start: number, end: number][] } {
  let letters = '';
  const places: [number, number][] = [];
  for (const { 0: whole, 1: hex, 2: decimal, 3: plain = '', index } of text.matchAll(written)) {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    // Full-width letters and the like are letters too.
    const read = (code > 32 ? String.fromCharCode(code) : plain).normalize('NFKC').toLowerCase();
    for (let at = 0; at < read.length; at += 1) places.push([index, index + whole.length]);
    letters += read;
  }
  return { letters, places };
}

/** Finds each part of a secret that is at least half of it. Such a part contains at least one of the pieces that the secret is cut into. */
function find(secret: string, letters: string): [first: number, last: number][] {
  const least = Math.max(shortestSecret, secret.length >> 1);
  const size = least >> 1;
  const found: [number, number][] = [];
  for (let from = 0; least <= secret.length && from + size <= secret.length; from += size) {
    const piece = secret.slice(from, from + size);
    for (let next = 0, at = letters.indexOf(piece); at >= 0; at = letters.indexOf(piece, next)) {
      // Where the secret would begin if all of it were here.
      const origin = at - from;
      let start = at;
      let end = at + size;
      while (start > origin && letters[start - 1] === secret[start - 1 - origin]) start -= 1;
      while (end < origin + secret.length && letters[end] === secret[end - origin]) end += 1;
      const isFound = end - start >= least;
      if (isFound) found.push([start, end - 1]);
      next = isFound ? end : at + 1;
    }
  }
  return found;
}

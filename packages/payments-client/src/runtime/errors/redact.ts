import { shortestSecret } from './secrets.ts';

/** E-mail addresses, whatever their `@` is written as, and characters that could forge a line of a log or hide a part of it. */
const noise = /\S{0,64}(?: [@＠] |[@＠]|%40|&#(?:64|x40);|\\+u0040)\S*|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/giu;

/** A letter that is escaped for a URL, for JSON or for HTML, or what can split a word: white space, escapes of terminals, and the like. */
const escaped =
  /%([0-9a-f]{2})|\\+u0*([0-9a-f]{2})|&#x0*([0-9a-f]{2});|&#0*(\d{2,3});|\p{Cc}\[[\d;]*m|[\s\p{C}]+|\\/giu;

const hidden = '***';

/** Where a secret stands in a text. */
type Span = [start: number, end: number];

/**
 * Returns a text without secrets, however they are written: in either case, escaped, split over lines, or shortened. A short one is only
 * found where it must be the credential: as the whole text, or after the name of a scheme.
 */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  const { letters, spans } = read(text);
  const found = secrets.flatMap((secret) => find(read(secret).letters, letters, spans, text));
  let shown = '';
  let from = 0;
  for (const [start, end] of found.sort(([a], [b]) => a - b)) {
    if (start >= from) shown += text.slice(from, start) + hidden;
    from = Math.max(from, end);
  }
  return shown + text.slice(from);
}

/** Returns at most so many characters of a text that comes from elsewhere, without what logs must not show. */
export function redact(text: string, secrets: readonly string[], most = 100): string {
  return hideSecrets(text, secrets).replace(noise, hidden).slice(0, most);
}

/** Returns the letters of a text in lower case, without what can split a word, and where each of them is written. */
function read(text: string): { letters: string; spans: Span[] } {
  let letters = '';
  const spans: Span[] = [];
  let from = 0;
  const addPlain = (end: number) => {
    for (; from < end; from += 1) {
      letters += text[from];
      spans.push([from, from + 1]);
    }
  };
  for (const { 0: whole, 1: percent, 2: json, 3: hex, 4: decimal, index } of text.matchAll(escaped)) {
    addPlain(index);
    from = index + whole.length;
    const code = decimal ? Number(decimal) : Number.parseInt(percent ?? json ?? hex ?? '', 16);
    if (code > 32) {
      letters += String.fromCharCode(code);
      spans.push([index, from]);
    }
  }
  addPlain(text.length);
  const lower = letters.toLowerCase();
  // Some letters have a longer form in lower case.
  return { letters: lower.length === letters.length ? lower : letters, spans };
}

function find(secret: string, letters: string, spans: Span[], text: string): Span[] {
  const isShort = secret.length < shortestSecret;
  const start = isShort ? secret : secret.slice(0, Math.max(shortestSecret, secret.length >> 1));
  const found: Span[] = [];
  let length = 0;
  for (let at = letters.indexOf(start); start && at >= 0; at = letters.indexOf(start, at + length)) {
    length = start.length;
    while (length < secret.length && letters[at + length] === secret[length]) length += 1;
    let end = spans[at + length - 1]?.[1] ?? 0;
    const [rest = ''] = /^[\w.~+/=%-]*/.exec(text.slice(end)) ?? [];
    if (isShort && letters !== secret && (rest !== '' || !/(bearer|basic)$/.test(letters.slice(0, at)))) continue;
    // Its end is cut off, or written in another way.
    if (length < secret.length) end += rest.length;
    found.push([spans[at]?.[0] ?? 0, end]);
  }
  return found;
}

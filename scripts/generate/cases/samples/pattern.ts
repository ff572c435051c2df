/**
 * Texts of which one may match an ECMA-262 pattern, as far as literals, classes, groups, alternatives, quantifiers and lookaheads go. What
 * can repeat is repeated `more` times above its minimum, up to its maximum. The caller must check which text really matches.
 */
export function patternSamples(pattern: string, more = 0): string[] {
  const sampler = new Sampler(pattern, more);
  const text = sampler.alternatives();
  // What lookaheads ask for, such as the digit of a password, may stand at the beginning.
  const ahead = sampler.ahead.join('');
  return ahead === '' ? [text] : [text, ahead + text.slice(ahead.length), ahead + text];
}

/** Characters to choose from, the plainest first. */
const alphabet = [...'aA0bB1 _-.@:/+#,;!?*%&=$()[]{}<>|^~\'"`\\\t\néß東😀'];

class Sampler {
  readonly #pattern: string;
  readonly #more: number;
  /** What positive lookaheads ask for. */
  readonly ahead: string[] = [];
  #at = 0;

  constructor(pattern: string, more: number) {
    this.#pattern = pattern;
    this.#more = more;
  }

  /** Takes the first alternative and skips the others. */
  alternatives(): string {
    const first = this.#sequence();
    while (this.#take('|')) this.#sequence();
    return first;
  }

  #sequence(): string {
    let text = '';
    while (this.#at < this.#pattern.length && !'|)'.includes(this.#peek())) {
      text += this.#repeat(this.#atom());
    }
    return text;
  }

  #atom(): string {
    if (this.#take('^') || this.#take('$') || this.#take('\\b') || this.#take('\\B')) return '';
    if (this.#take('(')) return this.#group();
    const token = /^(\[(\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\.|.)/su.exec(
      this.#pattern.slice(this.#at),
    )?.[0];
    this.#at += token?.length ?? 1;
    return token === undefined ? '' : choose(token);
  }

  #group(): string {
    const opening = /^\?(:|<?[=!]|<\w+>)/.exec(this.#pattern.slice(this.#at))?.[0] ?? '';
    this.#at += opening.length;
    const inside = this.alternatives();
    this.#take(')');
    if (opening === '?=') this.ahead.push(inside);
    return /[=!]$/.test(opening) ? '' : inside;
  }

  /** Repeats the text of an atom as its quantifier allows. */
  #repeat(once: string): string {
    const quantifier = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(this.#pattern.slice(this.#at));
    if (!quantifier) return once;
    this.#at += quantifier[0].length;
    const [, sign, least = '', comma, greatest = ''] = quantifier;
    if (sign !== undefined) return once.repeat(Math.min((sign === '+' ? 1 : 0) + this.#more, sign === '?' ? 1 : 1000));
    const maximum = comma === '' ? Number(least) : greatest === '' ? 1000 : Number(greatest);
    return once.repeat(Math.min(Number(least) + this.#more, maximum));
  }

  #peek(): string {
    return this.#pattern.charAt(this.#at);
  }

  #take(text: string): boolean {
    if (!this.#pattern.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }
}

/** The plainest character that one token of a pattern matches. */
function choose(token: string): string {
  if (token.length === 1 && token !== '.') return token;
  try {
    const matcher = new RegExp(`^${token}$`, 'u');
    return alphabet.find((character) => matcher.test(character)) ?? literalOf(token);
  } catch {
    return literalOf(token);
  }
}

/** A token for a character outside the alphabet. */
function literalOf(token: string): string {
  const code = /^\\(?:u\{?|x)([\da-fA-F]+)\}?$/.exec(token)?.[1];
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
  return token.startsWith('[') ? ([...token][1] ?? '') : token.slice(-1);
}

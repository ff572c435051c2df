import { runInNewContext } from 'node:vm';

/** The longest text that a pattern is tested on which takes exponential time, in UTF-16 code units. */
export const longestRisk = 20;

const known = new Map<string, RegExp | undefined>();

/**
 * A pattern as a regular expression: with the `u` flag, as JSON Schema asks for; without, if it is only valid so; undefined if it is not valid
 * at all. One that takes exponential time matches every text that is longer than `longestRisk`.
 */
export function regularExpression(pattern: string): RegExp | undefined {
  if (!known.has(pattern)) {
    const expression = compile(pattern);
    known.set(pattern, expression && isCatastrophic(expression) ? compile(bounded(pattern)) : expression);
  }
  return known.get(pattern);
}

function compile(pattern: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // The next flags.
    }
  }
  return undefined;
}

function bounded(pattern: string): string {
  return `^[^]{${longestRisk + 1}}|(?:${pattern})`;
}

/** Whether a pattern is one that is only tested on short texts. */
export function isBounded(pattern: string): boolean {
  return regularExpression(pattern)?.source === compile(bounded(pattern))?.source;
}

/** In milliseconds. A text of this length takes a fraction of one, or longer than anyone waits. */
const patience = 300;
const attackLength = 60;

/** Tries texts that make an expression backtrack. Only one with a group that repeats can take exponential time. */
function isCatastrophic(expression: RegExp): boolean {
  if (!/\)(?:[*+]|\{\d+,)/.test(expression.source)) return false;
  try {
    runInNewContext(
      'for (const text of texts) new RegExp(source, flags).test(text)',
      { texts: attacks(expression.source), source: expression.source, flags: expression.flags },
      { timeout: patience },
    );
    return false;
  } catch {
    return true;
  }
}

/** Texts of one or two of the characters that a pattern names, or that its classes match, with something at the end that does not match. */
function attacks(source: string): string[] {
  const characters = [
    ...new Set(['a', 'A', '0', ' ', '-', ...source.replaceAll(/\\./g, '').replaceAll(/[^\p{L}\p{N}._@/:-]/gu, '')]),
  ];
  const pairs = characters.slice(0, 12).flatMap((one) => characters.slice(0, 12).map((other) => one + other));
  return pairs.flatMap((pair) => {
    const text = pair.repeat(attackLength / 2);
    return [text, `${text}\u0000`, `${text}!`];
  });
}

/** Returns the next number, from 0 up to but not including 1. */
export type Random = () => number;

/** Returns a sequence that depends only on its seed (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const digits = '0123456789';
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** The alphabets of ids, the smallest first. */
const alphabets = [digits, `${digits}abcdef`, digits + upper.toLowerCase(), digits + upper];
const all = digits + upper + upper.toLowerCase();
const hexadecimal = /^[\da-f]+(?:-[\da-f]+)*$/;

/** Returns new text of the same form: `bok_gr4RizvM` may become `bok_x0Kq3vTb`. Everything up to the last `_` is kept. */
export function freshText(like: string, random: Random): string {
  const end = like.lastIndexOf('_') + 1;
  const tail = like.slice(end);
  if (tail.length >= 16 && hexadecimal.test(tail)) {
    return like.slice(0, end) + tail.replace(/[\da-f]/g, () => Math.floor(random() * 16).toString(16));
  }
  const letters = alphabets.find((one) => tail !== '' && [...tail].every((letter) => one.includes(letter))) ?? all;
  let fresh = like.slice(0, end);
  for (let count = Math.max(tail.length, 12); count > 0; count--)
    fresh += letters[Math.floor(random() * letters.length)];
  return fresh;
}

/** Returns new text of the same length in which digits, and letters if there are few digits, are others of their kind: `T000000` may become `T418209`. */
export function freshCharacters(like: string, random: Random): string {
  const alike = like.replace(/\D/g, '').length < 4 ? [digits, upper, upper.toLowerCase()] : [digits];
  const other = (character: string): string => {
    const kind = alike.find((one) => one.includes(character));
    return kind?.[Math.floor(random() * kind.length)] ?? character;
  };
  return [...like].map(other).join('');
}

/** Returns a whole number that is hardly ever returned twice, and that 32 bits can hold. */
export function freshNumber(random: Random): number {
  return 1 + Math.floor(random() * (2 ** 31 - 2));
}

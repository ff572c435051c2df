/** Returns the name that is most like another one; an empty one if none is like it. */
export function nearest(name: string, names: readonly string[]): string {
  const [best = ''] = [...names].sort((one, other) => likeness(other, name) - likeness(one, name));
  return likeness(best, name) >= 0.5 ? best : '';
}

/** The share of pairs of letters that two names have in common, from 0 to 1. */
function likeness(one: string, other: string): number {
  const shared = pairsOf(one).filter((pair) => pairsOf(other).includes(pair));
  return (2 * shared.length) / (one.length + other.length - 2);
}

function pairsOf(name: string): string[] {
  const letters = [...name.toLowerCase()];
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

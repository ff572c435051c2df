import type { Json } from '../../../../../scripts/generate/model/api.ts';

/** The longest value, in characters of JSON, that readers take in at a glance. */
const long = 800;

/** A value without its innermost objects and lists, as far as it is long and stays valid without them. */
export function shortened(value: Json, isValid: (value: Json) => boolean): Json {
  let shown = value;
  for (let depth = depthOf(value) - 1; depth > 1 && JSON.stringify(shown).length > long; depth -= 1) {
    const shorter = cut(shown, depth);
    if (!isValid(shorter)) break;
    shown = shorter;
  }
  return shown;
}

/** The value down to a depth: members that would be deeper are left out. */
function cut(value: Json, depth: number): Json {
  if (typeof value !== 'object' || value === null) return value;
  const isKept = (member: Json) => depth > 1 || typeof member !== 'object' || member === null;
  if (Array.isArray(value)) return value.filter(isKept).map((item) => cut(item, depth - 1));
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => (isKept(member) ? [[name, cut(member, depth - 1)]] : [])),
  );
}

function depthOf(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

import { type Bump, largest } from '../difference/bump.ts';
import type { Difference, Kind } from '../difference/difference.ts';
import type { Place } from '../difference/place.ts';
import type { TypeChange } from './type-change.ts';

/** The verdicts of the type checker: on differences between the models, and on what only the types show. */
export interface TypeVerdicts {
  byDifference: ReadonlyMap<Difference, Bump>;
  others: TypeChange[];
}

/** Kinds of difference that do not show in types. */
const typeless: ReadonlySet<Kind> = new Set([
  'constraint',
  'default',
  'deprecated',
  'discriminator',
  'example',
  'promise',
  'security',
  'text',
]);

/** Assigns each change of a type to the differences between the models that cause it. */
export function joinTypes(differences: readonly Difference[], changes: readonly TypeChange[]): TypeVerdicts {
  const byScope = new Map<string, Difference[]>();
  for (const difference of differences) {
    if (typeless.has(difference.kind)) continue;
    for (const scope of difference.scopes ?? [difference.place.scope]) {
      byScope.set(scope, [...(byScope.get(scope) ?? []), difference]);
    }
  }
  const byDifference = new Map<Difference, Bump>();
  const others: TypeChange[] = [];
  for (const change of changes) {
    const about = find(change, byScope.get(change.place.scope) ?? []);
    for (const difference of about) {
      // Nobody can have relied on the values of an open enum.
      const open = difference.effect === 'gained' && difference.kind === 'enum-value-added';
      const bump = open && change.bump === 'major' ? 'minor' : change.bump;
      byDifference.set(difference, largest([byDifference.get(difference) ?? 'none', bump]));
    }
    // A minor change of a type without a difference is another spelling of the same.
    if (about.length === 0 && change.bump === 'major') others.push(change);
  }
  return { byDifference, others };
}

function find({ place, aspect }: TypeChange, candidates: readonly Difference[]): Difference[] {
  const here = candidates.filter((difference) => difference.place.path === place.path);
  const exact = here.filter(({ kind }) => aspectOf(kind) === aspect);
  if (exact.length > 0) return exact;
  if (here.length > 0) return here;
  const below = candidates.filter((difference) => isBelow(difference.place, place));
  if (below.length > 0) return below;
  return candidates.filter((difference) => isBelow(place, difference.place));
}

function isBelow(inner: Place, outer: Place): boolean {
  if (outer.path === '') return inner.path !== '';
  return inner.path.startsWith(`${outer.path}.`) || inner.path.startsWith(`${outer.path}[]`);
}

function aspectOf(kind: Kind): TypeChange['aspect'] {
  if (kind.endsWith('-presence')) return 'presence';
  if (kind === 'read-only') return 'access';
  if (/^(property|parameter|header|media-type|response|request-body)-(added|removed)$/.test(kind)) return 'member';
  return kind === 'additional-properties' ? 'member' : 'type';
}

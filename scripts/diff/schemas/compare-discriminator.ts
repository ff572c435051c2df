import type { Comparison, Spot } from '../difference/comparison.ts';
import { show } from '../difference/describe.ts';
import type { Effect } from '../difference/difference.ts';
import type { Schema } from '../reading/schema.ts';

/** Compares the discriminators of two unions: the property, and the mapping of its values (OpenAPI 3.1, section 4.8.25). */
export function compareDiscriminator(old: Schema, now: Schema, spot: Spot, comparison: Comparison): void {
  const [before, after] = [entries(old), entries(now, comparison)];
  const lost = before.some((entry) => !after.includes(entry));
  const gained = after.some((entry) => !before.includes(entry));
  const moved = old.discriminator?.property !== now.discriminator?.property;
  if (!lost && !gained && !moved) return;
  const [was, is] = [old, now].map(({ discriminator }) => show(discriminator && { ...discriminator }));
  const values = { ...(was === undefined ? {} : { old: was }), ...(is === undefined ? {} : { new: is }) };
  comparison.add(spot, {
    kind: 'discriminator',
    keyword: 'discriminator',
    effect: effectOf(was === undefined, moved, lost, gained),
    finding: sentence(was, is, moved),
    ...values,
    pointers: { old: old.pointer, new: now.pointer },
  });
}

function effectOf(stated: boolean, moved: boolean, lost: boolean, gained: boolean): Effect {
  if (stated) return 'gained';
  if (moved || (lost && gained)) return 'other';
  return lost ? 'tighter' : 'looser';
}

function sentence(was: string | undefined, is: string | undefined, moved: boolean): string {
  if (was === undefined) return 'A discriminator was added.';
  if (is === undefined) return 'The discriminator was removed.';
  return moved ? 'The discriminator property changed.' : 'The discriminator mapping changed.';
}

/** Each value with the variant that it selects, under the variant's old name. */
function entries({ discriminator }: Schema, comparison?: Comparison): string[] {
  const oldNames = new Map([...(comparison?.renames ?? [])].map(([old, now]) => [now, old]));
  return (discriminator?.mapping ?? []).map(({ value, name }) => JSON.stringify([value, oldNames.get(name) ?? name]));
}

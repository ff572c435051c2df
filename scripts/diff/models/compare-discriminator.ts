import type { Schema, UnionShape } from '../../generate/model/schema.ts';
import type { Comparison, Spot } from './comparison.ts';
import { show } from './describe.ts';
import type { Effect } from './difference.ts';

type Union = Schema & UnionShape;

/** Compares the property that tells the forms of a choice apart, and the values it has for them (OpenAPI 3.1, section 4.8.25). */
export function compareDiscriminator(old: Union, now: Union, spot: Spot, comparison: Comparison): void {
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
    settled: true,
    finding: 'How the property that tells the forms apart names them changed.',
    ...values,
    pointers: { old: old.pointer, new: now.pointer },
  });
}

function effectOf(stated: boolean, moved: boolean, lost: boolean, gained: boolean): Effect {
  if (stated) return 'gained';
  if (moved || (lost && gained)) return 'other';
  return lost ? 'tighter' : 'looser';
}

/** Each value with the form it stands for, under the form's old name. */
function entries({ discriminator }: Union, comparison?: Comparison): string[] {
  const oldNames = new Map([...(comparison?.renames ?? [])].map(([old, now]) => [now, old]));
  return (discriminator?.mapping ?? []).map(({ value, name }) => JSON.stringify([value, oldNames.get(name) ?? name]));
}

import type { EnumShape, Schema } from '../../generate/model/schema.ts';
import type { Comparison, Spot } from '../difference/comparison.ts';

/** How many values a message lists. */
const maxListed = 10;

/** Compares two enums. All added values are one change, and so are all removed ones. */
export function compareEnum(
  old: Schema & EnumShape,
  now: Schema & EnumShape,
  spot: Spot,
  comparison: Comparison,
): void {
  const before = new Map(old.values.map((entry) => [JSON.stringify(entry.value), entry]));
  const after = new Map(now.values.map((entry) => [JSON.stringify(entry.value), entry]));
  const common = { keyword: 'enum', pointers: { old: old.pointer, new: now.pointer } };
  const gone = [...before.keys()].filter((value) => !after.has(value));
  const added = [...after.keys()].filter((value) => !before.has(value));
  if (gone.length > 0) {
    const finding = sentence(gone, 'removed');
    comparison.add(spot, { ...common, kind: 'enum-value-removed', effect: 'tighter', finding, old: gone.join(', ') });
  }
  if (added.length > 0) {
    const finding = sentence(added, 'added');
    comparison.add(spot, { ...common, kind: 'enum-value-added', effect: 'looser', finding, new: added.join(', ') });
  }
  const reworded = [...after].filter(([value, { description }]) => {
    const known = before.get(value);
    return known !== undefined && known.description !== description;
  });
  if (reworded.length === 0) return;
  const finding = `The description of ${name(reworded.map(([value]) => value))} changed.`;
  comparison.add(spot, { ...common, kind: 'text', keyword: 'x-enumDescriptions', effect: 'text', finding });
}

function sentence(values: readonly string[], verb: string): string {
  const listed = name(values);
  return `${listed.charAt(0).toUpperCase()}${listed.slice(1)} ${values.length === 1 ? 'was' : 'were'} ${verb}.`;
}

function name(values: readonly string[]): string {
  const shown = values.slice(0, maxListed).map((value) => `\`${value}\``);
  const more = values.length > maxListed ? [`${values.length - maxListed} more`] : [];
  const list = [...shown, ...more];
  if (list.length === 1) return `the value ${list[0]}`;
  return `the values ${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;
}

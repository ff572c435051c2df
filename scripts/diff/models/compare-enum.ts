import type { EnumShape, Schema } from '../../generate/model/schema.ts';
import type { Comparison, Spot } from './comparison.ts';

/** This many values are named one by one. */
const most = 10;

/** Compares two lists of values. All that came are one change, and all that went. */
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
    const finding = sentence(gone, 'gone');
    comparison.add(spot, { ...common, kind: 'enum-value-removed', effect: 'tighter', finding, old: gone.join(', ') });
  }
  if (added.length > 0) {
    const finding = sentence(added, 'new');
    comparison.add(spot, { ...common, kind: 'enum-value-added', effect: 'looser', finding, new: added.join(', ') });
  }
  const reworded = [...after].filter(([value, { description }]) => {
    const known = before.get(value);
    return known !== undefined && known.description !== description;
  });
  if (reworded.length === 0) return;
  const finding = `${name(reworded.map(([value]) => value))} ${reworded.length === 1 ? 'is' : 'are'} described in other words.`;
  comparison.add(spot, { ...common, kind: 'text', keyword: 'x-enumDescriptions', effect: 'text', finding });
}

function sentence(values: readonly string[], what: string): string {
  return `${name(values)} ${values.length === 1 ? 'is' : 'are'} ${what}.`;
}

function name(values: readonly string[]): string {
  const shown = values.slice(0, most).map((value) => `\`${value}\``);
  const more = values.length > most ? [`${values.length - most} more`] : [];
  const list = [...shown, ...more];
  if (list.length === 1) return `The value ${list[0]}`;
  return `The values ${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;
}

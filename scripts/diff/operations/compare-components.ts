import type { Comparison, Spot } from '../difference/comparison.ts';
import { describe } from '../difference/describe.ts';
import type { Api } from '../reading/api.ts';
import { nowhere, type Position } from '../reading/position.ts';
import { findTurned } from '../reading/positions.ts';
import { compareSchema } from '../schemas/compare-schema.ts';
import { findOpenValues } from '../schemas/open-values.ts';

function spotOf(scope: string, position: Position): Spot {
  return { place: { scope, path: '' }, position };
}

/** Compares each pair of components, including those whose new name emerges only while others are compared. */
export function compareComponents(old: Api, now: Api, comparison: Comparison): void {
  const [open, openNow] = [findOpenValues(old), findOpenValues(now)];
  const turned = new Set([...findTurned(old), ...findTurned(now)]);
  const waiting = new Map(old.schemas.map((named) => [named.name, named]));
  for (let found = true; found; ) {
    found = false;
    for (const [name, before] of waiting) {
      const after = comparison.now.get(name) ?? comparison.now.get(comparison.renames.get(name) ?? '');
      if (!after) continue;
      found = true;
      waiting.delete(name);
      const spot = spotOf(after.name, comparison.positionOf(name, after.name));
      const pointers = { old: before.schema.pointer, new: after.schema.pointer };
      if (after.name !== name) {
        const finding = `The type \`${name}\` was renamed to \`${after.name}\`.`;
        comparison.add(spot, {
          kind: 'component-renamed',
          keyword: '$ref',
          effect: 'none',
          types: 'major',
          finding,
          old: name,
          new: after.name,
          pointers,
        });
      }
      const compare = () => compareSchema(before.schema, after.schema, spot, comparison);
      if (turned.has(name)) comparison.asTurned(compare);
      else if (open.has(name) && openNow.has(after.name)) comparison.asOpen(compare);
      else compare();
    }
  }
  const taken = new Set(comparison.renames.values());
  for (const { name, schema } of waiting.values()) {
    const pointers = { old: schema.pointer };
    const finding = `The type \`${name}\` was removed.`;
    comparison.add(spotOf(name, nowhere), {
      kind: 'component-removed',
      keyword: 'schemas',
      effect: 'none',
      types: 'major',
      finding,
      old: describe(schema),
      pointers,
    });
  }
  for (const { name, schema } of now.schemas) {
    if (comparison.old.has(name) || taken.has(name)) continue;
    const finding = `The type \`${name}\` was added.`;
    comparison.add(spotOf(name, nowhere), {
      kind: 'component-added',
      keyword: 'schemas',
      effect: 'none',
      types: 'minor',
      finding,
      new: describe(schema),
      pointers: { new: schema.pointer },
    });
  }
}

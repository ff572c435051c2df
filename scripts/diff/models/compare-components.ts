import type { Api } from '../../generate/model/api.ts';
import { compareSchema } from './compare-schema.ts';
import type { Comparison, Spot } from './comparison.ts';
import { describe } from './describe.ts';
import type { Position } from './difference.ts';
import { findOpenValues } from './open-values.ts';

function spotOf(scope: string, position: Position): Spot {
  return { place: { scope, path: '' }, position };
}

/** Each pair of components, including those whose new name shows only while others are compared. */
export function compareComponents(old: Api, now: Api, comparison: Comparison): void {
  const [open, openNow] = [findOpenValues(old), findOpenValues(now)];
  const waiting = new Map(old.schemas.map((named) => [named.name, named]));
  for (let found = true; found; ) {
    found = false;
    for (const [name, before] of waiting) {
      const after = comparison.now.get(name) ?? comparison.now.get(comparison.renames.get(name) ?? '');
      if (!after) continue;
      found = true;
      waiting.delete(name);
      const position = {
        request: before.usedIn.request && after.usedIn.request,
        response: before.usedIn.response && after.usedIn.response,
      };
      const spot = spotOf(after.name, position);
      const pointers = { old: before.schema.pointer, new: after.schema.pointer };
      if (after.name !== name) {
        const finding = `The type \`${name}\` is now called \`${after.name}\`.`;
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
      if (open.has(name) && openNow.has(after.name)) comparison.asOpen(compare);
      else compare();
    }
  }
  const nowhere = { request: false, response: false };
  const taken = new Set(comparison.renames.values());
  for (const { name, schema } of waiting.values()) {
    const pointers = { old: schema.pointer };
    const finding = `The type \`${name}\` is gone.`;
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
    const finding = `There is a new type \`${name}\`.`;
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

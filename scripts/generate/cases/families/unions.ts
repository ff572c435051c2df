import type { Json } from '../../model/api.ts';
import type { Schema, UnionShape } from '../../model/schema.ts';
import { type Draft, guesses } from '../places/draft.ts';
import { type Place, put, type Tools, variantName } from '../places/place.ts';

/** How many of the variants after it each is mixed with, in a circle, so that the number of drafts grows with the schema and no faster. */
const mostOthers = 5;

/** Drafts for each variant, for none of them, and for two of them mixed. */
export function unions(place: Place, schema: UnionShape, tools: Tools): Draft[] {
  const variants = schema.variants.map((variant, index) => ({
    name: variantName(variant, index),
    small: objectOf(variant, 'required', tools),
    large: objectOf(variant, 'all', tools),
  }));
  const drafts: Draft[] = [];
  for (const { name, small, large } of variants) {
    if (small)
      drafts.push({
        title: `${name} with only its required properties`,
        bodies: [put(place, small)],
        keyword: schema.mode,
      });
    if (large)
      drafts.push({ title: `${name} with all its properties`, bodies: [put(place, large)], keyword: schema.mode });
  }
  drafts.push({
    title: 'an object that matches no variant',
    bodies: [put(place, {})],
    breaks: [schema.mode],
    guess: true,
  });
  for (const [index, { name, small }] of variants.entries()) {
    for (const other of variants.slice(index + 1, index + 1 + mostOthers)) {
      if (!small || !other.small) continue;
      const mixed = { ...small, ...other.small };
      const title = `the properties of ${name} and ${other.name} together`;
      drafts.push({ title, bodies: [put(place, mixed)], breaks: [schema.mode], guess: true });
    }
  }
  drafts.push(...guesses(foreignProperties(place, schema, variants, tools)));
  return [...drafts, ...guesses(discriminators(place, schema, variants[0]?.small))];
}

/** One variant with a property of another one. */
function foreignProperties(
  place: Place,
  { mode, variants: schemas }: UnionShape,
  variants: readonly {
    name: string;
    small: { [name: string]: Json } | undefined;
    large: { [name: string]: Json } | undefined;
  }[],
  { samples }: Tools,
): Draft[] {
  const isObject = schemas.every((schema) => samples.resolve(schema).kind === 'object');
  if (!isObject) return [];
  return variants.flatMap(({ name, small }, index) => {
    const others = variants.filter((_other, at) => (at - index + variants.length) % variants.length <= mostOthers);
    return others.flatMap(({ large }): Draft[] =>
      Object.entries(large ?? {}).flatMap(([property, value]): Draft[] => {
        if (!small || property in small) return [];
        const bodies = [put(place, { ...small, [property]: value })];
        const title = `${name} with ${property}`;
        return [
          { title, bodies, keyword: mode },
          { title, bodies, breaks: [mode] },
        ];
      }),
    );
  });
}

function discriminators(
  place: Place,
  { mode, discriminator }: UnionShape,
  value: { [name: string]: Json } | undefined,
) {
  if (!discriminator || !value) return [];
  const { [discriminator.property]: _named, ...without } = value;
  const unknown = { ...value, [discriminator.property]: 'unknown' };
  return [
    { title: `missing ${discriminator.property}`, bodies: [put(place, without)], breaks: [mode] },
    { title: `unknown ${discriminator.property}`, bodies: [put(place, unknown)], breaks: [mode] },
  ];
}

function objectOf(
  variant: Schema,
  extent: 'required' | 'all',
  { samples }: Tools,
): { [name: string]: Json } | undefined {
  const sample = samples.of(variant, extent);
  return typeof sample === 'object' && sample !== null && !Array.isArray(sample) ? sample : undefined;
}

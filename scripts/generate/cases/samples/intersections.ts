import type { Json } from '../../model/api.ts';
import type { Schema } from '../../model/schema.ts';

/** The properties of a sample: the required ones, or all. */
export type Extent = 'required' | 'all';

type Of = (schema: Schema, extent: Extent) => Json | undefined;

/** Values of all parts at once, then values that also satisfy what assertions ask for. */
export function* intersections(parts: readonly Schema[], extent: Extent, of: Of): Generator<Json | undefined> {
  yield intersection(parts, extent, of);
  for (const asked of parts.flatMap(askedSchemas)) yield intersection([...parts, asked], extent, of);
  for (const part of parts) {
    if (part.kind !== 'assertion' || part.assertion.keyword !== 'contains') continue;
    const contained = of(part.assertion.schema, extent);
    const others = intersection(parts, extent, of);
    if (contained === undefined) continue;
    yield Array.from({ length: part.assertion.minContains }, () => contained);
    if (Array.isArray(others)) yield [...others, contained];
  }
  yield intersection(parts, extent === 'required' ? 'all' : 'required', of);
}

function intersection(parts: readonly Schema[], extent: Extent, of: Of): Json | undefined {
  const samples = parts.map((part) => of(part, extent)).filter((sample) => sample !== undefined);
  const objects = samples.filter((sample) => typeof sample === 'object' && sample !== null && !Array.isArray(sample));
  return objects.length === samples.length ? Object.assign({}, ...objects) : samples[0];
}

/** The schemas that the conditions of an assertion may ask for. */
function askedSchemas(schema: Schema): Schema[] {
  if (schema.kind !== 'assertion') return [];
  const { assertion } = schema;
  if (assertion.keyword === 'if')
    return [assertion.whenValid, assertion.whenInvalid].filter((one) => one !== undefined);
  return assertion.keyword === 'dependentSchemas' ? assertion.schemas.map((one) => one.schema) : [];
}

import { asNode, type Node } from '../../generate/spec/node.ts';
import { plain } from '../difference/compare-rest.ts';
import type { Comparison, Spot } from '../difference/comparison.ts';
import { showBoth } from '../difference/describe.ts';
import type { Content } from '../reading/api.ts';
import type { Schema } from '../reading/schema.ts';

type Resolve = (schema: Schema) => Schema;

/** Compares how the parts of a form are written (OpenAPI 3.1, section 4.8.15). */
export function compareEncodings(
  was: Content,
  is: Content,
  spot: Spot,
  pointers: { old: string; new: string },
  comparison: Comparison,
): void {
  const old = encodings(was, (schema) => comparison.resolveOld(schema));
  const now = encodings(is, (schema) => comparison.resolveNow(schema));
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const [before, after] = showBoth(plain(old[name] ?? {}), plain(now[name] ?? {}));
    if (before === after) continue;
    const finding = `The encoding of the part \`${name}\` changed.`;
    const values = { ...(before === undefined ? {} : { old: before }), ...(after === undefined ? {} : { new: after }) };
    comparison.add(spot, { kind: 'encoding', keyword: 'encoding', effect: 'other', finding, ...values, pointers });
  }
}

/** The encodings without the media type that a part has by default. */
function encodings({ encoding, schema }: Content, resolve: Resolve): Node {
  const whole = resolve(schema);
  const properties = whole.kind === 'object' ? whole.properties : [];
  return Object.fromEntries(
    Object.entries(encoding).map(([name, value]) => {
      const { contentType, ...rest } = asNode(value);
      const property = properties.find((one) => one.name === name);
      const isUsual = property !== undefined && contentType === usualType(property.schema, resolve);
      return [name, isUsual || contentType === undefined ? rest : { contentType, ...rest }];
    }),
  );
}

function usualType(schema: Schema, resolve: Resolve): string {
  const whole = resolve(schema);
  if (whole.kind === 'array') return usualType(whole.items, resolve);
  if (whole.kind === 'object') return 'application/json';
  return whole.kind === 'string' && whole.format === 'binary' ? 'application/octet-stream' : 'text/plain';
}

import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../model/api.ts';
import { apiOf, ref } from './general-schemas.ts';
import { loadValidators } from './load.ts';

// No inherited names: ajv treats them as evaluated.
const names = fc.constantFrom('a', 'b', 'cc');
const scalar = fc.constantFrom<Json>(null, true, false, 0, 1, 2, 1.5, '', 'a', 'bb');
const count = fc.nat(2);
const type = fc.constantFrom('null', 'boolean', 'integer', 'number', 'string', 'array', 'object');

/** A JSON Schema with any validation keywords except `contains`, for which ajv 8.20 reuses the result of another item. */
const { schema } = fc.letrec<{ schema: Json }>((tie) => {
  const inner = tie('schema');
  const some = fc.array(inner, { minLength: 1, maxLength: 2 });
  // Ajv skips one that allows everything, and forgets that it evaluates everything.
  const left = fc.oneof(
    inner.filter((one) => JSON.stringify(one) !== '{}'),
    fc.constant(false),
  );
  const named = fc.dictionary(names, inner, { maxKeys: 2 });
  const keywords: { [keyword: string]: fc.Arbitrary<unknown> } = {
    type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })),
    enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 3 }),
    const: scalar,
    minimum: count,
    exclusiveMaximum: count,
    multipleOf: fc.constantFrom(1, 0.5),
    minLength: count,
    maxLength: count,
    pattern: fc.constantFrom('a', '^b*$'),
    minItems: count,
    maxItems: count,
    uniqueItems: fc.boolean(),
    items: left,
    prefixItems: some,
    properties: named,
    required: fc.uniqueArray(names, { maxLength: 2 }),
    additionalProperties: fc.oneof(inner, fc.constant(false)),
    patternProperties: fc.dictionary(fc.constantFrom('^a', 'b$'), inner, { maxKeys: 2 }),
    propertyNames: inner,
    minProperties: count,
    maxProperties: count,
    dependentRequired: fc.dictionary(names, fc.uniqueArray(names, { maxLength: 2 }), { maxKeys: 1 }),
    dependentSchemas: named,
    unevaluatedProperties: left,
    unevaluatedItems: left,
    allOf: some,
    anyOf: some,
    // Equal schemas are repaired: read as `anyOf`, with a diagnostic.
    oneOf: some.filter(([first, second]) => JSON.stringify(first) !== JSON.stringify(second)),
    not: inner,
    if: inner,
    // biome-ignore lint/suspicious/noThenProperty: It is a keyword.
    then: inner,
    else: inner,
    $ref: fc.constant('#/components/schemas/Other'),
  };
  const node = fc
    .subarray(Object.keys(keywords), { minLength: 1, maxLength: 3 })
    .chain((chosen) =>
      fc.record(Object.fromEntries(chosen.map((keyword) => [keyword, keywords[keyword] ?? fc.constant(0)]))),
    );
  return {
    schema: fc.oneof({ maxDepth: 3 }, fc.constantFrom<Json>({}, { type: 'string' }), node as fc.Arbitrary<Json>),
  };
});

const value = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(names, fc.constantFrom('ab', 'c')), tie('value'), { maxKeys: 3 }),
  ),
})).value;

const other = { type: ['object', 'string'], properties: { a: { type: 'number' } } };

test('a generated validator accepts a value exactly when ajv does', async () => {
  const schemas = fc.sample(schema, { numRuns: 400, seed: 7 });
  // As parsed from a request, with the prototype of objects.
  const values = fc.sample(value, { numRuns: 150, seed: 7 }).map((each) => JSON.parse(JSON.stringify(each)) as Json);
  const components = Object.fromEntries(schemas.map((one, index) => [`S${index}`, one]));
  const api = apiOf({ ...components, Other: other });
  const loaded = await loadValidators(api);
  const ajv = new Ajv2020({ strict: false, validateSchema: false, ownProperties: true, logger: false });
  ajv.addSchema({ components: { schemas: { ...components, Other: other } } }, 'document');
  const differences: object[] = [];
  for (const [index, one] of schemas.entries()) {
    const judge = ajv.compile({ $ref: `document${(ref(`S${index}`) as { $ref: string }).$ref}` });
    const wrong = values.find((each) => (loaded[`validateS${index}`]?.(each).length === 0) !== judge(each));
    if (wrong !== undefined) differences.push({ schema: one, value: wrong, ajv: judge(wrong) });
  }
  expect(differences.map((one) => JSON.stringify(one))).toEqual([]);
});

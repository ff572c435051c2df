import { Ajv2020 } from 'ajv/dist/2020.js';

/** A predicate for values of a JSON Schema (2020-12), compiled by ajv, which is independent of our validators. Ignores formats. */
export function independentValidator(schema: object): (value: unknown) => boolean {
  return new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
}

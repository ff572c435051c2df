import type { Schema } from '../../../../../scripts/generate/model/schema.ts';
import type { ValueView } from './field-view.ts';

/** From this number on, options are listed once. */
const manyOptions = 9;

/** Whether a link to the place of a value is easier to read than the value once more. */
export function isLong({ fields, forms, options }: ValueView): boolean {
  return fields.length > 0 || forms.length > 0 || (options?.options.length ?? 0) >= manyOptions;
}

/** Whether a schema has fields or forms that a page of its own can show. */
export function hasParts(schema: Schema): boolean {
  switch (schema.kind) {
    case 'object':
      return schema.properties.length > 0;
    case 'array':
      return schema.items.kind !== 'reference' && hasParts(schema.items);
    case 'union':
      return schema.variants.some(({ kind }) => !isScalar(kind));
    default:
      return schema.kind === 'intersection';
  }
}

/** Whether values of that kind have no parts. */
export function isScalar(kind: Schema['kind']): boolean {
  return ['boolean', 'enum', 'string', 'number', 'null'].includes(kind);
}

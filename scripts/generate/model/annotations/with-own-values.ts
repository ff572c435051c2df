import type { Example } from '../api.ts';
import type { Schema } from '../schema.ts';

/** A parameter or a header whose schema has the examples, and the deprecation, that the document gives beside it. */
export function withOwnValues<Part extends { schema: Schema }>(
  part: Part,
  examples: readonly Example[],
  isDeprecated: boolean,
): Part {
  const { schema } = part;
  if (examples.length === 0 && !isDeprecated) return part;
  return {
    ...part,
    schema: {
      ...schema,
      deprecated: schema.deprecated || isDeprecated,
      examples: [...examples.map(({ value }) => value), ...schema.examples],
    },
  };
}

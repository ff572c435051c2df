import { parseYaml } from '@redocly/openapi-core';

/** The parser's own limit is 100 levels, and valid documents have more. `checkShape` has a lower limit than this one, with a better message. */
const maxDepth = 2000;

/** Parses YAML or JSON. Throws the parser's error, with the line. */
export function parseText(text: string): unknown {
  return parseYaml(text, { maxDepth } as object);
}

import { getLineColLocation, type Oas3Rule } from '@redocly/openapi-core';
import { asNode, members } from './support/document.ts';

/** Every enum value is quoted text in the source: a bare `NO`, `on` or `1.0` is no text to some or all YAML readers. */
export const enumQuoted: Oas3Rule = () => ({
  Schema(schema, { report, location }) {
    if (!Array.isArray(asNode(schema).enum)) return;
    for (const { value, location: at } of members({ value: schema, location }, 'enum')) {
      // What null may do is for `one-nullable`.
      if (value === null) continue;
      const { source, start } = getLineColLocation(at);
      const opening = source.getLines()[start.line - 1]?.slice(Math.max(0, start.col - 2), start.col) ?? '';
      // An alias (`*name`) stands for a value that is quoted elsewhere, or found there.
      if (/['"]$|\*.$/.test(opening)) continue;
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      const message = `The enum value \`${text}\` is not quoted, so readers differ on what it is. Write '${text.replaceAll("'", "''")}'.`;
      report({ message, location: at });
    }
  },
});

import { getLineColLocation, type Oas3Rule } from '@redocly/openapi-core';
import { asNode, members } from './support/document.ts';

/** Every enum value is quoted in the source: some or all YAML parsers do not read a bare `NO`, `on` or `1.0` as text. */
export const enumQuoted: Oas3Rule = () => ({
  Schema(schema, { report, location }) {
    if (!Array.isArray(asNode(schema).enum)) return;
    for (const { value, location: at } of members({ value: schema, location }, 'enum')) {
      // `one-nullable` checks null.
      if (value === null) continue;
      const { source, start } = getLineColLocation(at);
      const opening = source.getLines()[start.line - 1]?.slice(Math.max(0, start.col - 2), start.col) ?? '';
      // An alias (`*name`) stands for a value elsewhere, which is checked there.
      if (/['"]$|\*.$/.test(opening)) continue;
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      const message = `The enum value \`${text}\` is not quoted, so YAML parsers disagree on its value. Write '${text.replaceAll("'", "''")}'.`;
      report({ message, location: at });
    }
  },
});

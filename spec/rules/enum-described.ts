import type { Oas3Rule } from '@redocly/openapi-core';
import { asList, asNode } from './support/document.ts';

/** `x-enumDescriptions` describes each value of the enum, and nothing else. */
export const enumDescribed: Oas3Rule = () => ({
  Schema(schema, { report, location }) {
    const node = asNode(schema);
    if (node['x-enumDescriptions'] === undefined) return;
    const at = location.child(['x-enumDescriptions']);
    const values = new Set(asList(node.enum).map(String));
    const descriptions = new Map(Object.entries(asNode(node['x-enumDescriptions'])));
    for (const value of values) {
      if (/\S/.test(String(descriptions.get(value) ?? ''))) continue;
      report({
        message: `The enum value \`${value}\` is not described. Add it to \`x-enumDescriptions\`.`,
        location: at.key(),
      });
    }
    for (const value of descriptions.keys()) {
      if (values.has(value)) continue;
      const message = `\`${value}\` is described but not a value of the enum. Add it to \`enum\`, or remove its description.`;
      report({ message, location: at.child([value]).key() });
    }
  },
});

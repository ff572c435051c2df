import type { Oas3Rule } from '@redocly/openapi-core';
import { asNode } from './support/document.ts';

const known = [
  'x-business-rules',
  'x-client-method',
  'x-differs-from',
  'x-echoes',
  'x-echoes-when',
  'x-enumDescriptions',
  'x-environment',
  'x-environment-variable',
  'x-idempotency-key',
  'x-not-processed',
  'x-only-when',
  'x-overridable',
  'x-pagination',
  'x-present-when',
  'x-refuses',
  'x-sensitive',
  'x-total',
  'x-unique',
  'x-unit',
  'x-webhook-signature',
];

/** Every extension is one that our tools read: a misspelt one would be silently ignored. */
export const knownExtensions: Oas3Rule = () => ({
  // Not `SpecExtension`: its visitors are skipped for values that are not objects.
  any(node, { report, location, type }) {
    if (type.extensionsPrefix === undefined) return;
    for (const key of Object.keys(asNode(node))) {
      if (!key.startsWith(type.extensionsPrefix) || key in type.properties || known.includes(key)) continue;
      const message = `Unknown extension \`${key}\`. Correct its name, or add it to spec/rules/known-extensions.ts.`;
      report({ message, location: location.child([key]).key() });
    }
  },
});

import { isRef, type Location, type Oas3Rule } from '@redocly/openapi-core';
import { asNode, follow } from './support/document.ts';
import { contents, operations, responses } from './support/operations.ts';

/** Every error response has a JSON body, and all refer to the same schema. */
export const sharedErrorBody: Oas3Rule = () => ({
  Paths(paths, context) {
    const { report } = context;
    const seen = new Set<string>();
    const bodies = new Map<string, { status: string; location: Location }[]>();
    for (const operation of operations(paths, context).filter(({ method }) => method !== 'head')) {
      for (const response of responses(operation, context).filter(({ status }) => /^([45]|default$)/.test(status))) {
        const { status, location } = response;
        // Operations share responses; report each once.
        if (seen.has(location.absolutePointer)) continue;
        seen.add(location.absolutePointer);
        const json = contents(response).find(({ key }) => key === 'application/json');
        const value = asNode(json?.value).schema;
        const schema = json?.location.child(['schema']) ?? location;
        if (!json) {
          const message = `The error response ${status} has no JSON body. Add the shared one under \`application/json\`.`;
          report({ message, location: location.key() });
        } else if (!isRef(value)) {
          const message = `The error response ${status} has a schema of its own. Refer to the shared one with \`$ref\`.`;
          report({ message, location: schema });
        } else {
          const target = follow({ value, location: schema }, context).location.absolutePointer;
          bodies.set(target, [...(bodies.get(target) ?? []), { status, location: schema }]);
        }
      }
    }
    // The most common body is the shared one.
    const [, ...others] = [...bodies.values()].sort((a, b) => b.length - a.length);
    for (const { status, location } of others.flat()) {
      const message = `The error response ${status} has another body than most error responses. Refer to the shared one.`;
      report({ message, location });
    }
  },
});

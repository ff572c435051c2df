import type { Location, Oas3Rule, UserContext } from '@redocly/openapi-core';
import { asNode } from './support/document.ts';

/** The name of a component schema is in PascalCase, and its file has the same name, which becomes the name of a type. */
export const componentFileName: Oas3Rule = () => {
  const seen = new Set<string>();
  const check = (name: string, location: Location, { report }: UserContext): void => {
    if (/^[A-Z][A-Za-z0-9]*$/.test(name) || seen.has(location.absolutePointer)) return;
    seen.add(location.absolutePointer);
    const message = `The component schema \`${name}\` is not in PascalCase. Rename it and its file to \`${toPascalCase(name)}\`.`;
    report({ message, location });
  };
  return {
    ref(reference, context, { location }) {
      if (context.type.name !== 'Schema' || !location) return;
      const file = fileName(reference.$ref);
      if (file !== undefined) check(file, location, context);
    },
    NamedSchemas(schemas, context) {
      for (const [name, schema] of Object.entries(schemas)) {
        const location = context.location.child([name]);
        const file = fileName(String(asNode(schema).$ref ?? ''));
        if (file === undefined) check(name, location.key(), context);
        else if (file !== name) {
          const message = `The component schema \`${name}\` is in a file named \`${file}\`. Give both the same name.`;
          context.report({ message, location: location.key() });
        }
      }
    },
  };
};

/** The name of a file that a reference points to as a whole, without folder and extension. */
function fileName(reference: string): string | undefined {
  return /^(?:[^#]*\/)?([^#/]+?)\.(?:ya?ml|json)(?:#\/?)?$/.exec(reference)?.[1];
}

function toPascalCase(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return words.map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`).join('');
}

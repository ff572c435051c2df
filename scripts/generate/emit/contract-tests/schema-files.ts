import type { SharedSchema, SharedSchemas } from '../../cases/shared-schemas.ts';
import { type File, header } from '../../files.ts';
import type { Api } from '../../model/api.ts';
import { camelCase, kebabCase } from '../../spec/words.ts';
import { docComment } from '../typescript.ts';
import { CaseFile, type SchemaFiles } from './case-file.ts';

/** Names the files and the functions for the cases of shared schemas, unique where letter case does not count. */
export function nameSchemaFiles(): SchemaFiles {
  const names = new Map<SharedSchema, string>();
  const taken = new Set<string>();
  const nameOf = (schema: SharedSchema): string => {
    const known = names.get(schema);
    if (known !== undefined) return known;
    const wanted = kebabCase(schema.name);
    let name = wanted;
    for (let number = 2; taken.has(camelCase(name, 'value')); number += 1) name = `${wanted}-${number}`;
    taken.add(camelCase(name, 'value'));
    names.set(schema, name);
    return name;
  };
  return {
    path: (schema) => `schemas/${nameOf(schema)}`,
    functionName: (schema) => `${camelCase(nameOf(schema), 'value')}Cases`,
  };
}

/** Prints a file for each shared schema: a function that declares its cases at a place of a body. */
export function* schemaFiles(schemas: SharedSchemas, api: Api, files: SchemaFiles): Generator<File> {
  for (const schema of schemas.all()) {
    const { cases, uses } = schemas.casesOf(schema);
    const file = new CaseFile(cases, uses, api, files, schema);
    const body = [
      ...file.printBases(),
      `${docComment(`Every \`${schema.name}\`, wherever requests use it.`)}export function ${files.functionName(schema)}(value: ValuePlace): void {\n${file.printTopics(new Map(), 'value')}\n}`,
    ].join('\n\n');
    const imports = [
      ...file.printImports(body, '../'),
      "import type { ValuePlace } from '../../runtime/suite/value-place.ts';",
    ];
    yield { path: `${files.path(schema)}.ts`, content: `${header}${imports.join('\n')}\n\n${body}\n` };
  }
}

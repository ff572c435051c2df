import { binarySchemas } from '../cases/parameters/fields.ts';
import { type File, header } from '../files.ts';
import type { Api } from '../model/api.ts';
import type { Names } from '../names.ts';
import { printLists } from './lists.ts';
import { declareBeside } from './types/declare-beside.ts';

/** Emits the types package: plain types, the shapes that openapi-fetch reads, the value lists, and the document itself. */
export async function emitTypes(api: Api, names: Names): Promise<File[]> {
  const folder = names.generated.types;
  const { schemas, openapi } = await declareBeside({
    document: api.document,
    schemas: api.schemas.map(({ name, schema: { kind, pointer }, usedIn: { request } }) => ({
      name,
      schema: { kind, pointer },
      usedIn: { request },
    })),
    binary: binarySchemas(api),
  });
  return [
    {
      path: `${folder}/index.ts`,
      content: `${header}\nexport * from './lists.ts';\nexport type { components, operations, paths } from './openapi.ts';\nexport type * from './schemas.ts';\n`,
    },
    { path: `${folder}/schemas.ts`, content: `${header}\n\n${asModule(spaced(schemas.text))}` },
    {
      path: `${folder}/openapi.ts`,
      content: `${header}\n${importTypes(openapi.uses, './schemas.ts')}\n${spaced(openapi.text)}`,
    },
    {
      path: `${folder}/lists.ts`,
      content: `${header}\n${asModule(printLists(api))}`,
    },
    { path: `${folder}/json.ts`, content: `${header}\nexport * from '../runtime/json.ts';\n` },
    { path: `${folder}/openapi.json`, content: `${JSON.stringify(api.source, null, 2)}\n` },
  ];
}

/** A file without declarations is not a module, unless it says so. */
function asModule(declarations: string): string {
  return declarations.trim() === '' ? 'export {};\n' : declarations;
}

function importTypes(names: readonly string[], module: string): string {
  return names.length === 0 ? '' : `import type { ${names.join(', ')} } from '${module}';\n`;
}

/** A blank line between declarations. */
function spaced(declarations: string): string {
  return declarations.replaceAll(/^(\}|.*;)\n(?=\/\*\*|export )/gm, '$1\n\n');
}

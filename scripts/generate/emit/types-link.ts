import { type File, header } from '../files.ts';
import type { Api, Response } from '../model/api.ts';
import { jsonContent } from '../model/json-content.ts';
import type { Names } from '../names.ts';
import { named } from './client/type-of.ts';
import { docComment } from './typescript.ts';

/** The packages whose runtime uses the types package. */
const kinds = ['client', 'mock', 'contract-tests'] as const;

/**
 * Emits `types.ts`, the only generated file that a runtime imports: it re-exports the API-independent exports of the types package, so that
 * no runtime imports a package by name. The client's also declares the type of error bodies.
 */
export function emitTypesLinks(api: Api, names: Names): File[] {
  const { types } = names.packages;
  const link = `export { fromPointer, type Json, member, toPointer, valueAt } from '${types}/json';\nexport type { Issue } from '${types}/validators';\nexport * from '${types}/wire';\n`;
  return kinds.map((kind) => ({
    path: `${names.generated[kind]}/types.ts`,
    content: `${header}\n${kind === 'client' ? printErrorBody(api, types, link) : link}`,
  }));
}

function printErrorBody(api: Api, types: string, link: string): string {
  const bodies = api.operations.flatMap(({ responses }) => responses.filter(isError).flatMap(bodyOf));
  const texts = [...new Set(bodies.map(({ text }) => text))];
  const imports = [...new Set(bodies.flatMap((body) => body.imports))].sort();
  const head = imports.length === 0 ? '' : `import type { ${imports.join(', ')} } from '${types}';\n\n`;
  const doc = docComment('The body of an unsuccessful response.');
  return `${head}${link}\n${doc}export type ErrorBody = ${texts.join(' | ') || 'unknown'};\n`;
}

function isError({ status }: Response): boolean {
  return !/^[123]/.test(status);
}

function bodyOf({ contents }: Response) {
  const content = jsonContent(contents);
  return content ? [named(content.schema) ?? { text: 'unknown', imports: [] }] : [];
}

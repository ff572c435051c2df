import type { Api } from '../../model/api.ts';
import { jsonContent } from '../../model/json-content.ts';
import type { Names } from '../../names.ts';
import { docComment } from '../typescript.ts';
import { named, type Type } from './type-of.ts';

/** Prints the type of the bodies of all errors of the API. */
export function printErrorBody(api: Api, names: Names): string {
  const types = api.operations.flatMap(({ responses }) =>
    responses
      .filter(({ status }) => !/^[123]/.test(status))
      .flatMap(({ contents }): Type[] => {
        const content = jsonContent(contents);
        return content ? [named(content.schema) ?? { text: 'unknown', imports: [] }] : [];
      }),
  );
  const texts = [...new Set(types.map(({ text }) => text))];
  const imports = [...new Set(types.flatMap((type) => type.imports))].sort();
  const doc = docComment('The body of an answer that is not a success.');
  const type = texts.length === 0 ? 'unknown' : texts.join(' | ');
  const head = imports.length === 0 ? '' : `import type { ${imports.join(', ')} } from '${names.packages.types}';\n\n`;
  return `${head}${doc}export type ErrorBody = ${type};\n`;
}

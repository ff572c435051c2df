import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { replaceAt } from '../../../generate/cases/case/body.ts';
import type { Api, Json } from '../../../generate/model/api.ts';
import { jsonContent } from '../../../generate/model/json-content.ts';
import type { Mutant } from '../server/mutant.ts';
import type { Description, Subject } from '../server/subject.ts';
import { reachable } from './reachable.ts';
import { schemaMutants } from './schema-mutants.ts';

/** Servers that validate request bodies with another schema: one keyword is removed, changed or inverted. */
export function requestMutants(
  api: Api,
  { description, createMock }: Pick<Subject, 'description' | 'createMock'>,
  credential: string,
): Mutant[] {
  return api.operations.flatMap((operation) => {
    const content = jsonContent(operation.requestBody?.contents ?? []);
    if (!content) return [];
    const root = content.schema.pointer;
    return reachable(api.document, root).flatMap(({ pointer, schema, path }) =>
      schemaMutants(schema, { isName: pointer.endsWith('/propertyNames') }).map(
        (mutant): Mutant => ({
          name: `${pointer}: ${mutant.name}`,
          hints: [...path].reverse(),
          serve: () => {
            const document = replaceAt(api.document, pointer, mutant.schema);
            const changed = withSchema(description, operation.id, document, root);
            return createMock(changed, { credentials: [credential] }).fetch;
          },
        }),
      ),
    );
  });
}

/** The description of the mock, with a schema of another document for the request bodies of an operation. */
function withSchema(description: Description, id: string, document: Json, root: string): Description {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: false,
    validateSchema: false,
    logger: false,
    // In decimal arithmetic, 0.07 is a multiple of 0.01.
    multipleOfPrecision: 3,
    code: { optimize: false },
  });
  formats.default(ajv);
  // The formats of numbers would keep a limit that the mutant has removed.
  for (const format of ['int32', 'int64', 'float', 'double']) ajv.addFormat(format, true);
  ajv.addSchema(document as object, 'document');
  const judge = ajv.compile({ $ref: `document#${encodeURI(root).replaceAll('#', '%23')}` });
  const validate = (value: unknown) =>
    judge(value)
      ? []
      : [{ pointer: judge.errors?.[0]?.instancePath ?? '', keyword: 'mutant', message: 'is not valid' }];
  return {
    ...description,
    operations: description.operations.map((operation) =>
      operation.id === id && operation.body
        ? {
            ...operation,
            body: { ...operation.body, contents: operation.body.contents.map((one) => ({ ...one, validate })) },
          }
        : operation,
    ),
  };
}

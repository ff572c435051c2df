import { type File, header } from '../files.ts';
import type { Api, Operation } from '../model/api.ts';
import { isValidated, jsonContent, requestContent } from '../model/json-content.ts';
import type { Schema } from '../model/schema.ts';
import type { Names } from '../names.ts';
import type { Note } from '../spec/diagnostics.ts';
import { pascalCase } from '../spec/words.ts';
import { docComment, propertyKey } from './typescript.ts';
import { CheckWriter } from './validators/check-writer.ts';
import { helperNames, Imports } from './validators/imports.ts';

/** Emits the validators of the types package: one for each component schema, and those of each operation by its id. */
export function emitValidators(api: Api, names: Names, note: Note): File[] {
  const imports = new Imports();
  const writer = newWriter(api, imports, note);
  writer.writeComponents();
  const exported = new Map(api.schemas.map(({ name }) => [writer.component(name), `as ${name}`]));
  const operations = api.operations.map((operation) => printOperation(operation, writer, exported));
  const functions = [...exported].map(([identifier, what]) => printExport(identifier, what, imports));
  const body = [
    ...functions,
    `/** The validators of each operation, by its id: of the request body, of parameters, and of response bodies and headers by status. */
export const validators = {\n${operations.join('')}};\n`,
    ...writer.declarations,
  ].join('\n');
  return [
    {
      path: `${names.generated.types}/validators.ts`,
      content: `${header}\n${imports.print()}\nexport type { Issue } from '../runtime/validation.ts';\n\n${body}`,
    },
  ];
}

/** The name of the validator of each component schema, by the name of its type. */
export function validatorNames(api: Api): Map<string, string> {
  const writer = newWriter(api, new Imports(), () => {});
  return new Map(api.schemas.map(({ name }) => [name, `validate${writer.component(name)}`]));
}

function newWriter(api: Api, imports: Imports, note: Note): CheckWriter {
  return new CheckWriter(api, imports, note, ['validators', ...helperNames]);
}

function printExport(identifier: string, what: string, imports: Imports): string {
  return `${docComment(`Returns the issues of \`value\` ${what}; empty if it is valid.`)}export const validate${identifier} = /* @__PURE__ */ ${imports.use('validator')}(check${identifier});
`;
}

function printOperation(operation: Operation, writer: CheckWriter, exported: Map<string, string>): string {
  const name = pascalCase(operation.id);
  const members: string[] = [];

  function reference(schema: Schema, hint: string, what: string): string {
    const identifier = writer.write(schema, hint);
    if (!exported.has(identifier)) exported.set(identifier, what);
    return `validate${identifier}`;
  }

  const contents = operation.requestBody?.contents ?? [];
  const body = requestContent(contents);
  if (body && isValidated(body))
    members.push(`request: ${reference(body.schema, `${name}Request`, `as the request body of ${operation.id}`)},\n`);
  const others = contents.filter((content) => content !== body && isValidated(content));
  const bodies = others.map(({ mediaType, schema }) => {
    const what = `as the request body of ${operation.id} in ${mediaType}`;
    return `${propertyKey(mediaType)}: ${reference(schema, `${name}Request${pascalCase(mediaType)}`, what)},\n`;
  });
  if (bodies.length > 0) members.push(`otherRequests: {\n${bodies.join('')}},\n`);

  const places = ['path', 'query', 'header', 'cookie'] as const;
  const parameters = places.flatMap((place) => {
    const own = operation.parameters.filter((parameter) => parameter.in === place);
    if (own.length === 0) return [];
    const entries = own.map((parameter) => {
      const hint = name + pascalCase(`${place} ${parameter.name}`);
      return `${propertyKey(parameter.name)}: ${reference(parameter.schema, hint, `as a ${place} parameter of ${operation.id}`)},\n`;
    });
    return [`${place}: {\n${entries.join('')}},\n`];
  });
  if (parameters.length > 0) members.push(`parameters: {\n${parameters.join('')}},\n`);

  const responses = operation.responses.flatMap((response) => {
    const content = jsonContent(response.contents);
    if (!content) return [];
    const what = `as the body of a ${response.status} response to ${operation.id}`;
    return [
      `${propertyKey(response.status)}: ${reference(content.schema, `${name}Response${pascalCase(response.status)}`, what)},\n`,
    ];
  });
  members.push(`responses: {\n${responses.join('')}},\n`);

  const headers = operation.responses.flatMap(({ status, headers }) => {
    const entries = headers.flatMap(({ name: header, schema }) => {
      if (isAnyText(schema)) return [];
      const hint = `${name}Response${pascalCase(`${status} ${header}`)}`;
      return [
        `${propertyKey(header.toLowerCase())}: ${reference(schema, hint, `as a header of a ${status} response to ${operation.id}`)},\n`,
      ];
    });
    return entries.length === 0 ? [] : [`${propertyKey(status)}: {\n${entries.join('')}},\n`];
  });
  if (headers.length > 0) members.push(`headers: {\n${headers.join('')}},\n`);
  return `${propertyKey(operation.id)}: {\n${members.join('')}},\n`;
}

/** Whether every text is a value of the schema. */
function isAnyText(schema: Schema): boolean {
  if (schema.kind !== 'string') return schema.kind === 'any';
  const { minLength, maxLength, pattern, format } = schema;
  return [minLength, maxLength, pattern, format].every((limit) => limit === undefined);
}

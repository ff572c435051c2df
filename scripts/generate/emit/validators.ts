import { type File, header } from '../files.ts';
import type { Api, Operation } from '../model/api.ts';
import { jsonContent } from '../model/json-content.ts';
import type { Schema } from '../model/schema.ts';
import type { Names } from '../names.ts';
import { pascalCase } from '../spec/words.ts';
import { enums, listName } from './lists.ts';
import { docComment, propertyKey } from './typescript.ts';
import { CheckWriter } from './validators/check-writer.ts';

/** What the generated code can import, by module. */
const helpers = {
  '../runtime/formats.ts': [
    'isBase64',
    'isDate',
    'isDateTime',
    'isDuration',
    'isEmail',
    'isHostname',
    'isIpv4',
    'isIpv6',
    'isJsonPointer',
    'isRegex',
    'isTime',
    'isUri',
    'isUriReference',
    'isUuid',
  ],
  '../runtime/measure.ts': [
    'isEqual',
    'isInt32',
    'isInteger',
    'isLonger',
    'isMultipleOf',
    'isNumber',
    'isShorter',
    'isUnique',
  ],
  '../runtime/validation.ts': [
    'add',
    'anyOf',
    'at',
    'both',
    'Found',
    'issue',
    'isObject',
    'missing',
    'mustBeBoolean',
    'mustBeBooleanOrNull',
    'mustBeInteger',
    'mustBeIntegerOrNull',
    'mustBeNull',
    'mustBeNumber',
    'mustBeNumberOrNull',
    'mustBeString',
    'mustBeStringOrNull',
    'nameIssue',
    'oneOf',
    'own',
    'unlisted',
    'unwanted',
    'validator',
    'wrongType',
  ],
};

/** Emits the validators of the types package: one for each component schema, and those of each operation by its id. */
export function emitValidators(api: Api, names: Names, warn: (warning: string) => void): File[] {
  const writer = new CheckWriter(api, warn, ['validators', ...Object.values(helpers).flat()]);
  writer.writeComponents();
  const exported = new Map(api.schemas.map(({ name }) => [writer.component(name), `as ${name}`]));
  const operations = api.operations.map((operation) => printOperation(operation, writer, exported));
  const functions = [...exported].map(([identifier, what]) => printExport(identifier, what));
  const body = [
    ...functions,
    `/** The validators of each operation, by its id: of the request body, of parameters, and of response bodies by status. */
export const validators = {\n${operations.join('')}};\n`,
    ...writer.declarations,
  ].join('\n');
  return [
    {
      path: `${names.generated.types}/validators.ts`,
      content: `${header}\n${printImports(api, body)}\nexport type { Issue } from '../runtime/validation.ts';\n\n${body}`,
    },
  ];
}

function printExport(identifier: string, what: string): string {
  return `${docComment(`Returns the issues of \`value\` ${what}; empty if it is valid.`)}export const validate${identifier} = /* @__PURE__ */ validator(check${identifier});
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

  const body = jsonContent(operation.requestBody?.contents ?? []);
  if (body)
    members.push(`request: ${reference(body.schema, `${name}Request`, `as the request body of ${operation.id}`)},\n`);

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
  return `${propertyKey(operation.id)}: {\n${members.join('')}},\n`;
}

function printImports(api: Api, body: string): string {
  // A comment uses nothing. Each stands on a line of its own.
  const code = body.replace(/^\/\*\*.*$/gm, '');
  const lists = enums(api).map(({ name }) => listName(name));
  return Object.entries({ ...helpers, './lists.ts': lists })
    .map(([module, names]) => {
      const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(code)).sort(byLetter);
      const listed = used.map((name) => (/^[A-Z]/.test(name) ? `type ${name}` : name));
      return listed.length === 0 ? '' : `import { ${listed.join(', ')} } from '${module}';\n`;
    })
    .join('');
}

/** The order that the formatter asks for: letter by letter, capitals first. */
function byLetter(left: string, right: string): number {
  const key = (name: string) => [...name].map((letter) => letter.toLowerCase() + letter).join('');
  return key(left) < key(right) ? -1 : 1;
}

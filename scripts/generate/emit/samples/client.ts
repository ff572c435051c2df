import type { Api, Json } from '../../model/api.ts';
import type { Names } from '../../names.ts';
import { argumentsOf } from '../client/arguments.ts';
import { credentialsOf } from '../client/credentials.ts';
import { isComplete, needsBaseUrl } from '../client/print-servers.ts';
import { propertyAccess, propertyKey, quote } from '../typescript.ts';
import type { Body, Call } from './call.ts';
import { layout, typescript } from './layout.ts';
import { resultOf } from './result.ts';

/** The call with the generated client. */
export function clientSample(call: Call, api: Api, names: Names): string {
  return [importOf(names, names.client), '', ...construct(call, api, names), '', ...statements(call, api, 0)].join(
    '\n',
  );
}

/** The same call with error handling. */
export function errorSample(call: Call, api: Api, names: Names): string {
  return [
    importOf(names, `${names.client}, StatusError`),
    '',
    ...construct(call, api, names),
    '',
    'try {',
    ...statements(call, api, 2),
    '} catch (error) {',
    '  // Other errors, such as a broken connection, have no status.',
    '  if (!(error instanceof StatusError)) throw error;',
    '  console.error(error.status, error.code, error.message);',
    '}',
  ].join('\n');
}

/** The items of all pages of a list; `paged` is the method that iterates over them. */
export function pagesSample(call: Call, api: Api, names: Names, paged: string): string {
  const method = [...call.operation.clientMethod.slice(0, -1), paged].map(propertyAccess).join('');
  return [
    importOf(names, names.client),
    '',
    ...construct(call, api, names),
    '',
    `${printCall(`for await (const item of client${method}(`, call, 0)})) {`,
    '  console.log(item);',
    '}',
  ].join('\n');
}

function importOf(names: Names, what: string): string {
  return `import { ${what} } from '${names.packages.client}';`;
}

function construct({ operation, server }: Call, api: Api, names: Names): string[] {
  const options = credentialsOf(api)
    .filter(({ scheme }) => operation.security[0]?.includes(scheme.name))
    .flatMap(({ option, usual, scheme }) => {
      if (scheme.kind === 'basic') {
        const pair = 'username: process.env.USERNAME, password: process.env.PASSWORD';
        return usual === undefined
          ? [
              `  ${propertyKey(option)}: { username: process.env.USERNAME ?? '', password: process.env.PASSWORD ?? '' },`,
            ]
          : pair.split(', ').map((member) => `  ${member},`);
      }
      return [
        `  ${propertyKey(usual ?? option)}: process.env${propertyAccess(scheme.environmentVariable ?? 'API_KEY')},`,
      ];
    });
  if (needsBaseUrl(api)) options.push("  baseUrl: 'https://host.example',");
  else if (!operation.servers && isComplete(server)) options.push(`  environment: ${quote(server.name)},`);
  if (options.length === 0) return [`const client = new ${names.client}();`];
  return [`const client = new ${names.client}({`, ...options, '});'];
}

/** The call and the use of its result, indented by `indent` characters. */
function statements(call: Call, api: Api, indent: number): string[] {
  const { operation } = call;
  const pad = ' '.repeat(indent);
  const result = resultOf(operation, api);
  const start = `${pad}${result ? `const ${result.name} = ` : ''}await client${operation.clientMethod.map(propertyAccess).join('')}(`;
  const print = result ? [...(indent === 0 ? [''] : []), `${pad}console.log(${result.shown});`] : [];
  return [`${printCall(start, call, indent)});`, ...print];
}

/** The call without its closing parenthesis. An object on several lines begins on the line of the call. */
function printCall(start: string, call: Call, indent: number): string {
  let text = start;
  for (const [index, value] of argumentValues(call).entries()) {
    if (index > 0) text += ', ';
    const column = text.length - text.lastIndexOf('\n') - 1;
    text += withFiles(layout(value, typescript, indent, column));
  }
  return text;
}

/** The arguments of the generated method, in order; the last one only if it has members. */
function argumentValues({ operation, parameters, body }: Call): Json[] {
  const sent = (place: string) => parameters.filter(({ parameter }) => parameter.in === place);
  const positional = argumentsOf(operation);
  const values = positional.map(({ kind, parameter: name }): Json => {
    if (kind === 'body') return body ? markFiles(body) : null;
    return sent('path').find(({ parameter }) => parameter.name === name)?.value ?? null;
  });
  const options: [string, Json][] = (['query', 'header', 'cookie'] as const).flatMap((place): [string, Json][] => {
    const members = sent(place).map(({ parameter, value }) => [parameter.name, value] as const);
    return members.length === 0 ? [] : [[place, Object.fromEntries(members)]];
  });
  if (body && !positional.some(({ kind }) => kind === 'body')) options.push(['body', markFiles(body)]);
  return options.length === 0 ? values : [...values, Object.fromEntries(options)];
}

/** Stands for binary data in a value, until it is printed. */
const mark = 'BINARY DATA OF ';

/** The body with a mark in place of each file. */
function markFiles({ kind, value, fields }: Body): Json {
  if (kind === 'binary') return `${mark}${String(value)}`;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const members = Object.entries(value).map(([name, member]): [string, Json] => {
    if (!fields.some((field) => field.name === name && field.isFile)) return [name, member];
    return [name, Array.isArray(member) ? member.map(() => mark + name) : mark + name];
  });
  return Object.fromEntries(members);
}

function withFiles(text: string): string {
  return text.replaceAll(new RegExp(`'${mark}([^']*)'`, 'g'), "new Blob(['$1'])");
}

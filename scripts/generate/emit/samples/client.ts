import type { Api, Json } from '../../model/api.ts';
import type { Names } from '../../names.ts';
import { argumentsOf } from '../client/arguments.ts';
import { credentialsOf } from '../client/credentials.ts';
import { propertyAccess, propertyKey, quote } from '../typescript.ts';
import type { Call } from './call.ts';
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

function importOf(names: Names, what: string): string {
  return `import { ${what} } from '${names.packages.client}';`;
}

function construct({ operation, server }: Call, api: Api, names: Names): string[] {
  const options = credentialsOf(api, () => {})
    .filter(({ scheme }) => operation.security[0]?.includes(scheme.name))
    .map(
      ({ option, scheme }) =>
        `  ${propertyKey(option)}: process.env${propertyAccess(scheme.environmentVariable ?? 'API_KEY')},`,
    );
  if (/^https?:\/\/[^{}]+$/.test(server.url)) options.push(`  environment: ${quote(server.name)},`);
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
    text += value === undefined ? 'undefined' : layout(value, typescript, indent, column);
  }
  return text;
}

/** The arguments of the generated method, in order: without trailing ones that can be omitted, `undefined` for others. */
function argumentValues({ operation, parameters, body }: Call): (Json | undefined)[] {
  const sent = (place: string) => parameters.filter(({ parameter }) => parameter.in === place);
  const values = argumentsOf(operation).map(({ kind, parameter: name }): Json | undefined => {
    if (kind === 'body') return body?.value;
    if (kind === 'path') return sent('path').find(({ parameter }) => parameter.name === name)?.value;
    const members = sent(kind).map(({ parameter, value }) => [parameter.name, value] as const);
    return members.length === 0 ? undefined : Object.fromEntries(members);
  });
  return values.slice(0, values.findLastIndex((value) => value !== undefined) + 1);
}

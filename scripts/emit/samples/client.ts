import type { Api, Json } from '../../model/api.ts';
import { propertyAccess, propertyKey, quote } from '../../typescript.ts';
import { argumentsOf } from '../client/arguments.ts';
import { credentialsOf } from '../client/credentials.ts';
import type { Call } from './call.ts';
import { layout, typescript } from './layout.ts';
import { resultOf } from './result.ts';

/** The call with our own client. */
export function clientSample(call: Call, api: Api): string {
  const { operation, server } = call;
  const options = credentialsOf(api, () => {})
    .filter(({ scheme }) => operation.security[0]?.includes(scheme.name))
    .map(
      ({ option, scheme }) =>
        `  ${propertyKey(option)}: process.env${propertyAccess(scheme.environmentVariable ?? 'API_KEY')},`,
    );
  if (/^https?:\/\/[^{}]+$/.test(server.url)) options.push(`  environment: ${quote(server.name)},`);
  const result = resultOf(operation, api);
  const method = operation.clientMethod.map(propertyAccess).join('');
  return [
    "import { PaymentsClient } from '@scope/payments-client';",
    '',
    options.length === 0
      ? 'const client = new PaymentsClient();'
      : `const client = new PaymentsClient({\n${options.join('\n')}\n});`,
    '',
    `${printCall(`${result ? `const ${result.name} = ` : ''}await client${method}(`, call)});`,
    ...(result ? ['', `console.log(${result.shown});`] : []),
  ].join('\n');
}

/** The call without its closing parenthesis. An object of several lines begins on the line of the call. */
function printCall(start: string, call: Call): string {
  let text = start;
  for (const [index, value] of argumentValues(call).entries()) {
    if (index > 0) text += ', ';
    text += value === undefined ? 'undefined' : layout(value, typescript, 0, text.length - text.lastIndexOf('\n') - 1);
  }
  return text;
}

/** What the generated method is given, in its order; what need not be is left out at the end, and `undefined` before it. */
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

import type { Api } from '../../model/api.ts';
import { propertyAccess, quote } from '../../typescript.ts';
import type { Call } from './call.ts';
import { layout, typescript } from './layout.ts';
import { resultOf } from './result.ts';

/** The call with our own client. */
export function clientSample(call: Call, api: Api): string {
  const { operation, scheme, server, body } = call;
  const options: string[] = [];
  if (scheme?.kind === 'bearer') {
    options.push(`  bearerToken: process.env${propertyAccess(scheme.environmentVariable ?? 'API_KEY')},`);
  }
  if (server.url !== '') options.push(`  environment: ${quote(server.name)},`);
  const result = resultOf(operation, api);
  const start = `${result ? `const ${result.name} = ` : ''}await client${operation.clientMethod.map(propertyAccess).join('')}(`;
  // An object of several lines begins on the line of the call.
  const argument = body ? layout(body.value, typescript, 0, start.length) : '';
  return [
    "import { PaymentsClient } from '@scope/payments-client';",
    '',
    options.length === 0
      ? 'const client = new PaymentsClient();'
      : `const client = new PaymentsClient({\n${options.join('\n')}\n});`,
    '',
    `${start}${argument});`,
    ...(result ? ['', `console.log(${result.shown});`] : []),
  ].join('\n');
}

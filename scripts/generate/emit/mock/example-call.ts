import { certifierOf } from '../../cases/certify.ts';
import { Samples } from '../../cases/sample.ts';
import { type File, header } from '../../files.ts';
import type { Api, Json, Operation, SecurityScheme } from '../../model/api.ts';
import { jsonContent } from '../../model/json-content.ts';
import type { Names } from '../../names.ts';
import { quote } from '../typescript.ts';

/** Emits a call of the first operation that the mock answers with success, for its command to show. */
export function emitExampleCall(api: Api, names: Names): File {
  const [operation] = api.operations;
  const rest = operation ? describeCall(api, operation) : '/';
  const content = `${header}
const call = ${quote(rest)};

/** A call that the mock answers, as a line for a shell. \`url\` is the mock's address, without a trailing slash. */
export function exampleCall(url: string): string {
  return \`curl -i \${url}\${call}\`;
}
`;
  return { path: `${names.generated.mock}/example-call.ts`, content };
}

/** Everything after the address. */
function describeCall(api: Api, operation: Operation): string {
  const samples = new Samples(api);
  const text = (value: Json | undefined) => (typeof value === 'string' ? value : JSON.stringify(value ?? ''));
  let path = operation.path;
  const query: string[] = [];
  const options: string[] = operation.method === 'GET' ? [] : [`-X ${operation.method}`];
  const schemes = (operation.security[0] ?? []).flatMap((name) =>
    api.securitySchemes.filter((one) => one.name === name),
  );
  for (const scheme of schemes) {
    const { header: line, parameter } = credential(scheme);
    if (line !== undefined) options.push(`-H ${shellWord(line)}`);
    if (parameter !== undefined) query.push(parameter);
  }
  for (const { name, in: place, required, schema } of operation.parameters) {
    if (!required) continue;
    const value = text(samples.of(schema, 'required'));
    if (place === 'path') path = path.replace(`{${name}}`, encodeURIComponent(value));
    if (place === 'query') query.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
    if (place === 'header') options.push(`-H ${shellWord(`${name}: ${value}`)}`);
    if (place === 'cookie') options.push(`-b ${shellWord(`${name}=${encodeURIComponent(value)}`)}`);
  }
  const content = jsonContent(operation.requestBody?.contents ?? []);
  if (content) {
    const valid = content.examples.find(({ value }) => certifierOf(api.document).valid(content.schema.pointer, value));
    const body = valid?.value ?? samples.of(content.schema, 'required');
    options.push(
      `-H ${shellWord(`Content-Type: ${content.mediaType}`)}`,
      `-d ${shellWord(JSON.stringify(body ?? null))}`,
    );
  }
  const target = query.length === 0 ? path : `${path}?${query.join('&')}`;
  return [/[^\w/.~%-]/.test(target) ? shellWord(target) : target, ...options].join(' \\\n    ');
}

function credential(scheme: SecurityScheme): { header?: string; parameter?: string } {
  switch (scheme.kind) {
    case 'bearer':
      return { header: 'Authorization: Bearer test' };
    case 'basic':
      return { header: 'Authorization: Basic dGVzdDp0ZXN0' };
    case 'apiKey':
      if (scheme.in === 'query') return { parameter: `${encodeURIComponent(scheme.parameter)}=test` };
      return { header: scheme.in === 'header' ? `${scheme.parameter}: test` : `Cookie: ${scheme.parameter}=test` };
  }
}

/** One word for a POSIX shell, which leaves everything within single quotes as it is. */
function shellWord(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

import { certifierOf } from '../../cases/samples/certify.ts';
import { Samples } from '../../cases/samples/sample.ts';
import type { Api, Json } from '../../model/api.ts';
import { jsonContent } from '../../model/json-content.ts';

/** Describes a call of the first operation that the mock answers with success; undefined if there is no operation. */
export function describeExampleCall(api: Api) {
  const [operation] = api.operations;
  if (!operation) return undefined;
  const samples = new Samples(api);
  let path = operation.path;
  const query: string[] = [];
  const headers: [name: string, value: string][] = [];
  const cookies: string[] = [];
  for (const { name, in: place, required, schema } of operation.parameters) {
    if (!required) continue;
    const value = textOf(samples.of(schema, 'required'));
    const pair = `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
    if (place === 'path') path = path.replace(`{${name}}`, encodeURIComponent(value));
    if (place === 'query') query.push(pair);
    if (place === 'header') headers.push([name, value]);
    if (place === 'cookie') cookies.push(pair);
  }
  if (cookies.length > 0) headers.push(['Cookie', cookies.join('; ')]);
  const content = jsonContent(operation.requestBody?.contents ?? []);
  if (content) headers.push(['Content-Type', content.mediaType]);
  const valid = content?.examples.find(({ value }) => certifierOf(api.document).valid(content.schema.pointer, value));
  const [security = []] = operation.security;
  return {
    method: operation.method,
    target: query.length === 0 ? path : `${path}?${query.join('&')}`,
    security: security.length === 0 ? undefined : security,
    headers: headers.length === 0 ? undefined : Object.fromEntries(headers),
    body: content && (valid?.value ?? samples.of(content.schema, 'required') ?? null),
  };
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

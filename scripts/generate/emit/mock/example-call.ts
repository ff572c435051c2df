import { fillPath, validParameters } from '../../cases/parameters/valid-parameters.ts';
import { certifierOf } from '../../cases/samples/certify.ts';
import { Samples } from '../../cases/samples/sample.ts';
import type { Api } from '../../model/api.ts';
import { jsonContent } from '../../model/json-content.ts';
import type { Place } from '../../wire/parameter.ts';
import { writeCookies, writeHeaders, writeQuery } from '../../wire/target.ts';

/** Describes a call of the first operation that the mock answers with success; undefined if there is no operation. */
export function describeExampleCall(api: Api) {
  const [operation] = api.operations;
  if (!operation) return undefined;
  const samples = Samples.for(api);
  const required = operation.parameters.filter((parameter) => parameter.required);
  const values = validParameters({ ...operation, parameters: required }, samples, () => {});
  const of = (place: Place) =>
    Object.fromEntries(
      required.filter((one) => one.in === place).map(({ name }) => [name, values[`${place} ${name}`] ?? '']),
    );
  const path = fillPath(operation, of('path'));
  const query = writeQuery(required, of('query'));
  const headers = writeHeaders(required, of('header'));
  const cookies = writeCookies(required, of('cookie'));
  if (cookies !== '') headers.push(['Cookie', cookies]);
  const content = jsonContent(operation.requestBody?.contents ?? []);
  if (content) headers.push(['Content-Type', content.mediaType]);
  const valid = content?.examples.find(({ value }) => certifierOf(api.document).valid(content.schema.pointer, value));
  const [security = []] = operation.security;
  return {
    method: operation.method,
    target: query === '' ? path : `${path}?${query}`,
    security: security.length === 0 ? undefined : security,
    headers: headers.length === 0 ? undefined : Object.fromEntries(headers),
    body: content && (valid?.value ?? samples.of(content.schema, 'required') ?? null),
  };
}

import type { Samples } from '../../cases/samples/sample.ts';
import type { Api, Json, Operation, Parameter, SecurityScheme, Server } from '../../model/api.ts';
import { jsonContent } from '../../model/json-content.ts';
import type { Note } from '../../spec/diagnostics.ts';

/** A request that samples show in several languages. */
export interface Call {
  operation: Operation;
  /** Name of the example that the body comes from; `example` if the document has none. */
  example: string;
  /** The server to call: the first of the document. */
  server: Server;
  /** How the request authenticates; absent if the operation needs no credential. */
  scheme?: SecurityScheme;
  /** The required parameters, and those of the query that the document has an example for. */
  parameters: { parameter: Parameter; value: Json }[];
  body?: { mediaType: string; value: Json };
}

/** Returns the calls that samples of an operation show: one for each example of its request body, at least one. */
export function callsOf(operation: Operation, api: Api, samples: Samples, note: Note): Call[] {
  const [schemeName] = operation.security[0] ?? [];
  const scheme = api.securitySchemes.find(({ name }) => name === schemeName);
  const call = {
    operation,
    example: 'example',
    server: api.servers[0] ?? { url: '', name: 'server1' },
    ...(scheme ? { scheme } : {}),
    parameters: operation.parameters
      .filter(({ required, in: place, schema }) => required || (place === 'query' && schema.examples.length > 0))
      .map((parameter) => ({ parameter, value: samples.of(parameter.schema, 'required') ?? '' })),
  };
  const { requestBody } = operation;
  const content = requestBody && jsonContent(requestBody.contents);
  if (!content) {
    if (!requestBody?.required) return [call];
    note(
      'no-sample',
      requestBody.pointer,
      `${operation.id} has no sample: its body is not JSON.`,
      'Add a sample with `x-codeSamples`.',
    );
    return [];
  }
  const mediaType = isJson(content.mediaType) ? content.mediaType : 'application/json';
  const examples = content.examples.map(({ name, value }) => ({ ...call, example: name, body: { mediaType, value } }));
  if (examples.length > 0) return examples;
  const value = samples.of(content.schema, 'required');
  if (value !== undefined) return [{ ...call, body: { mediaType, value } }];
  note(
    'no-sample',
    content.pointer,
    `${operation.id} has no sample: its body has no example, and none could be made.`,
    'Add an example.',
  );
  return [];
}

/** Whether a media type is JSON, by name or by its suffix (RFC 6839). */
export function isJson(mediaType: string): boolean {
  return mediaType === 'application/json' || mediaType.endsWith('+json');
}

/** Returns the URL of a call, with its path and query parameters filled in. */
export function urlOf({ operation, server, scheme, parameters }: Call): string {
  let path = operation.path;
  const query: string[] = [];
  for (const { parameter, value } of parameters) {
    const texts = textsOf(value).map(encodeURIComponent);
    if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, texts.join(','));
    if (parameter.in === 'query') query.push(...texts.map((text) => `${encodeURIComponent(parameter.name)}=${text}`));
  }
  if (scheme?.kind === 'apiKey' && scheme.in === 'query') query.push(`${encodeURIComponent(scheme.parameter)}=API_KEY`);
  return `${server.url}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** Returns the headers of a call besides its media type and its credential. */
export function headersOf({ parameters }: Call): [string, string][] {
  return parameters
    .filter(({ parameter }) => parameter.in === 'header')
    .map(({ parameter, value }) => [parameter.name, textsOf(value).join(',')]);
}

/** The items of a list, or the one value: a query repeats its parameter for each, anything else joins them with commas. */
function textsOf(value: Json): string[] {
  return (Array.isArray(value) ? value : [value]).map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
}

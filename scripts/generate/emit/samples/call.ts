import { fieldsOf } from '../../cases/parameters/fields.ts';
import { plainBody } from '../../cases/parameters/plain-body.ts';
import { fillPath } from '../../cases/parameters/valid-parameters.ts';
import { certifierOf } from '../../cases/samples/certify.ts';
import type { Samples } from '../../cases/samples/sample.ts';
import type {
  Api,
  BodyKind,
  Content,
  Example,
  Json,
  Operation,
  Parameter,
  SecurityScheme,
  Server,
} from '../../model/api.ts';
import { hasFields, isValidated, requestContent } from '../../model/json-content.ts';
import type { Note } from '../../spec/diagnostics.ts';
import { fieldOf, membersOf, type ReadField } from '../../wire/field.ts';
import type { Place } from '../../wire/parameter.ts';
import { writeCookies, writeHeaders, writeQuery } from '../../wire/target.ts';
import { fitsType } from './fits-type.ts';

/** A request that samples show in several languages. */
export interface Call {
  operation: Operation;
  /** Name of the example that the body comes from; `example` if the document has none. */
  example: string;
  /** The server to call: the first of the document. */
  server: Server;
  /** How the request authenticates; empty if the operation needs no credential. */
  schemes: SecurityScheme[];
  /** The required parameters, and those of the query that the document has an example for. */
  parameters: { parameter: Parameter; value: Json }[];
  body?: Body;
  /** Whether its body has the generated type; other languages have none. */
  isTyped: boolean;
}

/** The body of a request. */
export interface Body {
  mediaType: string;
  kind: BodyKind;
  /** Text if the body is neither JSON nor a form. */
  value: Json;
  /** The fields of a form. */
  fields: ReadField[];
}

/** Returns the calls that samples of an operation show: one for each example of its request body, at least one. */
export function callsOf(operation: Operation, api: Api, samples: Samples, note: Note): Call[] {
  const names = operation.security[0] ?? [];
  const servers = operation.servers ?? api.servers;
  const call: Call = {
    operation,
    example: 'example',
    server: servers[0] ?? { url: '', name: 'server1', variables: [] },
    schemes: api.securitySchemes.filter(({ name }) => names.includes(name)),
    parameters: operation.parameters
      .filter(({ required, in: place, schema }) => required || (place === 'query' && schema.examples.length > 0))
      .map((parameter) => ({ parameter, value: samples.of(parameter.schema, 'required') ?? '' })),
    isTyped: true,
  };
  const { requestBody } = operation;
  const content = requestContent(requestBody?.contents ?? []);
  if (!content) return [call];
  const mediaType = content.mediaType.includes('*') ? openType(content) : content.mediaType;
  const common = { mediaType, kind: content.kind, fields: hasFields(content) ? fieldsOf(content, api) : [] };
  if (!isValidated(content)) return [{ ...call, body: { ...common, value: plainBody(content, samples) ?? '' } }];
  const withBody = (value: Json, example = call.example): Call => ({
    ...call,
    example,
    body: { ...common, value },
    isTyped: fitsType(content.schema, value, api),
  });
  const examples = validExamples(content, api, note).map(({ name, value }) => withBody(value, name));
  noteUntyped(examples, content, note);
  if (examples.some(({ isTyped }) => isTyped)) return examples;
  const value = samples.of(content.schema, 'required');
  if (value !== undefined) return [...examples, withBody(value, freeName(examples))];
  if (examples.length > 0) return examples;
  note(
    'no-sample',
    content.pointer,
    `${operation.id} has no sample: its body has no example, and none could be made.`,
    'Add an example.',
  );
  return [];
}

function noteUntyped(calls: readonly Call[], { pointer }: Content, note: Note): void {
  for (const { isTyped, example } of calls) {
    if (isTyped) continue;
    note(
      'untyped-example',
      pointer,
      `The example \`${example}\` is valid, but its type does not list all that it has, so no TypeScript sample shows it.`,
      'List its properties in the schema, or say `additionalProperties: true` there.',
    );
  }
}

/** A name for a call beside those of examples. */
function freeName(calls: readonly Call[]): string {
  return calls.some(({ example }) => example === 'example') ? 'made' : 'example';
}

/** A media type in the range of a content. */
function openType({ kind }: Content): string {
  return kind === 'json' ? 'application/json' : kind === 'text' ? 'text/plain' : 'application/octet-stream';
}

/** The examples that their schema allows: an edit of the schema may leave others behind. */
function validExamples({ examples, schema, pointer }: Content, api: Api, note: Note): Example[] {
  return examples.filter(({ name, value }) => {
    if (certifierOf(api.document).valid(schema.pointer, value)) return true;
    note(
      'invalid-example',
      pointer,
      `The example \`${name}\` breaks its schema, so no sample shows it.`,
      'Correct the example, or the schema.',
    );
    return false;
  });
}

/** Whether a media type is JSON, by name or by its suffix (RFC 6839). */
export function isJson(mediaType: string): boolean {
  return mediaType === 'application/json' || mediaType.endsWith('+json');
}

/** Returns the URL of a call, with its path and query parameters filled in. */
export function urlOf({ operation, server, schemes, parameters }: Call): string {
  const path = fillPath(operation, valuesIn('path', parameters));
  const keys = schemes.flatMap((scheme) =>
    scheme.kind === 'apiKey' && scheme.in === 'query' ? [scheme.parameter] : [],
  );
  const query = [
    writeQuery(operation.parameters, valuesIn('query', parameters)),
    ...keys.map((key) => `${encodeURIComponent(key)}=API_KEY`),
  ].filter((part) => part !== '');
  return `${server.url.replace(/\/$/, '')}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** Returns the headers of a call besides its media type and its credential. */
export function headersOf({ operation, parameters }: Call): [string, string][] {
  const cookies = writeCookies(operation.parameters, valuesIn('cookie', parameters));
  const headers = writeHeaders(operation.parameters, valuesIn('header', parameters));
  return cookies === '' ? headers : [...headers, ['Cookie', cookies]];
}

function valuesIn(place: Place, parameters: Call['parameters']): { [name: string]: Json } {
  return Object.fromEntries(
    parameters.flatMap(({ parameter, value }) => (parameter.in === place ? [[parameter.name, value]] : [])),
  );
}

/** The parts of a multipart body: texts, and names of files. */
export function partsOf({
  value,
  fields,
}: Body): { name: string; text: string; isFile: boolean; mediaType?: string }[] {
  return membersOf(value).flatMap(([name, member]) => {
    const field = fieldOf(fields, name, member);
    return (Array.isArray(member) ? member : [member]).map((item) => ({
      name,
      text: typeof item === 'string' ? item : JSON.stringify(item),
      isFile: field.isFile === true,
      ...(field.mediaType === undefined ? {} : { mediaType: field.mediaType.split(',')[0]?.trim() ?? '' }),
    }));
  });
}

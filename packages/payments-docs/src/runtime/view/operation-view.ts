import { STATUS_CODES } from 'node:http';
import { Samples } from '../../../../../scripts/generate/cases/samples/sample.ts';
import { type Sample, samplesOf } from '../../../../../scripts/generate/emit/samples.ts';
import type {
  Api,
  Content,
  Example,
  Operation,
  Parameter,
  Response,
  SecurityScheme,
} from '../../../../../scripts/generate/model/api.ts';
import type { Names } from '../../../../../scripts/generate/names.ts';
import type { Note } from '../../../../../scripts/generate/spec/diagnostics.ts';
import { Anchors, slug } from './anchors.ts';
import type { FieldView, ValueView } from './field-view.ts';
import { ViewBuilder } from './view-builder.ts';

/** The content of an operation's page. */
export interface OperationView {
  operation: Operation;
  title: string;
  /** Path of its page within the site, without extension: `reference/add-book`. */
  page: string;
  security: SecurityScheme[];
  parameters: { title: string; id: string; fields: FieldView[] }[];
  bodies: BodyView[];
  successes: ResponseView[];
  errors: ResponseView[];
  /** The body of all error answers, if they share one. */
  errorBody?: ValueView;
  /** The examples of the request body; samples name them. */
  examples: Example[];
  samples: Sample[];
}

export interface BodyView {
  id: string;
  mediaType: string;
  value: ValueView;
}

export interface ResponseView {
  id: string;
  status: string;
  /** Such as `Bad Request`; empty for a status without a name. */
  reason: string;
  description: string;
  headers: FieldView[];
  /** Empty if the body is `errorBody`. */
  bodies: BodyView[];
  examples: Example[];
}

const places: { [In in Parameter['in']]: string } = {
  path: 'Path parameters',
  query: 'Query parameters',
  header: 'Headers',
  cookie: 'Cookies',
};

/** The views of all operations; notes anything that cannot be shown. */
export function viewOperations(api: Api, names: Names, note: Note): OperationView[] {
  const pages = new Anchors();
  return api.operations.map((operation) =>
    viewOperation(operation, pages.claim(slug(operation.id)), { api, names, note }),
  );
}

interface Sources {
  api: Api;
  names: Names;
  note: Note;
}

function viewOperation(operation: Operation, name: string, { api, names, note }: Sources): OperationView {
  const anchors = new Anchors();
  // The headings of the page come first, so that no field takes their ids.
  for (const id of [
    'main',
    'contents',
    'authorization',
    'environments',
    'body',
    'response',
    'errors',
    'error',
    'error-handling',
    'search',
  ])
    anchors.claim(id);
  const builder = new ViewBuilder(new Map(api.schemas.map(({ name, schema }) => [name, schema])), anchors);
  const samples = new Samples(api);
  const isError = ({ status }: Response) => !/^[123]/.test(status);
  const shared = sharedComponent(operation.responses.filter(isError));

  const bodyOf = (content: Content, id: string): BodyView => ({
    id,
    mediaType: content.mediaType,
    value: builder.value(content.schema, id, id),
  });
  const parameters = Object.entries(places).flatMap(([place, title]) => {
    const fields = operation.parameters.filter((parameter) => parameter.in === place);
    if (fields.length === 0) return [];
    return [{ title, id: place, fields: fields.map((parameter) => parameterField(parameter, place, builder)) }];
  });
  const bodies = (operation.requestBody?.contents ?? []).map((content) => bodyOf(content, 'body'));
  const viewResponse = (response: Response): ResponseView => {
    const id = anchors.claim('response', response.status);
    const [content] = response.contents;
    return {
      id,
      status: response.status,
      reason: STATUS_CODES[response.status] ?? '',
      description: response.description,
      headers: response.headers.map((header) => parameterField(header, id, builder)),
      bodies: shared && isError(response) ? [] : response.contents.map((part) => bodyOf(part, id)),
      examples: content ? examplesOf(content, samples) : [],
    };
  };
  const successes = operation.responses.filter((response) => !isError(response)).map(viewResponse);
  const errors = operation.responses.filter(isError).map(viewResponse);

  return {
    operation,
    title: operation.summary ?? words(operation.id),
    page: `reference/${name}`,
    security: api.securitySchemes.filter((scheme) => operation.security.flat().includes(scheme.name)),
    parameters,
    bodies,
    successes,
    errors,
    ...(shared ? { errorBody: unfolded(builder.value(shared.schema, 'error', 'error')) } : {}),
    examples: operation.requestBody?.contents[0]?.examples ?? [],
    samples: samplesOf(operation, api, names, note),
  };
}

/** An identifier as words: `addBook` is `Add book`. */
function words(id: string): string {
  const spaced = id.replaceAll(/([a-z\d])([A-Z])/g, (_match, before, after) => `${before} ${after.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function parameterField(
  part: Pick<Parameter, 'name' | 'required' | 'description' | 'schema'>,
  place: string,
  builder: ViewBuilder,
): FieldView {
  const field = builder.field(part.name, part.schema, part.required, place);
  if (part.description !== undefined) field.value.description = part.description;
  return field;
}

/** Readers look for the codes of an error. */
function unfolded(body: ValueView): ValueView {
  for (const { value } of body.fields) {
    if (value.options?.options.some(({ description }) => description !== undefined)) value.options.unfolded = true;
  }
  return body;
}

/** The body of all these answers if it is the same component; undefined otherwise. */
function sharedComponent(responses: readonly Response[]): Content | undefined {
  const contents = responses.flatMap((response) => response.contents);
  const [first] = contents;
  const names = new Set(contents.map(({ schema }) => (schema.kind === 'reference' ? schema.name : schema.pointer)));
  return names.size === 1 && first?.schema.kind === 'reference' ? first : undefined;
}

function examplesOf(content: Content, samples: Samples): Example[] {
  if (content.examples.length > 0) return content.examples;
  const value = samples.of(content.schema, 'all');
  return value === undefined ? [] : [{ name: 'example', value }];
}

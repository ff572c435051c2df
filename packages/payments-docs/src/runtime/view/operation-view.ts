import { type Sample, samplesOf } from '../../../../../scripts/generate/emit/samples.ts';
import type {
  Api,
  Content,
  Example,
  Operation,
  Response,
  SecurityScheme,
} from '../../../../../scripts/generate/model/api.ts';
import type { Link } from '../../../../../scripts/generate/model/links/link.ts';
import type { Names } from '../../../../../scripts/generate/names.ts';
import type { Note } from '../../../../../scripts/generate/spec/diagnostics.ts';
import { Anchors, slug } from './anchors.ts';
import type { ValueView } from './field-view.ts';
import { type BodyView, madeUp, type ParametersView, PartViews, type ResponseView, words } from './part-views.ts';
import type { SchemaPages } from './schema-pages.ts';

/** The content of an operation's page. */
export interface OperationView {
  operation: Operation;
  title: string;
  /** Path of its page within the site, without extension: `reference/add-book`. */
  page: string;
  security: SecurityScheme[];
  parameters: ParametersView[];
  bodies: BodyView[];
  successes: ResponseView[];
  errors: ResponseView[];
  /** The body of all error answers, if they share one. */
  errorBody?: ValueView;
  /** What its answers tell for the requests of other operations. */
  links: Link[];
  /** The examples of the request body; samples name them. */
  examples: Example[];
  samples: Sample[];
  /** The page with the sample of error handling, if it is not this one. */
  errorHandling?: { page: string; title: string };
}

const headings = [
  'authorization',
  'environments',
  'body',
  'response',
  'links',
  'callbacks',
  'errors',
  'error',
  'error-handling',
];

/** The views of all operations; notes anything that cannot be shown. Schemas have pages of their own if `schemas` is given. */
export function viewOperations(api: Api, names: Names, note: Note, schemas?: SchemaPages): OperationView[] {
  const pages = new Anchors();
  const views = api.operations.map((operation) =>
    viewOperation(operation, pages.claim(slug(operation.id)), { api, names, note, schemas }),
  );
  const handling = views.find(
    ({ errors, samples }) => errors.length > 0 && samples.some(({ kind }) => kind === 'errors'),
  );
  // Errors are handled alike everywhere: the code is on one page, which the others link to.
  return views.map((view) =>
    view === handling || !handling
      ? view
      : {
          ...view,
          samples: view.samples.filter(({ kind }) => kind !== 'errors'),
          errorHandling: { page: handling.page, title: handling.title },
        },
  );
}

interface Sources {
  api: Api;
  names: Names;
  note: Note;
  schemas: SchemaPages | undefined;
}

function viewOperation(operation: Operation, name: string, { api, names, note, schemas }: Sources): OperationView {
  const parts = new PartViews(api, headings, schemas);
  const isError = ({ status }: Response) => !/^[123]/.test(status);
  const shared = sharedComponent(operation.responses.filter(isError));
  return {
    operation,
    title: operation.summary ?? words(operation.id),
    page: `reference/${name}`,
    security: api.securitySchemes.filter((scheme) => operation.security.flat().includes(scheme.name)),
    parameters: parts.parameters(operation.parameters),
    bodies: (operation.requestBody?.contents ?? []).map((content) => parts.body(content, 'body')),
    successes: operation.responses.filter((response) => !isError(response)).map((one) => parts.response(one)),
    errors: withoutRepetition(
      operation.responses.filter(isError).map((one) => parts.response(one, shared !== undefined)),
    ),
    ...(shared ? { errorBody: unfolded(parts.value(shared, 'error')) } : {}),
    links: api.links.filter(({ from }) => from === operation.id),
    examples: operation.requestBody?.contents[0]?.examples ?? [],
    samples: samplesOf(operation, api, names, note),
  };
}

/** Errors with the same body get the same made-up example: the first one shows it. */
function withoutRepetition(errors: readonly ResponseView[]): ResponseView[] {
  const seen = new Map<string, string>();
  return errors.map((error) => {
    if (error.examples.some(({ summary }) => summary !== madeUp)) return error;
    const text = JSON.stringify(error.examples);
    const exampleOf = seen.get(text);
    seen.set(text, exampleOf ?? error.status);
    return exampleOf === undefined || error.examples.length === 0 ? error : { ...error, examples: [], exampleOf };
  });
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

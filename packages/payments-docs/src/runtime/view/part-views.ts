import { STATUS_CODES } from 'node:http';
import { type Certifier, certifierOf } from '../../../../../scripts/generate/cases/samples/certify.ts';
import { Samples } from '../../../../../scripts/generate/cases/samples/sample.ts';
import type { Api, Content, Example, Json, Parameter, Response } from '../../../../../scripts/generate/model/api.ts';
import { Anchors } from './anchors.ts';
import type { FieldView, ValueView } from './field-view.ts';
import { componentsOf, type SchemaPages } from './schema-pages.ts';
import { shortened } from './shortened.ts';
import { ViewBuilder } from './view-builder.ts';

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
  /** Empty if the body is `errorBody` of the page. */
  bodies: BodyView[];
  examples: Example[];
  /** The status whose example applies to this one too. */
  exampleOf?: string;
}

/** The summary of an example that the document does not have. */
export const madeUp = 'Made-up values';

/** The parameters of one place. */
export interface ParametersView {
  title: string;
  id: string;
  fields: FieldView[];
}

const places: { [In in Parameter['in']]: string } = {
  path: 'Path parameters',
  query: 'Query parameters',
  header: 'Headers',
  cookie: 'Cookies',
};

/** Makes the views of the parts of one page: parameters, bodies and responses. */
export class PartViews {
  readonly #builder: ViewBuilder;
  readonly #anchors = new Anchors();
  readonly #samples: Samples;
  readonly #certifier: Certifier;
  /** Whether a response shows what the page has shown before. */
  #repeats: boolean;

  /** `headings` are the ids of the page's headings, which no field takes. */
  constructor(api: Api, headings: readonly string[], pages?: SchemaPages) {
    for (const id of ['main', 'contents', 'search', ...Object.keys(places), ...headings]) this.#anchors.claim(id);
    this.#builder = new ViewBuilder(componentsOf(api), this.#anchors, pages);
    // A page of a large reference shows nothing twice.
    this.#repeats = pages === undefined;
    this.#samples = Samples.for(api);
    this.#certifier = certifierOf(api.document);
  }

  parameters(parameters: readonly Parameter[]): ParametersView[] {
    return Object.entries(places).flatMap(([place, title]) => {
      const fields = parameters.filter((parameter) => parameter.in === place);
      if (fields.length === 0) return [];
      return [{ title, id: place, fields: fields.map((parameter) => this.#field(parameter, place)) }];
    });
  }

  value(content: Content, id: string): ValueView {
    return this.#builder.value(content.schema, id, 'whole');
  }

  body({ schema, mediaType }: Content, id: string, isWhole = true): BodyView {
    return { id, mediaType, value: this.#builder.value(schema, id, isWhole ? 'whole' : 'once') };
  }

  /** `isShared` says that its body is shown elsewhere. */
  response(response: Response, isShared = false): ResponseView {
    const id = this.#anchors.claim('response', response.status);
    const [content] = response.contents;
    const bodies = isShared ? [] : response.contents.map((part) => this.body(part, id, this.#repeats));
    this.#repeats &&= bodies.length === 0;
    return {
      id,
      status: response.status,
      reason: STATUS_CODES[response.status] ?? '',
      description: response.description,
      headers: response.headers.map((header) => this.#field(header, id)),
      bodies,
      examples: content ? this.examples(content) : [],
    };
  }

  /** The examples of the document; else one that is made. */
  examples(content: Content): Example[] {
    if (content.examples.length > 0) return content.examples;
    const whole = this.#samples.of(content.schema, 'all');
    if (whole === undefined) return [];
    const isValid = (value: Json) => this.#certifier.valid(content.schema.pointer, value);
    return [{ name: 'example', summary: madeUp, value: shortened(whole, isValid) }];
  }

  #field(part: Pick<Parameter, 'name' | 'required' | 'description' | 'schema'>, place: string): FieldView {
    const field = this.#builder.field(part.name, part.schema, part.required, place);
    if (part.description !== undefined) field.value.description = part.description;
    return field;
  }
}

/** An identifier as words: `addBook` is `Add book`. */
export function words(id: string): string {
  const spaced = id.replaceAll(/([a-z\d])([A-Z])/g, (_match, before, after) => `${before} ${after.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

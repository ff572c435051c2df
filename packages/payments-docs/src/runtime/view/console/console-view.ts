import { fieldsOf, unusualFields } from '../../../../../../scripts/generate/cases/parameters/fields.ts';
import { kindsOfParameter } from '../../../../../../scripts/generate/cases/parameters/kinds.ts';
import { Samples } from '../../../../../../scripts/generate/cases/samples/sample.ts';
import { argumentsOf } from '../../../../../../scripts/generate/emit/client/arguments.ts';
import type { Api, BodyKind, Content, Example, Json, Parameter } from '../../../../../../scripts/generate/model/api.ts';
import { hasFields, requestContent } from '../../../../../../scripts/generate/model/json-content.ts';
import type { Field } from '../../../../../../scripts/generate/wire/field.ts';
import type { Kind } from '../../../../../../scripts/generate/wire/kind.ts';
import type { Parameter as Written } from '../../../../../../scripts/generate/wire/parameter.ts';
import { firstSentence } from '../../markup/first-sentence.ts';
import type { OperationView } from '../operation-view.ts';
import type { Site } from '../site.ts';
import { type ConsoleInput, inputsOf } from './console-inputs.ts';
import { serversOf, testServers } from './console-servers.ts';
import { type Credential, credentialOf } from './credential.ts';
import { mockUrl } from './mock-url.ts';

/** The data of an operation's console in the browser, embedded in the page as JSON. */
export interface ConsoleView {
  title: string;
  /** The page of its reference. */
  page: string;
  method: string;
  /** Template, such as `/books/{id}`. */
  path: string;
  /** Where it can be sent without real consequences: may be empty. */
  environments: { name: string; url: string }[];
  /** The servers of the document, the first of which is the one in code. */
  servers: string[];
  /** Whether the page can call, besides its environments, this machine only. */
  isConfined: boolean;
  /** How the key is sent; absent if none is required. */
  credential?: Credential;
  parameters: ConsoleParameter[];
  /** The media types of the body, the usual one first. */
  bodies: ConsoleBody[];
  /** How the client is called: the code before the call, and its arguments: path parameters by name, null for the body. */
  client?: { head: string; method: string; arguments: (string | null)[] };
  /** Documented statuses that the mock can be asked for. */
  statuses: string[];
  /** Where each error code is explained: the field of the body with the code, and the anchor of each code. */
  codes?: { field: string; anchors: { [code: string]: string } };
}

/** A parameter: how it is written, and what its text is read as. */
export interface ConsoleParameter {
  how: Written;
  required: boolean;
  kind: Kind;
  /** As text: items of a list with commas between them, an object as JSON. */
  value: string;
  help: string;
  options: string[];
}

/** A media type of a body. */
export interface ConsoleBody {
  mediaType: string;
  kind: BodyKind;
  /** How the fields of a form are written, if not as is usual. */
  fields: Field[];
  /** The names of its files. */
  files: string[];
  /** The inputs for the fields of JSON and forms. */
  inputs: ConsoleInput[];
  examples: { name: string; title: string; text: string }[];
}

/** The console of an operation. */
export function viewConsole(view: OperationView, { api, hasMock }: Site): ConsoleView {
  const { operation, successes, errors, errorBody } = view;
  const [scheme] = view.security;
  const sample = view.samples.find(({ kind }) => kind === 'client')?.code;
  const field = errorBody?.fields.find(({ value }) => value.options?.unfolded);
  const contents = operation.requestBody?.contents ?? [];
  const usual = requestContent(contents);
  const servers = serversOf(operation, api);
  const environments = [
    ...(hasMock ? [{ name: 'The mock, in this page', url: mockUrl }] : []),
    ...testServers(servers).map(({ name, url }) => ({ name: `${name}: ${url}`, url })),
  ];
  return {
    title: view.title,
    page: view.page,
    method: operation.method,
    path: operation.path,
    servers: servers.map(({ url }) => url),
    environments,
    isConfined: environments.length > 0,
    ...(scheme ? { credential: credentialOf(scheme) } : {}),
    parameters: operation.parameters.map((parameter) => viewParameter(parameter, view, api)),
    bodies: [...contents]
      .sort((one, other) => Number(other === usual) - Number(one === usual))
      .map((content) => viewBody(content, view, api)),
    ...(sample === undefined
      ? {}
      : {
          client: {
            head: sample.slice(0, sample.search(/^(?:const \w+ = )?await client/m)),
            method: operation.clientMethod.join('.'),
            arguments: argumentsOf(operation).map(({ parameter }) => parameter ?? null),
          },
        }),
    statuses: [...successes, ...errors].map(({ status }) => status).filter((status) => /^\d+$/.test(status)),
    ...(field
      ? {
          codes: {
            field: field.name,
            anchors: Object.fromEntries((field.value.options?.options ?? []).map(({ value, id }) => [value, id])),
          },
        }
      : {}),
  };
}

function viewParameter(parameter: Parameter, { parameters }: OperationView, api: Api): ConsoleParameter {
  const { name, in: place, required, style, explode, allowReserved, mediaType } = parameter;
  const field = parameters.find(({ id }) => id === place)?.fields.find((one) => one.name === name);
  const sample = required ? Samples.for(api).of(parameter.schema, 'required') : undefined;
  return {
    how: {
      name,
      in: place,
      style,
      explode,
      ...(allowReserved ? { allowReserved } : {}),
      ...(mediaType === undefined ? {} : { mediaType }),
    },
    required,
    kind: kindsOfParameter(parameter, api)[0] ?? 'any',
    value: parameterText(sample),
    help: firstSentence(field?.value.description ?? ''),
    options: field?.value.options?.options.map(({ value }) => value) ?? [],
  };
}

function parameterText(value: Json | undefined): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map(parameterText).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function viewBody(content: Content, { operation, bodies }: OperationView, api: Api): ConsoleBody {
  const { mediaType, kind } = content;
  const shown = bodies[operation.requestBody?.contents.indexOf(content) ?? 0];
  const isFilled = kind === 'json' || hasFields(content);
  const files = hasFields(content) ? fieldsOf(content, api).filter(({ isFile }) => isFile) : [];
  const names = files.map(({ name }) => name);
  const made = Samples.for(api).of(content.schema, 'required');
  const examples: Pick<Example, 'name' | 'summary' | 'value'>[] =
    content.examples.length > 0 || made === undefined ? content.examples : [{ name: 'example', value: made }];
  return {
    mediaType,
    kind,
    fields: hasFields(content) ? unusualFields(content, api) : [],
    files: names,
    inputs:
      shown && isFilled ? inputsOf(shown.value).filter(({ path: [first] }) => !names.includes(String(first))) : [],
    examples: examples.map(({ name, summary, value }) => ({
      name,
      title: summary ?? name,
      text: typeof value === 'string' && kind !== 'json' ? value : JSON.stringify(without(value, names), null, 2),
    })),
  };
}

/** The value without its files, which a reader chooses. */
function without(value: Json, names: readonly string[]): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

import { argumentsOf } from '../../../../../scripts/generate/emit/client/arguments.ts';
import { isJson } from '../../../../../scripts/generate/emit/samples/call.ts';
import type { Api, Json, Server } from '../../../../../scripts/generate/model/api.ts';
import { type ConsoleInput, inputsOf } from './console-inputs.ts';
import { type Credential, credentialOf } from './credential.ts';
import { mockUrl } from './mock-url.ts';
import type { OperationView } from './operation-view.ts';
import type { Site } from './site.ts';

/** The data of an operation's console in the browser, embedded in the page as JSON. */
export interface ConsoleView {
  method: string;
  /** Template, such as `/books/{id}`. */
  path: string;
  environments: { name: string; url: string }[];
  /** The first server of the document, for code. */
  server: string;
  /** How the key is sent; absent if none is required. */
  credential?: Credential;
  parameters: { name: string; in: string; required: boolean; value: string }[];
  mediaType?: string;
  /** The fields of a JSON body. */
  inputs: ConsoleInput[];
  /** How the client is called: the code before the call, and its arguments: path parameters by name, null for the body. */
  client?: { head: string; method: string; arguments: (string | null)[] };
  examples: { name: string; title: string; body: string }[];
  /** Documented statuses that the mock can be asked for. */
  statuses: string[];
  /** Where each error code is explained: the field of the body with the code, and the anchor of each code. */
  codes?: { field: string; anchors: { [code: string]: string } };
}

/** Environments without real consequences, by their names. The console offers no other. */
export function testServers(api: Api): Server[] {
  return api.servers.filter(
    ({ name, url }) =>
      /(?:^|[^a-z])(?:test|sandbox|staging|development|dev|local)(?:[^a-z]|$)/i.test(name) && URL.canParse(url),
  );
}

/** Path of the console of an operation, without extension; undefined if it could call live environments only. */
export function consolePath({ page }: OperationView, { api, hasMock }: Site): string | undefined {
  return hasMock || testServers(api).length > 0 ? page.replace('reference/', 'try/') : undefined;
}

/** `hasMock` is whether the mock of this API can run in the page. */
export function viewConsole(
  { operation, examples, parameters, bodies, samples, successes, errors, errorBody, security }: OperationView,
  api: Api,
  hasMock: boolean,
): ConsoleView {
  const [scheme] = security;
  const mediaType = operation.requestBody?.contents[0]?.mediaType;
  const sample = samples.find(({ kind }) => kind === 'client')?.code;
  const field = errorBody?.fields.find(({ value }) => value.options?.unfolded);
  return {
    method: operation.method,
    path: operation.path,
    server: api.servers[0]?.url ?? '',
    environments: [
      ...(hasMock ? [{ name: 'The mock, in this page', url: mockUrl }] : []),
      ...testServers(api).map(({ name, url }) => ({ name: `${name}: ${url}`, url })),
    ],
    ...(scheme ? { credential: credentialOf(scheme) } : {}),
    parameters: parameters.flatMap(({ id, fields }) =>
      fields.map(({ name, required, value }) => ({
        name,
        in: id,
        required,
        value: required ? (value.facts.find(({ label }) => label === 'Example')?.code?.[0] ?? '') : '',
      })),
    ),
    ...(mediaType === undefined ? {} : { mediaType }),
    inputs: bodies[0] && isJson(bodies[0].mediaType) ? inputsOf(bodies[0].value) : [],
    ...(sample === undefined
      ? {}
      : {
          client: {
            head: sample.slice(0, sample.search(/^(?:const \w+ = )?await client/m)),
            method: operation.clientMethod.join('.'),
            arguments: argumentsOf(operation).map(({ parameter }) => parameter ?? null),
          },
        }),
    examples: examples.map(({ name, summary, value }) => ({
      name,
      title: summary ?? name,
      body: bodyText(value, mediaType),
    })),
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

function bodyText(value: Json, mediaType = 'application/json'): string {
  return typeof value === 'string' && !isJson(mediaType) ? value : JSON.stringify(value, null, 2);
}

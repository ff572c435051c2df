import { fieldsOf } from '../../../../../scripts/generate/cases/parameters/fields.ts';
import { Samples } from '../../../../../scripts/generate/cases/samples/sample.ts';
import type { Api, Content, Json, SecurityScheme } from '../../../../../scripts/generate/model/api.ts';
import { hasFields, requestContent } from '../../../../../scripts/generate/model/json-content.ts';
import type { OperationView } from '../view/operation-view.ts';
import type { Site } from '../view/site.ts';

type Member = { [name: string]: Json };

/** The API as a Postman collection (format 2.1.0), which Bruno and Insomnia read too: a folder for each group, a request for each operation. */
export function postmanCollection(site: Site): string {
  const { api, operations, groups } = site;
  // Most requests authenticate alike: they inherit what the collection has.
  const auth = JSON.stringify(authFor(operations[0]));
  const byPage = new Map(operations.map((view) => [view.page, view]));
  const folders = groups.flatMap(({ title, description, entries }): Member[] => {
    const item = entries.flatMap(({ page }) => {
      const view = byPage.get(page);
      return view ? [request(view, auth, api)] : [];
    });
    return item.length === 0 ? [] : [{ name: title, ...(description === undefined ? {} : { description }), item }];
  });
  const [server] = api.servers;
  const collection = {
    info: {
      name: api.title,
      ...(api.description === undefined ? {} : { description: api.description }),
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    auth: JSON.parse(auth),
    item: folders,
    variable: [{ key: 'baseUrl', value: server?.url ?? '' }, ...api.securitySchemes.flatMap(secretsOf)],
  };
  return `${JSON.stringify(collection)}\n`;
}

/** `common` is the authentication of the collection as JSON. */
function request(view: OperationView, common: string, api: Api): Member {
  const { operation, title, parameters, examples } = view;
  const entries = (place: string) =>
    (parameters.find(({ id }) => id === place)?.fields ?? []).map(({ name, required, value }) => ({
      key: name,
      value: value.facts.find(({ label }) => label === 'Example')?.code?.[0] ?? '',
      ...(value.description === undefined ? {} : { description: value.description }),
      ...(required ? {} : { disabled: true }),
    }));
  const path = operation.path.replace(/^\//, '').replaceAll(/\{([^}]+)\}/g, ':$1');
  const content = requestContent(operation.requestBody?.contents ?? []);
  const [query, variable] = [entries('query'), entries('path')];
  const auth = authFor(view);
  // A form gets its type from Postman, with the boundary of its parts.
  const typed = content && !hasFields(content) ? [{ key: 'Content-Type', value: content.mediaType }] : [];
  return {
    name: title,
    request: {
      method: operation.method,
      ...(operation.description === undefined ? {} : { description: operation.description }),
      header: [...typed, ...entries('header')],
      url: {
        raw: `{{baseUrl}}/${path}`,
        host: ['{{baseUrl}}'],
        path: path.split('/'),
        ...(query.length > 0 ? { query } : {}),
        ...(variable.length > 0 ? { variable } : {}),
      },
      ...(JSON.stringify(auth) === common ? {} : { auth }),
      ...(content
        ? {
            body: bodyOf(
              content,
              examples[0]?.value ?? content.examples[0]?.value ?? Samples.for(api).of(content.schema, 'required'),
              api,
            ),
          }
        : {}),
    },
    response: [],
  };
}

function bodyOf(content: Content, value: Json | undefined, api: Api): Member {
  const { kind } = content;
  const members = Object.entries(Object(value ?? {})).map(([key, member]) => ({
    key,
    value: typeof member === 'string' ? member : JSON.stringify(member),
    type: 'text',
  }));
  if (kind === 'form') return { mode: 'urlencoded', urlencoded: members };
  if (kind === 'multipart') {
    const files = fieldsOf(content, api).flatMap(({ name, isFile }) => (isFile ? [name] : []));
    const texts = members.filter(({ key }) => !files.includes(key));
    return { mode: 'formdata', formdata: [...texts, ...files.map((key) => ({ key, type: 'file', src: null }))] };
  }
  if (kind === 'binary') return { mode: 'file', file: {} };
  const raw = typeof value === 'string' && kind !== 'json' ? value : JSON.stringify(value ?? {}, null, 2);
  return { mode: 'raw', raw, options: { raw: { language: kind } } };
}

function authFor(view: OperationView | undefined): Member {
  const scheme = view?.security[0];
  return scheme ? authOf(scheme) : { type: 'noauth' };
}

/** The variable that holds the secret, by the name of its scheme. */
function authOf(scheme: SecurityScheme): Member {
  const pairs = (type: string, values: { [key: string]: string }): Member => ({
    type,
    [type]: Object.entries(values).map(([key, value]) => ({ key, value, type: 'string' })),
  });
  const variable = `{{${scheme.name}}}`;
  switch (scheme.kind) {
    case 'bearer':
      return pairs('bearer', { token: variable });
    case 'basic':
      return pairs('basic', { username: `{{${scheme.name}User}}`, password: variable });
    case 'apiKey':
      // Postman places a key in the header or the query only.
      return scheme.in === 'cookie'
        ? { type: 'noauth' }
        : pairs('apikey', { key: scheme.parameter, value: variable, in: scheme.in });
  }
}

function secretsOf({ name, kind }: SecurityScheme): Member[] {
  return [...(kind === 'basic' ? [{ key: `${name}User`, value: '' }] : []), { key: name, value: '' }];
}

import type { Api, Json, SecurityScheme } from '../../../../../scripts/generate/model/api.ts';
import { groupsOf } from '../view/groups.ts';
import type { OperationView } from '../view/operation-view.ts';
import type { Site } from '../view/site.ts';

type Member = { [name: string]: Json };

/** The API as a Postman collection (format 2.1.0), which Bruno and Insomnia read too: a folder for each group, a request for each operation. */
export function postmanCollection(site: Site): string {
  const { api, operations } = site;
  const byPage = new Map(operations.map((view) => [view.page, view]));
  const folders = groupsOf(site).flatMap(({ title, description, entries }): Member[] => {
    const item = entries.flatMap(({ page }) => {
      const view = byPage.get(page);
      return view ? [request(view, api)] : [];
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
    item: folders,
    variable: [{ key: 'baseUrl', value: server?.url ?? '' }, ...api.securitySchemes.flatMap(secretsOf)],
  };
  return `${JSON.stringify(collection)}\n`;
}

function request({ operation, title, parameters, examples, security }: OperationView, api: Api): Member {
  const placed = (place: string) => parameters.find(({ id }) => id === place)?.fields ?? [];
  const entries = (place: string) =>
    placed(place).map(({ name, required, value }) => ({
      key: name,
      value: value.facts.find(({ label }) => label === 'Example')?.code?.[0] ?? '',
      ...(value.description === undefined ? {} : { description: value.description }),
      ...(required ? {} : { disabled: true }),
    }));
  const path = operation.path.replace(/^\//, '').replaceAll(/\{([^}]+)\}/g, ':$1');
  const content = operation.requestBody?.contents[0];
  const scheme = api.securitySchemes.find(({ name }) => name === security[0]?.name);
  return {
    name: title,
    request: {
      method: operation.method,
      ...(operation.description === undefined ? {} : { description: operation.description }),
      header: [...(content ? [{ key: 'Content-Type', value: content.mediaType }] : []), ...entries('header')],
      url: {
        raw: `{{baseUrl}}/${path}`,
        host: ['{{baseUrl}}'],
        path: path.split('/'),
        query: entries('query'),
        variable: entries('path'),
      },
      auth: scheme ? authOf(scheme) : { type: 'noauth' },
      ...(content ? { body: bodyOf(examples[0]?.value ?? content.examples[0]?.value) } : {}),
    },
    response: [],
  };
}

function bodyOf(value: Json | undefined): Member {
  const raw = value === undefined ? '{}' : typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return { mode: 'raw', raw, options: { raw: { language: 'json' } } };
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

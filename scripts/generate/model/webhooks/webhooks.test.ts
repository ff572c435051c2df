import { describe, expect, test } from 'vitest';
import { assemble, compileAssembled } from '../../../testing/assemble.ts';
import { names } from '../../../testing/library.ts';
import { Diagnostics } from '../../spec/diagnostics.ts';
import type { Json, Node } from '../../spec/node.ts';
import { normalize } from '../../spec/normalize.ts';
import type { Api } from '../api.ts';
import { buildModel } from '../build.ts';

const places = (pointer: string) => ({ file: 'spec/openapi.yaml', line: 1, pointer });

function modelOf(document: Node): Api {
  const whole = { openapi: '3.1.0', info: { title: 'Books', version: '1.0.0' }, paths: {}, ...document };
  return buildModel({ document: normalize(whole, new Diagnostics()), places });
}

function event(schema: Json, more: Node = {}, mediaType = 'application/json'): Node {
  const responses = { '204': { description: 'Received.' } };
  return { post: { requestBody: { required: true, content: { [mediaType]: { schema } } }, responses, ...more } };
}

const typed = (...types: string[]): Node => ({
  type: 'object',
  required: ['type'],
  properties: { type: { type: 'string', enum: types } },
});

/** What identifies each webhook: its id, its name, and how it is recognized. */
function summary({ webhooks }: Api): string[] {
  return webhooks.map(({ id, name, recognizedBy }) => {
    const by = recognizedBy ? `${recognizedBy.property}=${recognizedBy.values.join('|')}` : '';
    return [id, name, by].join(' ').trim();
  });
}

test('a webhook has its payload, description, examples, headers and responses', () => {
  const headers = [{ name: 'X-Attempt', in: 'header', schema: { type: 'integer' } }];
  const api = modelOf({ webhooks: { added: event(typed('a'), { summary: 'Added', parameters: headers }) } });
  expect(api.webhooks).toMatchObject([
    {
      id: 'added',
      name: 'added',
      pointer: '/webhooks/added/post',
      method: 'POST',
      summary: 'Added',
      parameters: [{ name: 'X-Attempt' }],
      payload: { kind: 'reference', name: 'AddedPayload' },
      responses: [{ status: '204' }],
    },
  ]);
  expect(api.schemas.map(({ name, usedIn }) => [name, usedIn.response])).toEqual([['AddedPayload', true]]);
  expect(api.origin('/components/schemas/AddedPayload/properties')).toBe(
    '/webhooks/added/post/requestBody/content/application~1json/schema/properties',
  );
});

test('the payload is what a receiver sees, also where an operation shares the body', () => {
  const schema = {
    type: 'object',
    properties: { id: { type: 'string', readOnly: true }, pin: { type: 'string', writeOnly: true } },
  };
  const shared = { $ref: '#/components/requestBodies/Book' };
  const book = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Book' } } } };
  const responses = { '204': { description: 'Done.' } };
  const { schemas } = modelOf({
    paths: { '/books': { post: { requestBody: shared, responses } } },
    webhooks: { added: { post: { requestBody: shared, responses } } },
    components: { requestBodies: { Book: book }, schemas: { Book: schema } },
  });
  const properties = schemas.map(({ name, schema: { kind, ...rest } }) => [
    name,
    kind === 'object' && 'properties' in rest && rest.properties.map((property) => property.name),
  ]);
  expect(properties).toEqual([
    ['Book', ['id']],
    ['BookInput', ['pin']],
  ]);
});

describe('payloads are told apart', () => {
  const wrapped = { allOf: [typed('c', 'd'), { type: 'object' }] };
  const union = { oneOf: [typed('e'), typed('f')] };
  test.each<[string, Node, string[]]>([
    ['by a property with its own values', { a: typed('a'), b: wrapped, c: union }, ['type=a', 'type=c|d', 'type=e|f']],
    ['not if they share a value', { a: typed('a', 'b'), b: typed('b') }, ['', '']],
    ['not if one may be without it', { a: typed('a'), b: { ...typed('b'), required: [] } }, ['', '']],
    ['not if one takes any text', { a: typed('a'), b: { type: 'object', required: ['type'] } }, ['', '']],
    ['not if one may be null', { a: typed('a'), b: { ...typed('b'), type: ['object', 'null'] } }, ['', '']],
    ['not if there is only one', { a: typed('a') }, ['']],
  ])('%s', (_how, payloads, want) => {
    const webhooks = Object.fromEntries(Object.entries(payloads).map(([name, schema]) => [name, event(schema)]));
    expect(summary(modelOf({ webhooks })).map((line) => line.split(' ')[2] ?? '')).toEqual(want);
  });
});

test('callbacks are found once each, with the operations that cause them', () => {
  const callback = { $ref: '#/components/callbacks/Done' };
  const operation = (operationId: string, callbacks: Node) => ({
    operationId,
    responses: { '202': { description: 'Started.' } },
    callbacks,
  });
  const url = '{$request.body#/done~1url}/{$response.header.Location}?id=$1';
  const { webhooks } = modelOf({
    paths: {
      '/a': { post: operation('startA', { done: callback }), put: operation('startB', { done: callback }) },
      '/c': { post: operation('startC', { done: { [url]: event(typed('a')) }, empty: {} }) },
    },
    components: { callbacks: { Done: { '{$request.query.url}': event(typed('b')), 'x-note': {} } } },
  });
  expect(webhooks.map(({ id, name, pointer, callback: found }) => ({ id, name, pointer, ...found }))).toEqual([
    {
      id: 'done',
      name: 'done',
      pointer: '/components/callbacks/Done/{$request.query.url}/post',
      url: '{$request.query.url}',
      operations: ['startB', 'startA'],
    },
    {
      id: 'done2',
      name: 'done2',
      pointer: '/paths/~1c/post/callbacks/done/{$request.body#~1done~01url}~1{$response.header.Location}?id=$1/post',
      url,
      operations: ['startC'],
    },
  ]);
});

describe('a webhook is signed', () => {
  const header = { name: 'Webhook-Signature', in: 'header', schema: { type: 'string' } };
  const security = {
    components: { securitySchemes: { Hook: { type: 'apiKey', in: 'header', name: 'webhook-signature' } } },
  };
  const extension = 'x-webhook-signature';
  const hook = (more: Node = {}) => ({ webhooks: { a: event(typed('a'), more) } });
  test.each<[string, Node, boolean, string[]]>([
    ['by a header', hook({ parameters: [header] }), true, []],
    ['by a header of its path item', { webhooks: { a: { ...event({}), parameters: [header] } } }, true, []],
    [
      'by a header that is a component',
      { ...hook({ parameters: [{ $ref: '#/components/parameters/S' }] }), components: { parameters: { S: header } } },
      true,
      [],
    ],
    ['by a security scheme', { ...hook({ security: [{ Hook: [] }] }), ...security }, true, []],
    ['by the extension on the document', { ...hook(), [extension]: 'standard-webhooks' }, true, []],
    ['not by a scheme of the document as a whole', { ...hook(), ...security, security: [{ Hook: [] }] }, false, []],
    ['not if the extension denies it', hook({ parameters: [header], [extension]: 'none' }), false, []],
    ['not in a way that is not known', hook({ [extension]: 'rot13' }), false, ['webhook-signature']],
    ['not if nothing says so', hook(), false, []],
  ])('%s', (_how, document, want, codes) => {
    const { webhooks, diagnostics } = modelOf(document);
    expect(webhooks[0]?.signature).toBe(want ? 'standard-webhooks' : undefined);
    expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  });
});

test('webhooks of an OpenAPI 3.0 document stand under `x-webhooks`', () => {
  expect(
    summary(modelOf({ openapi: '3.0.3', 'x-webhooks': { added: event({ nullable: true, type: 'string' }) } })),
  ).toEqual(['added added']);
});

test('a payload that is not JSON has one diagnostic for all, and no parser', () => {
  const { webhooks, diagnostics } = modelOf({
    webhooks: { a: event({ type: 'string' }, {}, 'text/plain'), b: event({}, {}, 'application/xml'), c: { post: {} } },
  });
  expect(webhooks.map(({ payload }) => payload)).toEqual([undefined, undefined, undefined]);
  expect(diagnostics.map(({ code, places: count }) => [code, count])).toEqual([
    ['xml-body', 1],
    ['webhook-media-type', 2],
  ]);
});

test('names and payloads of any kind give code that compiles, and stays harmless', async () => {
  const hostile = [
    ...['book/added', 'book-added', 'book added', '本の追加', '__proto__', 'constructor', 'class', '', '/', '1st'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: That is the attack.
    ...["it's */ `${process.exit(1)}`", 'newPet', 'a\u2028b', 'is', 'webhookError', 'parseWebhook'],
  ];
  const schemas: Node = {
    ...Object.fromEntries(
      ['WebhookPayload', 'WebhookError', 'WebhookName', 'parse', 'schemas', 'table', 'validateA', 'isClass'].map(
        (name) => [name, typed(name)],
      ),
    ),
    NewPetPayload: { type: 'string' },
  };
  const payloads = [
    ...Object.keys(schemas).map((name) => ({ $ref: `#/components/schemas/${name}` })),
    { oneOf: [typed('x'), { type: 'array', items: { type: 'integer' } }, { type: 'null' }] },
    ...[true, false, {}, { type: 'null' }, { type: ['object', 'null'], properties: { data: typed('y') } }],
  ];
  const webhooks = Object.fromEntries([
    ...hostile.map((name, index): [string, Node] => [
      name,
      event(payloads[index] ?? typed(name), { description: '*/ x' }),
    ]),
    ['referred', { $ref: '#/components/pathItems/Referred' }],
    ['twice', { ...event(typed('post')), put: event(typed('put')).post as Node }],
  ]);
  const api = modelOf({ webhooks, components: { schemas, pathItems: { Referred: event(typed('referred')) } } });
  expect(new Set(api.webhooks.map(({ id }) => id)).size).toBe(hostile.length + 3);
  const packages = await assemble(api);
  try {
    const program = `import { parseWebhook, type WebhookName, type WebhookPayloads } from '${names.packages.types}/webhooks';
const name: WebhookName = 'book/added';
export const payload: Promise<WebhookPayloads['book/added']> = parseWebhook('{}', new Headers(), { webhook: name });
`;
    expect(await compileAssembled(packages, program)).toEqual([]);
  } finally {
    await packages.remove();
  }
});

import { expect, test } from 'vitest';
import { clientMethod } from './client-method.ts';
import { lintWith } from './testing/lint-with.ts';

test('reports a client method that is not valid or taken', async () => {
  const want = [
    'openapi.yaml:7 The client method `things.list-all` is not a list of identifiers joined by dots. Write it like `things.create`.',
    'openapi.yaml:9 The client method `things.` is not a list of identifiers joined by dots. Write it like `things.create`.',
    'openapi.yaml:12 `__proto__` in the client method `__proto__.then` has a meaning in JavaScript. Choose another word.',
    'openapi.yaml:12 `then` in the client method `__proto__.then` has a meaning in JavaScript. Choose another word.',
    'openapi.yaml:16 The client method `a.b` collides with `a.b` of GET /a. Rename one.',
    'openapi.yaml:18 The client method `a` collides with `a.b` of GET /a. Rename one.',
  ];
  const document = `openapi: 3.1.0
paths:
  /things:
    get:
      summary: No name
    post:
      x-client-method: things.list-all
    put:
      x-client-method: things.
  /thens:
    get:
      x-client-method: __proto__.then
  /a:
    get:
      x-client-method: a.b
    put: { x-client-method: a.b }
    post:
      x-client-method: a
`;
  expect(await lintWith(clientMethod, { 'openapi.yaml': document })).toEqual(want);
});

test('accepts distinct methods; webhooks and callbacks need none', async () => {
  const document = `openapi: 3.1.0
paths:
  /things:
    $ref: things.yaml
  /ping:
    get:
      x-client-method: ping
  /pings:
    get:
      x-client-method: pings.list
webhooks:
  done:
    post:
      summary: Done
`;
  const things = `get:
  x-client-method: things.list
post:
  x-client-method: things.create
  callbacks:
    done:
      '{$request.body#/url}':
        post:
          summary: Done
`;
  expect(await lintWith(clientMethod, { 'openapi.yaml': document, 'things.yaml': things })).toEqual([]);
});

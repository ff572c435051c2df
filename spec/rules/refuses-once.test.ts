import { expect, test } from 'vitest';
import { refusesOnce } from './refuses-once.ts';
import { lintWith } from './testing/lint-with.ts';

test('reports an unknown word, a second response for one word, and a value that is not a list, each once', async () => {
  const want = [
    'openapi.yaml:8 `x-refuses` has the unknown value `body`. Use one of credentials, media-type, body-syntax, body-schema, parameters.',
    'openapi.yaml:10 POST /things refuses `credentials` with 401 and with 403. Keep it in one response.',
    'openapi.yaml:12 `x-refuses` is not a list. Write `x-refuses: [credentials]`.',
  ];
  const document = `openapi: 3.1.0
paths:
  /things:
    post:
      responses:
        '401':
          # Both are plausible, only one is known.
          x-refuses: [credentials, body]
        '403':
          x-refuses: [credentials]
        '415':
          x-refuses: media-type
    put:
      responses:
        '415':
          $ref: '#/paths/~1things/post/responses/415'
`;
  expect(await lintWith(refusesOnce, { 'openapi.yaml': document })).toEqual(want);
});

test('accepts each word once per operation; operations may share the response', async () => {
  const document = `openapi: 3.1.0
paths:
  /things:
    get:
      responses:
        '401': { $ref: unauthorized.yaml }
        '422': { x-refuses: [parameters] }
    post:
      responses:
        '401': { $ref: unauthorized.yaml }
        '415': { x-refuses: [media-type] }
        '422': { x-refuses: [body-syntax, body-schema] }
        '500': { description: Failed }
`;
  const files = { 'openapi.yaml': document, 'unauthorized.yaml': 'x-refuses: [credentials]' };
  expect(await lintWith(refusesOnce, files)).toEqual([]);
});

import { expect, test } from 'vitest';
import { requestPointer } from './request-pointer.ts';
import { lintWith } from './testing/lint-with.ts';

const operation = `      requestBody:
        content:
          application/json:
            schema:
              $ref: Request.yaml
      responses:
        '200':
          content:
            application/json:
              schema:
                $ref: Response.yaml
`;
const request = `properties:
  name: { type: string }
  tags: { type: array, items: { properties: { label: { type: string } } } }
  notes: { type: object, additionalProperties: { type: string } }
  buyer:
    oneOf:
      - properties: { id: { type: string }, email: false }
      - properties: { id: false }
  parent: { $ref: Request.yaml }
allOf:
  - properties: { a/b: { type: string } }
`;

test('reports an expression that is not a request pointer or leads nowhere', async () => {
  const want = [
    'Response.yaml:2 `x-echoes` is not a pointer into the request. Write it like `$request.body#/name`.',
    'Response.yaml:3 `x-echoes` points to `/nome`, which no request of POST /things contains. Correct the pointer.',
    'Response.yaml:4 `x-present-when` points to `/buyer/email`, which no request of POST /things contains. Correct the pointer.',
    'Response.yaml:5 `x-echoes` points to `/name/first`, which no request of POST /things contains. Correct the pointer.',
    'Response.yaml:7 `x-echoes` points to `/tags/label`, which no request of POST /things contains. Correct the pointer.',
  ];
  const response = `properties:
  a: { x-echoes: $response.body#/name }
  b: { x-echoes: $request.body#/nome }
  c: { x-present-when: $request.body#/buyer/email }
  d: { x-echoes: $request.body#/name/first }
  nested:
    items: { properties: { e: { x-echoes: $request.body#/tags/label } } }
`;
  const document = `openapi: 3.1.0\npaths:\n  /things:\n    post:\n${operation}`;
  const files = { 'openapi.yaml': document, 'Response.yaml': response, 'Request.yaml': request };
  expect(await lintWith(requestPointer, files)).toEqual(want);
});

test('reports the parts of a total that the request does not contain', async () => {
  const want = [
    'Response.yaml:6 `x-total: lines` is not a pointer into the request. Write it like `$request.body#/name`.',
    'Response.yaml:5 `x-total: item` points to `/tags/0/price`, which no request of POST /things contains. Correct the pointer.',
  ];
  const response = `properties:
  a: { x-total: { lines: $request.body#/tags, item: label } }
  b:
    x-total:
      { lines: $request.body#/tags, item: price }
  c: { x-total: { lines: tags } }
`;
  const document = `openapi: 3.1.0\npaths:\n  /things:\n    post:\n${operation}`;
  const files = { 'openapi.yaml': document, 'Response.yaml': response, 'Request.yaml': request };
  expect(await lintWith(requestPointer, files)).toEqual(want);
});

test('reads the values of business rules, also of the items of a list', async () => {
  const response = `properties:
  code:
    enum: [ODD_LABEL, ODD_NAME]
    x-business-rules:
      ODD_LABEL: [$request.body#/tags/*/label]
      ODD_NAME: [$request.body#/name, $request.body#/nome]
`;
  const document = `openapi: 3.1.0\npaths:\n  /things:\n    post:\n${operation}`;
  const files = { 'openapi.yaml': document, 'Response.yaml': response, 'Request.yaml': request };
  expect(await lintWith(requestPointer, files)).toEqual([
    'Response.yaml:6 `x-business-rules: ODD_NAME` points to `/nome`, which no request of POST /things contains. Correct the pointer.',
  ]);
});

test('reports pointers of an operation without a request', async () => {
  const document = `openapi: 3.1.0
paths:
  /things:
    get:
      responses:
        default:
          content:
            application/json:
              schema:
                properties:
                  a:
                    x-echoes: $request.body#/name
`;
  const want = [
    'openapi.yaml:12 `x-echoes` points to `/name`, which no request of GET /things contains. Correct the pointer.',
  ];
  expect(await lintWith(requestPointer, { 'openapi.yaml': document })).toEqual(want);
});

test('accepts a pointer of a schema that an operation without a request shares', async () => {
  const read = `    get:
      responses:
        '200':
          content:
            application/json:
              schema:
                $ref: Response.yaml
`;
  const document = `openapi: 3.1.0\npaths:\n  /things:\n${read}    post:\n${operation}`;
  const response = 'properties:\n  a: { x-echoes: $request.body#/name }\n';
  const files = { 'openapi.yaml': document, 'Response.yaml': response, 'Request.yaml': request };
  expect(await lintWith(requestPointer, files)).toEqual([]);
});

test('accepts pointers through references, items, variants, parts and open objects', async () => {
  const response = `properties:
  whole: { x-echoes: $request.body# }
  name: { $ref: Name.yaml, x-echoes: $request.body#/name }
  label: { x-echoes: $request.body#/tags/0/label }
  note: { x-echoes: $request.body#/notes/anything }
  id: { x-echoes: $request.body#/buyer/id }
  escaped: { x-echoes: $request.body#/a~1b }
  deep: { x-present-when: $request.body#/parent/parent/name }
  self: { $ref: Response.yaml }
`;
  const document = `openapi: 3.1.0\npaths:\n  /things:\n    post:\n${operation}`;
  const files = {
    'openapi.yaml': document,
    'Response.yaml': response,
    'Request.yaml': request,
    'Name.yaml': 'type: string',
  };
  expect(await lintWith(requestPointer, files)).toEqual([]);
});

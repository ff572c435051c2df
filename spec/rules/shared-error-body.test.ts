import { expect, test } from 'vitest';
import { sharedErrorBody } from './shared-error-body.ts';
import { lintWith } from './testing/lint-with.ts';

const schemas = `components:
  schemas:
    Error:
      type: object
    Other:
      type: object
`;

test('reports an error response without a JSON body, with a schema of its own, or with another than most, once', async () => {
  const want = [
    'openapi.yaml:6 The error response 400 has no JSON body. Add the shared one under `application/json`.',
    'openapi.yaml:12 The error response 404 has a schema of its own. Refer to the shared one with `$ref`.',
    'openapi.yaml:30 The error response default has no JSON body. Add the shared one under `application/json`.',
    'shared.yaml:4 The error response 5XX has another body than most error responses. Refer to the shared one.',
  ];
  const document = `openapi: 3.1.0
paths:
  /things:
    post:
      responses:
        '400':
          description: No body
        '404':
          content:
            application/json:
              schema:
                type: object
        '409': &conflict
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Error'
        default: *conflict
        '5XX':
          $ref: shared.yaml
    get:
      responses:
        '422':
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Error'
        '5XX':
          $ref: shared.yaml
        default:
          description: No body
${schemas}`;
  const shared = `content:
  application/json:
    schema:
      $ref: openapi.yaml#/components/schemas/Other
`;
  expect(await lintWith(sharedErrorBody, { 'openapi.yaml': document, 'shared.yaml': shared })).toEqual(want);
});

test('accepts one shared body, however it is referred to; successes and HEAD may differ', async () => {
  const document = `openapi: 3.1.0
paths:
  /things:
    get:
      responses:
        '200':
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Other'
        '400':
          $ref: shared.yaml
        default:
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Error'
    head:
      responses:
        '404':
          description: HEAD has no bodies
${schemas}`;
  const shared = `content:
  application/json:
    schema:
      $ref: openapi.yaml#/components/schemas/Error
`;
  expect(await lintWith(sharedErrorBody, { 'openapi.yaml': document, 'shared.yaml': shared })).toEqual([]);
});

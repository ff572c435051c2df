import { describe, expect, test } from 'vitest';
import { names } from '../../../testing/library.ts';
import type { Json } from '../../model/api.ts';
import { buildModel } from '../../model/build.ts';
import { emitClient } from '../client.ts';

/** The generated files of a document whose one operation makes a loan. */
function emit(parameters: Json[], responses: { [status: string]: Json } = {}): { [name: string]: string } {
  const body = { required: true, content: { 'application/json': { schema: { type: 'object' } } } };
  const post = { 'x-client-method': 'loans.create', parameters, requestBody: body };
  const operation = { ...post, responses: { '204': { description: 'Lent.' }, ...responses } };
  const document = { openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: { '/loans': { post: operation } } };
  const api = buildModel({ document, places: (pointer) => ({ file: 'spec.yaml', line: 1, pointer }) });
  const files = emitClient(api, names, () => {});
  return Object.fromEntries(files.map(({ path, content }) => [path.split('/').at(-1), content]));
}

const header = (name: string, more: object = {}) => ({ name, in: 'header', schema: { type: 'string' }, ...more });

describe('the header of an idempotency key', () => {
  test.each([
    header('Idempotency-Key'),
    header('x-idempotency-key', { required: true }),
    header('Request-Token', { 'x-idempotency-key': true }),
  ])('$name is one that the client fills', (key) => {
    const files = emit([key]);
    expect(files['client.ts']).toContain(`operations: { 'POST /loans': { idempotencyKey: '${key.name}' }, }`);
    expect(files['make-loans.ts']).toContain("create: (body, options) => call('POST', '/loans'");
  });

  test('leaves other headers to the caller', () => {
    const files = emit([header('Idempotency-Key', { required: true }), header('X-Shelf', { required: true })]);
    expect(files['make-loans.ts']).toContain(
      "options: CallOptions & { header: Pick<NonNullable<paths['/loans']['post']['parameters']['header']>, 'X-Shelf'> }",
    );
    expect(emit([header('X-Shelf')])['client.ts']).not.toContain('operations');
  });
});

test('a response that means "not processed" is one after which the client may try again', () => {
  const busy = { description: 'Nothing was done.', 'x-not-processed': true };
  const files = emit([], { '409': busy, '503': busy, '500': { description: 'Failed.' } });
  expect(files['client.ts']).toContain("operations: { 'POST /loans': { notProcessed: [409, 503] }, }");
});

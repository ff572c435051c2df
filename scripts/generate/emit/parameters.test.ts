import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Assembled, assemble, compileAssembled } from '../../testing/assemble.ts';
import { names } from '../../testing/library.ts';
import { run } from '../../testing/run.ts';
import { apiOf, casesOf } from '../cases/testing/cases-of.ts';
import type { Json } from '../model/api.ts';

const list = { type: 'array', minItems: 1, maxItems: 3, items: { type: 'string', enum: ['red', 'blue', 'a,b'] } };
const object = {
  type: 'object',
  required: ['size'],
  properties: { size: { type: 'integer', minimum: 1 }, color: { type: 'string', pattern: '^[a-z]+$' } },
  additionalProperties: false,
};

const document = {
  '/things/{label}/{matrix}/{list}': {
    get: {
      operationId: 'getThings',
      parameters: [
        { name: 'label', in: 'path', required: true, style: 'label', schema: list },
        { name: 'matrix', in: 'path', required: true, style: 'matrix', explode: true, schema: object },
        {
          name: 'list',
          in: 'path',
          required: true,
          schema: { type: 'array', items: { type: 'integer' }, minItems: 2 },
        },
        { name: 'plain', in: 'query', schema: { type: 'integer', maximum: 9 } },
        { name: 'form', in: 'query', schema: list },
        { name: 'flat', in: 'query', explode: false, required: true, schema: list },
        { name: 'pipes', in: 'query', style: 'pipeDelimited', schema: { ...list, items: { type: 'string' } } },
        { name: 'spaces', in: 'query', style: 'spaceDelimited', schema: { type: 'array', items: { type: 'number' } } },
        { name: 'deep', in: 'query', style: 'deepObject', schema: object },
        { name: 'pairs', in: 'query', schema: { ...object, required: [] } },
        { name: 'filter', in: 'query', content: { 'application/json': { schema: object } } },
        { name: 'open', in: 'query', allowReserved: true, schema: { type: 'string', format: 'uri' } },
        { name: 'X-List', in: 'header', schema: { type: 'array', items: { type: 'integer' }, maxItems: 2 } },
        { name: 'X-Object', in: 'header', required: true, explode: true, schema: object },
        { name: 'session', in: 'cookie', schema: { type: 'string', minLength: 3 } },
        { name: 'either', in: 'query', schema: { oneOf: [{ type: 'integer' }, list] } },
      ],
      responses: { '204': { description: 'Done' }, '422': { description: 'Wrong' } },
    },
  },
} satisfies Json;

test('a case of a parameter sends what its style says', () => {
  const sent = new Map<string, Json[]>();
  for (const { topic, request } of casesOf(apiOf({}, {}, { paths: document })).cases)
    sent.set(topic, [...(sent.get(topic) ?? []), ...Object.values(request.parameters ?? {})]);
  expect(sent.get('path label')).toContainEqual(['red', 'red', 'red', 'red']);
  expect(sent.get('query deep.size')).toContainEqual({ size: 0 });
  expect(sent.get('query filter.size')).toContainEqual({});
  expect(sent.get('header X-Object.color')).toContainEqual({ size: 1, color: 'TEXT' });
  expect(sent.get('cookie session')).toContain('aa');
  // These would be read as something else.
  expect(sent.get('query spaces[]')).not.toContainEqual(['']);
  expect(
    sent
      .get('query pipes[]')
      ?.flat()
      .some((text) => String(text).includes('|')),
  ).toBe(false);
});

describe('parameters of every style', () => {
  let packages: Assembled;
  beforeAll(async () => {
    packages = await assemble(apiOf({}, {}, { paths: document, servers: [{ url: 'https://things.example.com' }] }));
  });
  afterAll(() => packages.remove());

  test('make packages that compile', async () => {
    expect(await compileAssembled(packages, '')).toEqual([]);
  });

  test('have a suite that is green against its own mock', async () => {
    expect(await run(join(packages.folder, names.folders['contract-tests'], 'src/command.ts'), [])).toMatchObject({
      code: 0,
      stderr: '',
    });
  });
});

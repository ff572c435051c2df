/** An OpenAPI 3.1 document with that many operations: for each two a path with a GET and a POST. They have `shapes` schemas, one for each path if omitted. */
export function largeDocument(operations: number, shapes: number = operations / 2): object {
  const schemas: Record<string, object> = {
    Problem: {
      type: 'object',
      required: ['code'],
      properties: { code: { type: 'string' }, message: { type: 'string' } },
    },
  };
  const paths: Record<string, object> = {};
  for (let index = 0; index < operations / 2; index += 1) {
    const name = `Resource${index}`;
    const shape = `Resource${index % shapes}`;
    const $ref = `#/components/schemas/${shape}`;
    const response = (schema: object) => ({ description: 'Done.', content: { 'application/json': { schema } } });
    const responses = (schema: object) => ({
      200: response(schema),
      400: response({ $ref: '#/components/schemas/Problem' }),
    });
    schemas[shape] = {
      type: 'object',
      required: ['id', 'state'],
      properties: {
        id: { type: 'string', maxLength: 40 },
        state: { type: 'string', enum: ['new', 'open', 'done'] },
        amount: { type: ['integer', 'null'], minimum: 0 },
        labels: { type: 'object', additionalProperties: { type: 'string' } },
        related: { type: 'array', items: { $ref: `#/components/schemas/Resource${(index % shapes) >> 1}` } },
      },
    };
    paths[`/resources-${index}`] = {
      get: {
        operationId: `list${name}`,
        parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', maximum: 100 } }],
        responses: responses({ type: 'array', items: { $ref } }),
      },
      post: {
        operationId: `create${name}`,
        requestBody: { required: true, content: { 'application/json': { schema: { $ref } } } },
        responses: responses({ $ref }),
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Large', version: '1.0.0' },
    servers: [{ url: 'https://example.com' }],
    security: [],
    paths,
    components: { schemas },
  };
}

import { asList, asNode, type Json, type Node } from '../../generate/spec/node.ts';

/** An ordinary edit of a document: it changes the parts that it gets in place. */
export interface Edit {
  title: string;
  make(parts: Parts): void;
}

/** The parts of a document that edits change: of its first operation with a JSON body. */
export interface Parts {
  document: Node;
  operation: Node;
  /** The schema of the request body, and that of the first successful answer. */
  request: Node;
  answer: Node;
}

/** The parts of a document; undefined if no operation has a JSON body of an object. */
export function partsOf(document: Node): Parts | undefined {
  for (const item of Object.values(asNode(document.paths))) {
    for (const operation of Object.values(asNode(item)).map(asNode)) {
      const request = objectOf(document, jsonOf(document, operation.requestBody));
      const success = Object.entries(asNode(operation.responses)).find(([status]) => status.startsWith('2'))?.[1];
      const answer = objectOf(document, jsonOf(document, success));
      if (request && answer) return { document, operation, request, answer };
    }
  }
  return undefined;
}

function jsonOf(document: Node, body: Json | undefined): Json | undefined {
  return asNode(asNode(resolve(document, body).content)['application/json']).schema;
}

function objectOf(document: Node, schema: Json | undefined): Node | undefined {
  const node = resolve(document, schema);
  return typeof node.properties === 'object' ? node : undefined;
}

function resolve(document: Node, value: Json | undefined): Node {
  const node = asNode(value);
  if (typeof node.$ref !== 'string') return node;
  let target: Json = document;
  for (const token of node.$ref.split('/').slice(1)) target = asNode(target)[token] ?? {};
  return resolve(document, target);
}

const described = (schema: Node): Node => ({ description: 'Added by an edit.', ...schema });

function addProperty(schema: Node, name: string, property: Node, required = false): void {
  schema.properties = { ...asNode(schema.properties), [name]: described(property) };
  if (required) schema.required = [...asList(schema.required), name];
}

function addComponent(document: Node, name: string, schema: Node): Node {
  const components = asNode(document.components);
  document.components = { ...components, schemas: { ...asNode(components.schemas), [name]: described(schema) } };
  return { $ref: `#/components/schemas/${name}` };
}

function ok(schema: Node): Node {
  return { '200': { description: 'Fine.', content: { 'application/json': { schema } } } };
}

/** The first property of a schema, or of those that it refers to, with a keyword. */
function findProperty(document: Node, keyword: string): Node | undefined {
  const schemas = Object.values(asNode(asNode(document.components).schemas)).map(asNode);
  return [...schemas, ...schemas.flatMap((schema) => Object.values(asNode(schema.properties)).map(asNode))].find(
    (schema) => keyword in schema,
  );
}

/** What people do to a spec every week. */
export const edits: readonly Edit[] = [
  { title: 'an optional field', make: ({ request }) => addProperty(request, 'nickname', { type: 'string' }) },
  {
    title: 'a required field',
    make: ({ request }) => addProperty(request, 'reason', { type: 'string', minLength: 1, examples: ['why'] }, true),
  },
  { title: 'a field of the answer', make: ({ answer }) => addProperty(answer, 'rank', { type: 'integer' }) },
  {
    title: 'a value of an enum',
    make: ({ document }) => {
      const schema = findProperty(document, 'enum');
      if (schema) schema.enum = [...asList(schema.enum), 'a_value_more'];
    },
  },
  {
    title: 'a status',
    make: ({ operation }) => {
      operation.responses = { ...asNode(operation.responses), '409': { description: 'A conflict.' } };
    },
  },
  {
    title: 'headers',
    make: ({ operation }) => {
      const header = (name: string, required: boolean) =>
        described({ name, in: 'header', required, schema: { type: 'string', examples: ['abc'] } });
      operation.parameters = [...asList(operation.parameters), header('X-Trace', false), header('X-Tenant', true)];
    },
  },
  {
    title: 'a pattern',
    make: ({ request }) => addProperty(request, 'code', { type: 'string', pattern: '^[A-Z]{2}-[0-9]{3}$' }),
  },
  {
    title: 'a field with another name',
    make: ({ answer }) => {
      const [[first = '', property = {}] = [], ...others] = Object.entries(asNode(answer.properties));
      answer.properties = Object.fromEntries([[`${first}_now`, property], ...others]);
      answer.required = asList(answer.required).map((name) => (name === first ? `${first}_now` : name));
    },
  },
  {
    title: 'a deprecation',
    make: ({ operation, request }) => {
      operation.deprecated = true;
      addProperty(request, 'old', { type: 'string', deprecated: true });
    },
  },
  {
    title: 'a nullable field',
    make: ({ request, answer }) => {
      addProperty(request, 'note', { type: ['string', 'null'], maxLength: 10 });
      addProperty(answer, 'note', { type: ['string', 'null'] }, false);
    },
  },
  {
    title: 'a lookup',
    make: ({ document, answer }) => {
      const id = { name: 'item_id', in: 'path', required: true, schema: { type: 'string', examples: ['i1'] } };
      const get = {
        operationId: 'lookUpItem',
        summary: 'Look up',
        parameters: [id],
        responses: ok(structuredClone(answer)),
      };
      document.paths = { ...asNode(document.paths), '/items/{item_id}': { get } };
    },
  },
  {
    title: 'a list in pages',
    make: ({ document, answer }) => {
      const parameter = (name: string) => ({
        name,
        in: 'query',
        schema: { type: 'integer', minimum: 0, maximum: 100 },
      });
      const items = addComponent(document, 'ListedItem', structuredClone(answer));
      const page = {
        type: 'object',
        required: ['items'],
        properties: { items: { type: 'array', items }, total: { type: 'integer' } },
      };
      const parameters = [parameter('page_number'), parameter('page_size')];
      const get = { operationId: 'listItems', summary: 'List', parameters, responses: ok(page) };
      document.paths = { ...asNode(document.paths), '/items': { get } };
    },
  },
  {
    title: 'a discriminated union',
    make: ({ document, request }) => {
      const variant = (kind: string, field: string) =>
        addComponent(document, `${kind}Choice`, {
          type: 'object',
          required: ['kind', field],
          properties: { kind: described({ const: kind }), [field]: described({ type: 'integer' }) },
        });
      const oneOf = [variant('Big', 'size'), variant('Fast', 'speed')];
      addProperty(request, 'choice', { oneOf, discriminator: { propertyName: 'kind' } });
    },
  },
  {
    title: 'an upload',
    make: ({ document }) => {
      const file = { type: 'string', contentMediaType: 'application/octet-stream' };
      const schema = { type: 'object', required: ['file'], properties: { file, title: { type: 'string' } } };
      const requestBody = { required: true, content: { 'multipart/form-data': { schema } } };
      const responses = { '204': { description: 'Stored.' } };
      const post = { operationId: 'uploadItem', summary: 'Upload', requestBody, responses };
      document.paths = { ...asNode(document.paths), '/uploads': { post } };
    },
  },
  {
    title: 'a webhook',
    make: ({ document, answer }) => {
      const requestBody = { required: true, content: { 'application/json': { schema: structuredClone(answer) } } };
      const post = {
        operationId: 'itemDone',
        summary: 'Done',
        requestBody,
        responses: { '204': { description: 'Seen.' } },
      };
      document.webhooks = { itemDone: { post } };
    },
  },
];

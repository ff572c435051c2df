import type { Json, Node } from '../../generate/spec/node.ts';

/** Numbers below 1, the same for the same seed. */
export type Random = () => number;

/** A generator after mulberry32, small and good enough for tests. */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const names = ['Book', 'Shelf', 'Loan', 'Author'];

/** A small valid OpenAPI 3.1 document, with components that refer to each other. */
export function randomDocument(random: Random): Node {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const some = <Item>(items: readonly Item[]): Item[] => items.filter(() => random() < 0.5);
  const reference = (): Json => ({ $ref: `#/components/schemas/${pick(names)}` });
  const schema = (depth: number): Json => {
    const kind = pick(['string', 'integer', 'enum', 'array', 'object', 'oneOf', 'allOf', 'ref', 'null']);
    const inner = () => (depth > 0 ? schema(depth - 1) : reference());
    switch (kind) {
      case 'string':
        return { type: 'string', ...(random() < 0.5 ? { maxLength: 1 + Math.floor(random() * 9) } : {}) };
      case 'integer':
        return { type: 'integer', ...(random() < 0.5 ? { minimum: Math.floor(random() * 9) } : {}) };
      case 'enum':
        return { type: 'string', enum: ['a', ...some(['b', 'c', 'd'])] };
      case 'array':
        return { type: 'array', items: inner() };
      case 'object':
        return object(inner);
      case 'oneOf':
        return { oneOf: [{ type: 'string' }, object(inner)] };
      case 'allOf':
        return { allOf: [reference(), object(inner)] };
      case 'null':
        return { type: ['string', 'null'] };
      default:
        return reference();
    }
  };
  const object = (inner: () => Json): Json => {
    const properties = some(['id', 'title', 'pages', 'notes']);
    return {
      type: 'object',
      properties: Object.fromEntries(properties.map((name) => [name, inner()])),
      required: some(properties),
    };
  };
  const content = (): Json => ({ 'application/json': { schema: schema(2) } });
  const operation = (): Json => ({
    parameters: some(['page', 'sort', 'size']).map((name) => ({ name, in: 'query', schema: { type: 'string' } })),
    ...(random() < 0.5 ? { requestBody: { content: content() } } : {}),
    responses: Object.fromEntries(
      ['200', ...some(['404', '422'])].map((status) => [status, { description: 'Answer', content: content() }]),
    ),
  });
  return {
    openapi: '3.1.0',
    info: { title: 'Library', version: '1.0.0' },
    paths: Object.fromEntries(
      some(['/books', '/shelves', '/loans']).map((path) => [
        path,
        Object.fromEntries(['get', ...some(['put', 'post'])].map((method) => [method, operation()])),
      ]),
    ),
    webhooks: Object.fromEntries(some(['lent', 'returned']).map((name) => [name, { post: operation() }])),
    components: { schemas: Object.fromEntries(names.map((name) => [name, object(() => schema(1))])) },
  };
}

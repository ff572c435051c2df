import type { Json, Node } from './node.ts';
import { toPointer } from './pointer.ts';

/** The objects of OpenAPI 3.0 to 3.2 that contain other objects. */
export type ObjectKind =
  | 'Callback'
  | 'Components'
  | 'Encoding'
  | 'Example'
  | 'Header'
  | 'Link'
  | 'MediaType'
  | 'OpenAPI'
  | 'Operation'
  | 'Parameter'
  | 'PathItem'
  | 'RequestBody'
  | 'Response'
  | 'Schema'
  | 'SecurityScheme'
  | 'Server'
  | 'ServerVariable';

/** The value of a member: one object, a list of them, or a map from names. The order of an ordered map matters to readers. */
interface Member {
  kind: ObjectKind;
  as: 'one' | 'list' | 'map' | 'ordered map';
}

const one = (kind: ObjectKind): Member => ({ kind, as: 'one' });
const list = (kind: ObjectKind): Member => ({ kind, as: 'list' });
const map = (kind: ObjectKind): Member => ({ kind, as: 'map' });
const ordered = (kind: ObjectKind): Member => ({ kind, as: 'ordered map' });

const content = map('MediaType');
const examples = ordered('Example');

/**
 * Which members of which object contain further objects (OpenAPI 3.1, section 4.8, and JSON Schema 2020-12). A walk that follows this table
 * does not mistake a property called `default` for a keyword, and does not look into data.
 */
const members: { readonly [Kind in ObjectKind]: { readonly [member: string]: Member } } = {
  OpenAPI: {
    servers: list('Server'),
    paths: map('PathItem'),
    webhooks: map('PathItem'),
    components: one('Components'),
  },
  Components: {
    schemas: map('Schema'),
    responses: map('Response'),
    parameters: map('Parameter'),
    examples,
    requestBodies: map('RequestBody'),
    headers: map('Header'),
    securitySchemes: map('SecurityScheme'),
    links: map('Link'),
    callbacks: map('Callback'),
    pathItems: map('PathItem'),
    mediaTypes: content,
  },
  PathItem: {
    ...Object.fromEntries(
      ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'].map((method) => [
        method,
        one('Operation'),
      ]),
    ),
    additionalOperations: map('Operation'),
    servers: list('Server'),
    parameters: list('Parameter'),
  },
  Operation: {
    parameters: list('Parameter'),
    requestBody: one('RequestBody'),
    responses: map('Response'),
    callbacks: map('Callback'),
    servers: list('Server'),
  },
  Callback: {},
  Parameter: { schema: one('Schema'), content, examples },
  Header: { schema: one('Schema'), content, examples },
  RequestBody: { content },
  Response: { headers: map('Header'), content, links: map('Link') },
  MediaType: {
    schema: one('Schema'),
    itemSchema: one('Schema'),
    examples,
    encoding: map('Encoding'),
    prefixEncoding: list('Encoding'),
    itemEncoding: one('Encoding'),
  },
  Encoding: { headers: map('Header'), encoding: map('Encoding') },
  Link: { server: one('Server') },
  Example: {},
  SecurityScheme: {},
  Server: { variables: ordered('ServerVariable') },
  ServerVariable: {},
  Schema: {
    properties: ordered('Schema'),
    patternProperties: map('Schema'),
    dependentSchemas: map('Schema'),
    $defs: map('Schema'),
    ...Object.fromEntries(
      [
        'items',
        'additionalProperties',
        'propertyNames',
        'contains',
        'not',
        'if',
        'then',
        'else',
        'unevaluatedItems',
        'unevaluatedProperties',
        'contentSchema',
      ].map((keyword) => [keyword, one('Schema')]),
    ),
    allOf: list('Schema'),
    anyOf: list('Schema'),
    oneOf: list('Schema'),
    prefixItems: list('Schema'),
  },
};

/** The value of the member `key` of an object; every member of a callback is a path item. */
export function memberOf(kind: ObjectKind, key: string): Member | undefined {
  if (kind === 'Callback') return key.startsWith('x-') ? undefined : one('PathItem');
  return Object.hasOwn(members[kind], key) ? members[kind][key] : undefined;
}

/** An object of the document with its place; `pointer` is a JSON pointer (RFC 6901). */
export type Visit = (kind: ObjectKind, node: Node, pointer: string) => Node;

/**
 * The document with every object in it replaced by what `change` returns for it, inner ones first. References are not
 * followed: they are objects without members.
 */
export function changeObjects(document: Node, change: Visit): Node {
  return changeObject('OpenAPI', document, '', change);
}

/** The same for one object, which is at `pointer`. */
export function changeObject(kind: ObjectKind, node: Node, pointer: string, change: Visit): Node {
  const entries = Object.entries(node).map(([key, value]): [string, Json] => {
    const member = memberOf(kind, key);
    return [key, member ? changeMember(member, value, pointer + toPointer([key]), change) : value];
  });
  return change(kind, Object.fromEntries(entries), pointer);
}

function changeMember({ kind, as }: Member, value: Json, pointer: string, change: Visit): Json {
  const inner = (member: Json, at: string) => (isNode(member) ? changeObject(kind, member, at, change) : member);
  // In older dialects `items` may be a list.
  if (Array.isArray(value)) return value.map((member, index) => inner(member, `${pointer}/${index}`));
  if (as === 'one' || !isNode(value)) return inner(value, pointer);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, inner(member, pointer + toPointer([name]))]),
  );
}

/** Calls `visit` for every object of the document. */
export function visitObjects(document: Node, visit: (...place: Parameters<Visit>) => void): void {
  changeObjects(document, (kind, node, pointer) => {
    visit(kind, node, pointer);
    return node;
  });
}

export function isNode(value: Json | undefined): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

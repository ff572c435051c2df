import type { Api, Operation } from '../../model/api.ts';
import { clientMembers } from '../../model/naming/client-methods.ts';
import type { Names } from '../../names.ts';
import type { Note } from '../../spec/diagnostics.ts';

/** A group of methods of the client, such as `client.books`. */
export interface Resource {
  /** Its path from the client: `['books']`, or `['books', 'copies']` for a nested one. */
  place: string[];
  /** Name of its interface, unlike any other type. */
  type: string;
  methods: Method[];
  /** Nested resources. */
  resources: Resource[];
}

export interface Method {
  name: string;
  operation: Operation;
  /** The name of the iterator over all pages, such as `listAll`; absent if the operation has none. */
  paged?: string;
}

/** The types that the generated files use, and those that the package offers. */
const used =
  'Call CallOptions Caller Client ClientOptions Fetch FetchClient Hooks KnownCode Level Limits Logger Middleware RequestEvent ResponseEvent Result RetryEvent paths'.split(
    ' ',
  );

/** Sorts the operations into resources, in order of the document. One without a method can still be called by its HTTP method. */
export function planResources(api: Api, names: Names, note: Note): Resource[] {
  const root: Resource = { place: [], type: '', methods: [], resources: [] };
  const types = new Set([...used, names.client, `${names.client}Options`, ...api.schemas.map(({ name }) => name)]);
  for (const operation of api.operations) {
    const { method, path, clientMethod } = operation;
    const obstacle = obstacleTo(operation, root);
    if (obstacle === undefined) add(operation, root, types);
    else {
      note(
        `no-client-method ${clientMethod.join('.')}`,
        operation.pointer,
        `${method} ${path} is not generated as client.${clientMethod.join('.')}: ${obstacle}.`,
        method === 'TRACE' ? 'Send it with another client.' : `Call \`client.${method}\` with its path instead.`,
      );
    }
  }
  for (const resource of root.resources) namePaged(resource);
  return root.resources;
}

const methodsOf = new WeakMap<Api, Map<Operation, Method>>();

/** The method of the client for the operation; undefined if it has none. Plans the resources once for each API. */
export function methodOf(operation: Operation, api: Api, names: Names): Method | undefined {
  let methods = methodsOf.get(api);
  if (!methods) {
    const planned = planResources(api, names, () => {}).flatMap(listMethods);
    methods = new Map(planned.map((method) => [method.operation, method]));
    methodsOf.set(api, methods);
  }
  return methods.get(operation);
}

function listMethods({ methods, resources }: Resource): Method[] {
  return [...methods, ...resources.flatMap(listMethods)];
}

function obstacleTo({ clientMethod, method }: Operation, root: Resource): string | undefined {
  if (clientMethod.length < 2) return 'its name needs a resource and a method, such as `things.create`';
  const unusable = clientMethod.find((name, depth) =>
    (depth === 0 ? clientMembers : new Set(['__proto__', 'then'])).has(name),
  );
  if (unusable !== undefined) return `\`${unusable}\` is reserved there`;
  if (method === 'TRACE') return 'fetch refuses to send that method';
  let resource: Resource | undefined = root;
  for (const name of clientMethod.slice(0, -1)) {
    if (resource?.methods.some((other) => other.name === name)) return `\`${name}\` is already a method`;
    resource = resource && find(resource, name);
  }
  const last = clientMethod.at(-1) ?? '';
  if (resource && find(resource, last)) return `\`${last}\` is already a resource`;
  if (resource?.methods.some((other) => other.name === last)) return 'another operation has that name';
  return undefined;
}

/** Names the iterators beside lists that come in pages; one whose name is taken is left out. */
function namePaged({ methods, resources }: Resource): void {
  for (const method of methods) {
    const name = `${method.name}All`;
    const isTaken =
      methods.some((other) => other.name === name) || resources.some(({ place }) => place.at(-1) === name);
    if (method.operation.paging && !isTaken) method.paged = name;
  }
  for (const resource of resources) namePaged(resource);
}

function add(operation: Operation, root: Resource, types: Set<string>): void {
  let resource = root;
  for (const name of operation.clientMethod.slice(0, -1)) {
    let inner = find(resource, name);
    if (!inner) {
      const place = [...resource.place, name];
      inner = { place, type: freeType(place, types), methods: [], resources: [] };
      types.add(fileOf(inner));
      resource.resources.push(inner);
    }
    resource = inner;
  }
  resource.methods.push({ name: operation.clientMethod.at(-1) ?? '', operation });
}

/** The name of the file of a resource that is directly on the client, without its extension. */
export function fileOf({ type }: Pick<Resource, 'type'>): string {
  return `make-${type.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase()}`;
}

function find(resource: Resource, name: string): Resource | undefined {
  return resource.resources.find(({ place }) => place.at(-1) === name);
}

function freeType(place: string[], types: Set<string>): string {
  const words = place.flatMap((name) => name.split(/[^A-Za-z0-9]+/)).filter((word) => word !== '');
  const wanted = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  const base = /^[A-Z]/.test(wanted) ? wanted : `Resource${wanted}`;
  let type = base;
  for (let count = 1; types.has(type) || types.has(fileOf({ type })); count += 1)
    type = `${base}Methods${count === 1 ? '' : count}`;
  types.add(type);
  return type;
}

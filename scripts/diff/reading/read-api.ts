import { nameClientMethods } from '../../generate/model/naming/client-methods.ts';
import { nameServers } from '../../generate/model/naming/environments.ts';
import { typeNames } from '../../generate/model/naming/type-names.ts';
import { asList, asNode, type Node, text } from '../../generate/spec/node.ts';
import { toPointer } from '../../generate/spec/pointer.ts';
import { camelCase } from '../../generate/spec/words.ts';
import type { Api, Operation, Server } from './api.ts';
import { OperationReader, type Unnamed } from './build-operations.ts';
import { buildSchema } from './build-schema.ts';

/** Reads a document, bundled and in OpenAPI 3.1. It refuses nothing. */
export function readApi(document: Node): Api {
  const components = asNode(asNode(document.components).schemas);
  const names = typeNames(Object.keys(components));
  const reader = new OperationReader(document, names);
  const operations = reader.operations();
  return {
    servers: readServers(document),
    operations: nameOperations(operations),
    received: reader.received(operations).map((operation) => ({ ...operation, id: operation.scope, clientMethod: [] })),
    schemas: Object.entries(components).map(([name, value]) => ({
      name: names.get(name) ?? name,
      schema: buildSchema(value, toPointer(['components', 'schemas', name]), names),
    })),
    document,
  };
}

function readServers(document: Node): Server[] {
  const listed = asList(document.servers);
  // `/` is what a document without servers has (OpenAPI 3.1, section 4.8.1).
  const isDefault =
    listed.length === 1 && Object.keys(asNode(listed[0])).join() === 'url' && asNode(listed[0]).url === '/';
  const servers = (isDefault ? [] : listed).map((value) => {
    const { url, description, 'x-environment': environment } = asNode(value);
    const wanted = text('wanted', environment);
    return { url: String(url).replace(/\/$/, ''), ...text('description', description), ...wanted };
  });
  const names = nameServers(servers);
  return servers.map(({ wanted: _wanted, ...server }, index) => ({ ...server, name: names[index] ?? '' }));
}

/** Names operations as the generators do. */
function nameOperations(operations: readonly Unnamed[]): Operation[] {
  const named = operations.map((operation) => {
    const { operationId, 'x-client-method': wanted } = operation.node;
    const identified = typeof operationId === 'string';
    const id = camelCase(identified ? operationId : `${operation.method.toLowerCase()} ${operation.path}`, 'operation');
    return { ...operation, id, identified, ...text('wanted', wanted), ...text('tag', operation.tags[0]) };
  });
  const names = nameClientMethods(named as never, () => {});
  return operations.map((operation, index) => ({
    ...operation,
    id: named[index]?.id ?? '',
    clientMethod: names[index] ?? [],
  }));
}

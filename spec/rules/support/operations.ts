import { asNode, type Context, follow, members, type Node, type Place } from './document.ts';

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

/** An operation of the document. `name` is for messages: `POST /books`. */
export interface Operation extends Place {
  name: string;
  method: string;
  node: Node;
}

/** The operations under `paths`; callbacks and webhooks are not called by a client. */
export function operations(paths: unknown, context: Context): Operation[] {
  return Object.entries(asNode(paths)).flatMap(([path, value]) => {
    const item = follow({ value, location: context.location.child([path]) }, context);
    return Object.entries(asNode(item.value))
      .filter(([method]) => methods.has(method))
      .map(([method, operation]) => ({
        name: `${method.toUpperCase()} ${path}`,
        method,
        node: asNode(operation),
        value: operation,
        location: item.location.child([method]),
      }));
  });
}

/** The responses of an operation with their status, references followed. */
export function responses(operation: Operation, context: Context): (Place & { status: string })[] {
  return members(operation, 'responses').map(({ key, ...response }) => ({
    status: key,
    ...follow(response, context),
  }));
}

/** The media types of a request body or of a response. */
export function contents(body: Place): (Place & { key: string })[] {
  return members(body, 'content');
}

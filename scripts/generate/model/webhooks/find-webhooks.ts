import { asNode, type Json, type Node } from '../../spec/node.ts';
import { toPointer } from '../../spec/pointer.ts';
import { resolveComponent } from '../../spec/references.ts';
import { camelCase } from '../../spec/words.ts';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;
type MethodName = (typeof methods)[number];

/** A request that the API sends, where the document describes it. */
export interface FoundWebhook {
  /** A valid identifier, unique among webhooks. */
  id: string;
  /** Its name in the document, or the id if another has that name. */
  name: string;
  method: MethodName;
  pathItem: Node;
  /** The place of the path item. */
  pointer: string;
  /** Of a callback: the URL, a runtime expression, and the pointers of the operations that cause it. */
  callback?: { url: string; operations: string[] };
}

/** Finds webhooks (OpenAPI 3.1, section 4.8.1) and callbacks (section 4.8.18). A callback that operations share is found once. */
export function findWebhooks(document: Node): FoundWebhook[] {
  const found: Omit<FoundWebhook, 'id'>[] = [];
  const add = (name: string, item: Json, pointer: string, callback?: FoundWebhook['callback']) => {
    const [pathItem, place] = resolveComponent(document, item, pointer);
    for (const method of methods) {
      if (!(method in pathItem)) continue;
      const known = callback && found.find((other) => other.pointer === place && other.method === method);
      if (known) known.callback?.operations.push(...(callback?.operations ?? []));
      else found.push({ name, method, pathItem, pointer: place, ...(callback ? { callback } : {}) });
    }
  };
  for (const [name, item] of Object.entries(asNode(document.webhooks))) add(name, item, toPointer(['webhooks', name]));
  for (const [path, item] of Object.entries(asNode(document.paths))) {
    for (const method of methods) {
      const operation = toPointer(['paths', path, method]);
      for (const [name, value] of Object.entries(asNode(asNode(asNode(item)[method]).callbacks))) {
        const [callback, place] = resolveComponent(document, value, `${operation}/callbacks${toPointer([name])}`);
        for (const [url, inner] of Object.entries(callback))
          if (!url.startsWith('x-')) add(name, inner, place + toPointer([url]), { url, operations: [operation] });
      }
    }
  }
  return identify(found);
}

function identify(found: readonly Omit<FoundWebhook, 'id'>[]): FoundWebhook[] {
  const ids = new Set<string>();
  const names = new Set<string>();
  return found.map((webhook) => {
    const wanted = camelCase(webhook.name, 'webhook');
    let id = wanted;
    for (let count = 2; ids.has(id.toLowerCase()); count += 1) id = `${wanted}${count}`;
    ids.add(id.toLowerCase());
    const name = names.has(webhook.name) ? id : webhook.name;
    names.add(name);
    return { ...webhook, id, name };
  });
}

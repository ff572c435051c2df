import { asNode, type Json, type Node } from '../../spec/node.ts';
import { isNode } from '../../spec/objects.ts';
import { fromPointer, toPointer } from '../../spec/pointer.ts';
import { resolveComponent } from '../../spec/references.ts';
import { pascalCase } from '../../spec/words.ts';
import { findWebhooks } from './find-webhooks.ts';

/** A document in which the payload of every webhook is a component schema. */
export interface WithPayloads {
  document: Node;
  /** Converts a pointer into that document to one into the original. */
  origin(pointer: string): string;
}

/**
 * Makes a component of each payload schema that is written in its webhook, so that it has a name, a type and a validator. A body that webhooks
 * share with operations is copied, since a receiver sees another view of it. In and out: a normalized document.
 */
export function namePayloads(document: Node): WithPayloads {
  const schemas = { ...asNode(asNode(document.components).schemas) };
  const origins = new Map<string, string>();
  let named = document;
  for (const { id, method, pathItem, pointer } of findWebhooks(document)) {
    const written = `${pointer}/${method}/requestBody`;
    const [body, place] = resolveComponent(document, asNode(pathItem[method]).requestBody, written);
    const contents = Object.entries(asNode(body.content)).map(([mediaType, content]): [string, Json] => {
      const { schema } = asNode(content);
      if (!isNode(schema) || typeof schema.$ref === 'string' || !/[/+]json\s*(;|$)/i.test(mediaType))
        return [mediaType, content];
      const name = freeName(`${pascalCase(id)}Payload`, schemas);
      schemas[name] = schema;
      origins.set(name, `${place}/content${toPointer([mediaType])}/schema`);
      return [mediaType, { ...asNode(content), schema: { $ref: `#/components/schemas${toPointer([name])}` } }];
    });
    if (contents.length > 0)
      named = replaceAt(named, fromPointer(written), { ...body, content: Object.fromEntries(contents) });
  }
  if (named === document) return { document, origin: (pointer) => pointer };
  return {
    document: { ...named, components: { ...asNode(named.components), schemas } },
    origin: (pointer) => {
      const [components, section, name = '', ...rest] = fromPointer(pointer);
      const written = components === 'components' && section === 'schemas' ? origins.get(name) : undefined;
      return written === undefined ? pointer : written + toPointer(rest);
    },
  };
}

function replaceAt(node: Node, [token, ...rest]: readonly string[], value: Json): Node {
  if (token === undefined) return asNode(value);
  return { ...node, [token]: replaceAt(asNode(node[token]), rest, value) };
}

function freeName(wanted: string, taken: Node): string {
  let name = wanted;
  for (let count = 2; Object.hasOwn(taken, name); count += 1) name = `${wanted}${count}`;
  return name;
}

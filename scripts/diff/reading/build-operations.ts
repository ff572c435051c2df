import { asList, asNode, type Json, type Node } from '../../generate/spec/node.ts';
import { toPointer } from '../../generate/spec/pointer.ts';
import type { Content, Operation, Parameter, RequestBody, Response } from './api.ts';
import { buildSchema } from './build-schema.ts';
import { inlined, resolveReference } from './inline.ts';
import type { TypeNames } from './notes.ts';
import { payloads, replies, requests, responses } from './position.ts';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'];

/** An operation before code has names for it. */
export type Unnamed = Omit<Operation, 'id' | 'clientMethod'>;

/** Reads operations, webhooks and callbacks of a document. */
export class OperationReader {
  readonly #document: Node;
  readonly #names: TypeNames;

  constructor(document: Node, names: TypeNames) {
    this.#document = document;
    this.#names = names;
  }

  /** In order of the document. */
  operations(): Unnamed[] {
    return Object.entries(asNode(this.#document.paths)).flatMap(([path, item]) =>
      this.#pathItem(item, toPointer(['paths', path])).map((found) => ({
        ...found,
        path,
        scope: `${found.method} ${path}`,
        noun: 'operation' as const,
        sent: requests,
        answered: responses,
      })),
    );
  }

  /** Webhooks, and the callbacks of `operations`. */
  received(operations: readonly Unnamed[]): Unnamed[] {
    const items = [
      ...Object.entries(asNode(this.#document.webhooks)).map(([name, item]) => ({
        name: `webhook ${name}`,
        noun: 'webhook' as const,
        item,
        pointer: toPointer(['webhooks', name]),
      })),
      ...operations.flatMap((operation) => this.#callbacks(operation)),
    ];
    return items.flatMap(({ name, noun, item, pointer, ...more }) => {
      const found = this.#pathItem(item, pointer);
      return found.map((operation) => ({
        ...operation,
        path: name,
        scope: found.length > 1 ? `${name} ${operation.method}` : name,
        ...more,
        noun,
        sent: payloads,
        answered: replies,
      }));
    });
  }

  #callbacks({ node, pointer, scope }: Unnamed) {
    return Object.entries(asNode(node.callbacks)).flatMap(([name, value]) => {
      const [callback, place] = this.#resolve(value, `${pointer}/callbacks${toPointer([name])}`);
      return Object.entries(callback)
        .filter(([expression]) => !expression.startsWith('x-'))
        .map(([expression, item]) => ({
          name: `${scope} · callback ${name}${Object.keys(callback).length > 1 ? ` ${expression}` : ''}`,
          expression,
          noun: 'callback' as const,
          item,
          pointer: place + toPointer([expression]),
        }));
    });
  }

  #pathItem(value: Json, at: string) {
    const [item, pointer] = this.#resolve(value, at);
    const listed = methods.filter((method) => method in item).map((method) => [method, `/${method}`] as const);
    const others = Object.keys(asNode(item.additionalOperations)).map(
      (method) => [method, `/additionalOperations${toPointer([method])}`] as const,
    );
    return [...listed, ...others].map(([method, step]) => {
      const place = pointer + step;
      const node = asNode(
        listed.some(([name]) => name === method) ? item[method] : asNode(item.additionalOperations)[method],
      );
      return {
        pointer: place,
        method: method.toUpperCase(),
        tags: asList(node.tags).map(String),
        parameters: this.#parameters(
          { list: item.parameters, at: `${pointer}/parameters` },
          { list: node.parameters, at: `${place}/parameters` },
        ),
        ...(node.requestBody === undefined
          ? {}
          : { requestBody: this.#body(node.requestBody, `${place}/requestBody`) }),
        responses: Object.entries(asNode(node.responses))
          .filter(([status]) => !status.startsWith('x-'))
          .map(([status, response]) => this.#response(status, response, `${place}/responses${toPointer([status])}`)),
        node,
      };
    });
  }

  #resolve(value: Json | undefined, pointer: string): [Node, string] {
    return resolveReference(this.#document, value, pointer);
  }

  /** Parameters of the operation replace those of the path with the same location and name (OpenAPI 3.1, section 4.8.9). */
  #parameters(...lists: { list: Json | undefined; at: string }[]): Parameter[] {
    const merged = new Map<string, Parameter>();
    for (const { list, at } of lists) {
      for (const [index, value] of asList(list).entries()) {
        const [node, pointer] = this.#resolve(value, `${at}/${index}`);
        const parameter = this.#parameter(String(node.name), node.in as Parameter['in'], node, pointer);
        if (!isIgnored(parameter)) merged.set(`${parameter.in} ${parameter.name}`, parameter);
      }
    }
    return [...merged.values()];
  }

  #parameter(name: string, place: Parameter['in'], node: Node, pointer: string): Parameter {
    const [content] = this.#contents(node.content, pointer);
    return {
      name,
      in: place,
      pointer,
      required: node.required === true,
      schema: content?.schema ?? buildSchema(node.schema, `${pointer}/schema`, this.#names),
      serialization: content?.mediaType ?? style(place, node),
      node,
    };
  }

  #body(value: Json, at: string): RequestBody {
    const [node, pointer] = this.#resolve(value, at);
    return { required: node.required === true, pointer, contents: this.#contents(node.content, pointer), node };
  }

  #response(status: string, value: Json, at: string): Response {
    const [node, pointer] = this.#resolve(value, at);
    return {
      status: /^\dxx$/i.test(status) ? status.toUpperCase() : status,
      pointer,
      // A header `Content-Type` is ignored (OpenAPI 3.1, section 4.8.17).
      headers: Object.entries(asNode(node.headers))
        .filter(([name]) => name.toLowerCase() !== 'content-type')
        .map(([name, header]) => {
          const [found, place] = this.#resolve(header, `${pointer}/headers${toPointer([name])}`);
          return this.#parameter(name, 'header', found, place);
        }),
      links: asNode(inlined(this.#document, node.links)),
      contents: this.#contents(node.content, pointer),
      node,
    };
  }

  #contents(value: Json | undefined, pointer: string): Content[] {
    return Object.entries(asNode(value)).map(([mediaType, content]): Content => {
      const [node, place] = this.#resolve(content, `${pointer}/content${toPointer([mediaType])}`);
      // A sequence of items (OpenAPI 3.2, section 4.14.3) is read as an array of them.
      const isSequence = node.schema === undefined && node.itemSchema !== undefined;
      const schema = isSequence ? { type: 'array', items: node.itemSchema as Json } : node.schema;
      return {
        mediaType: (mediaType.split(';')[0] ?? mediaType).trim().toLowerCase(),
        pointer: place,
        schema: buildSchema(schema, isSequence ? place : `${place}/schema`, this.#names),
        examples: [node.example ?? null, node.examples ?? null],
        encoding: asNode(inlined(this.#document, node.encoding)),
        node,
      };
    });
  }
}

/** Headers whose definition as a parameter is ignored (OpenAPI 3.1, section 4.8.12.2). */
const ignoredHeaders = new Set(['accept', 'content-type', 'authorization']);

function isIgnored({ in: place, name }: Parameter): boolean {
  return place === 'header' && ignoredHeaders.has(name.toLowerCase());
}

/** The style of a parameter with its defaults (OpenAPI 3.1, section 4.8.12.2), as far as its values can show it. */
function style(place: Parameter['in'], node: Node): string {
  const usual = place === 'query' || place === 'cookie' ? 'form' : 'simple';
  const name = typeof node.style === 'string' ? node.style : usual;
  const explode = typeof node.explode === 'boolean' ? node.explode : name === 'form';
  return [name, ...(explode ? ['exploded'] : []), ...(node.allowReserved === true ? ['reserved characters'] : [])].join(
    ', ',
  );
}

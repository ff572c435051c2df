import { asList, asNode, type Node, text } from '../spec/node.ts';
import { toPointer } from '../spec/pointer.ts';
import { resolveComponent } from '../spec/references.ts';
import type { Style } from '../wire/parameter.ts';
import type {
  CodeSample,
  Content,
  Example,
  FieldEncoding,
  Header,
  Json,
  Method,
  Operation,
  Parameter,
  RequestBody,
  RequestFault,
  Response,
} from './api.ts';
import { buildParameter } from './build-parameter.ts';
import { buildSchema } from './build-schema.ts';
import { buildServers } from './build-servers.ts';
import type { Building } from './building.ts';
import { bodyKind } from './json-content.ts';
import { nameClientMethods } from './naming/client-methods.ts';
import { OperationIds } from './naming/operation-ids.ts';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/** Builds every operation of the document, in order of path, then of method. */
export function buildOperations(document: Node, building: Building): Operation[] {
  const builder = new OperationBuilder(document, building);
  const unnamed = Object.entries(asNode(document.paths)).flatMap(([path, item]) => {
    const pathItem = asNode(item);
    noteUnread(pathItem, ['query', 'additionalOperations'], toPointer(['paths', path]), building);
    return methods.flatMap((method) => {
      if (!(method in pathItem)) return [];
      const operation = builder.build(path, method, pathItem);
      const { operationId, 'x-client-method': wanted } = asNode(pathItem[method]);
      return [{ ...operation, ...text('wanted', wanted), identified: typeof operationId === 'string' }];
    });
  });
  const names = nameClientMethods(unnamed, building.diagnostics.note);
  return unnamed.map(
    ({ wanted: _wanted, identified: _identified, ...operation }, index): Operation => ({
      ...operation,
      clientMethod: names[index] ?? [],
    }),
  );
}

/** Builds operations, or requests that the API sends. */
export class OperationBuilder {
  readonly #document: Node;
  readonly #building: Building;
  readonly #ids: OperationIds;

  constructor(document: Node, building: Building) {
    this.#document = document;
    this.#building = building;
    this.#ids = new OperationIds(building.diagnostics.note);
  }

  /** `item` is the place of the path item. */
  build(
    path: string,
    method: (typeof methods)[number],
    pathItem: Node,
    item = toPointer(['paths', path]),
  ): Omit<Operation, 'clientMethod'> {
    const node = asNode(pathItem[method]);
    const pointer = `${item}/${method}`;
    const id = this.#ids.claim({ operationId: node.operationId, method, path, pointer });
    const [tag] = asList(node.tags);
    const alternatives = asList(node.security ?? this.#document.security).map((requirement) =>
      Object.keys(asNode(requirement)).sort(),
    );
    return {
      id,
      pointer,
      method: method.toUpperCase() as Method,
      path,
      ...text('tag', tag),
      ...text('summary', node.summary),
      ...text('description', node.description),
      deprecated: node.deprecated === true,
      ...serversOf(node.servers ?? pathItem.servers),
      parameters: this.#parameters(pathItem, node, item, pointer),
      ...(node.requestBody === undefined
        ? {}
        : { requestBody: this.#requestBody(node.requestBody, `${pointer}/requestBody`) }),
      responses: Object.entries(asNode(node.responses)).map(([status, value]) =>
        this.#response(status, value, `${pointer}/responses/${status}`),
      ),
      security: alternatives.filter((names) => names.length > 0),
      codeSamples: asList(node['x-codeSamples']).map(codeSample),
      securityOptional: alternatives.some((names) => names.length === 0),
    };
  }

  /** Parameters of the operation replace those of the path with the same name and place (OpenAPI 3.1, section 4.8.9). */
  #parameters(pathItem: Node, operation: Node, item: string, pointer: string): Parameter[] {
    const merged = new Map<string, Parameter>();
    const lists = [
      { list: pathItem.parameters, at: `${item}/parameters` },
      { list: operation.parameters, at: `${pointer}/parameters` },
    ];
    for (const { list, at } of lists) {
      for (const [index, value] of asList(list).entries()) {
        const [node, place] = resolveComponent(this.#document, value, `${at}/${index}`);
        const parameter = buildParameter(node, place, this.#building);
        if (parameter) merged.set(`${parameter.in} ${parameter.name}`, parameter);
      }
    }
    return [...merged.values()];
  }

  #requestBody(value: Json, pointer: string): RequestBody {
    const [node, place] = resolveComponent(this.#document, value, pointer);
    return {
      required: node.required === true,
      ...text('description', node.description),
      pointer: place,
      contents: this.#contents(node.content, place),
    };
  }

  #response(status: string, value: Json, pointer: string): Response {
    const [node, place] = resolveComponent(this.#document, value, pointer);
    const headers = Object.entries(asNode(node.headers)).map(([name, header]): Header => {
      const [headerNode, headerPlace] = resolveComponent(
        this.#document,
        header,
        `${place}/headers${toPointer([name])}`,
      );
      return {
        name,
        required: headerNode.required === true,
        ...text('description', headerNode.description),
        schema: buildSchema(headerNode.schema, `${headerPlace}/schema`, this.#building),
      };
    });
    return {
      status: /^\dxx$/i.test(status) ? status.toUpperCase() : status,
      pointer: place,
      description: String(node.description ?? '').trim(),
      headers,
      contents: this.#contents(node.content, place),
      refuses: asList(node['x-refuses']) as RequestFault[],
      notProcessed: node['x-not-processed'] === true,
    };
  }

  #contents(value: Json | undefined, pointer: string): Content[] {
    return Object.entries(asNode(value)).map(([mediaType, content]): Content => {
      const place = `${pointer}/content${toPointer([mediaType])}`;
      const node = asNode(content);
      noteUnread(node, ['itemSchema', 'itemEncoding', 'prefixEncoding'], place, this.#building);
      const bare = (mediaType.split(';')[0] ?? mediaType).trim().toLowerCase();
      const kind = bodyKind(bare);
      if (kind === 'xml') noteXml(place, this.#building);
      return {
        mediaType: bare,
        kind,
        pointer: place,
        schema: buildSchema(node.schema, `${place}/schema`, this.#building),
        encoding: Object.fromEntries(
          Object.entries(asNode(node.encoding)).map(([name, value]) => [name, encodingOf(asNode(value))]),
        ),
        examples: this.#examples(node),
      };
    });
  }

  #examples(content: Node): Example[] {
    const named = Object.entries(asNode(content.examples)).flatMap(([name, value]): Example[] => {
      const [node] = resolveComponent(this.#document, value, '');
      if (node.value === undefined) return [];
      return [{ name, ...text('summary', node.summary), ...text('description', node.description), value: node.value }];
    });
    return content.example === undefined ? named : [{ name: 'example', value: content.example }, ...named];
  }
}

/** Notes members of OpenAPI 3.2 that mean nothing in 3.1. */
function noteUnread(node: Node, members: readonly string[], pointer: string, { diagnostics }: Building): void {
  for (const member of members.filter((name) => name in node)) {
    const finding = `\`${member}\`, new in OpenAPI 3.2, has no form in the generated code and is left out.`;
    diagnostics.note(`${member}-of-3.2`, pointer, finding, 'Say it in words of OpenAPI 3.1 as well.');
  }
}

/** An empty list is like none (OpenAPI 3.1, section 4.8.1.1). */
function serversOf(servers: Json | undefined): Pick<Operation, 'servers'> {
  return asList(servers).length === 0 ? {} : { servers: buildServers(asList(servers)) };
}

function encodingOf({ contentType, style, explode, allowReserved }: Node): FieldEncoding {
  return {
    ...text('mediaType', contentType),
    ...(typeof style === 'string' ? { style: style as Style } : {}),
    ...(typeof explode === 'boolean' ? { explode } : {}),
    ...(typeof allowReserved === 'boolean' ? { allowReserved } : {}),
  };
}

function noteXml(pointer: string, { diagnostics }: Building): void {
  const finding = 'The generated code does not write or read XML: such a body is text.';
  diagnostics.note('xml-body', pointer, finding, 'Offer JSON as well, or write and read the XML with a library.');
}

function codeSample(value: Json): CodeSample {
  const node = asNode(value);
  const language = String(node.lang);
  return {
    language,
    label: typeof node.label === 'string' ? node.label : language,
    source: String(node.source).trim(),
  };
}

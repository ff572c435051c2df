import { asList, asNode, type Node, text } from '../spec/node.ts';
import { toPointer } from '../spec/pointer.ts';
import { resolveComponent } from '../spec/references.ts';
import { describedOperation } from './annotations/described.ts';
import { noteNewMembers } from './annotations/new-members.ts';
import { withOwnValues } from './annotations/with-own-values.ts';
import type {
  CodeSample,
  Header,
  Json,
  Method,
  Operation,
  Parameter,
  RequestBody,
  RequestFault,
  Response,
} from './api.ts';
import { buildContents, examplesOf } from './build-content.ts';
import { buildParameter } from './build-parameter.ts';
import { buildSchema } from './build-schema.ts';
import { buildServers } from './build-servers.ts';
import type { Building } from './building.ts';
import { nameClientMethods } from './naming/client-methods.ts';
import { OperationIds } from './naming/operation-ids.ts';
import type { Schema } from './schema.ts';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/** Builds every operation of the document, in order of path, then of method. */
export function buildOperations(document: Node, building: Building): Operation[] {
  const builder = new OperationBuilder(document, building);
  const unnamed = Object.entries(asNode(document.paths)).flatMap(([path, item]) => {
    const pathItem = asNode(item);
    noteNewMembers(pathItem, ['query', 'additionalOperations'], toPointer(['paths', path]), building.diagnostics);
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
    const [tag, ...others] = asList(node.tags);
    if (others.length > 0)
      this.#building.diagnostics.note(
        'several-tags',
        `${pointer}/tags`,
        `The operation has several tags. The reference lists it under the first, \`${tag}\`.`,
        'Put the tag that it belongs to first, or leave out the others.',
      );
    const alternatives = asList(node.security ?? this.#document.security).map((requirement) =>
      Object.keys(asNode(requirement)).sort(),
    );
    return {
      id,
      pointer,
      method: method.toUpperCase() as Method,
      path,
      ...text('tag', tag),
      ...text('summary', node.summary ?? pathItem.summary),
      ...describedOperation(node, node.security ?? this.#document.security, pathItem.description),
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
        if (parameter) merged.set(`${parameter.in} ${parameter.name}`, this.#withOwnValues(parameter, node));
      }
    }
    return [...merged.values()];
  }

  /** What stands beside a schema, or in its `content`. */
  #withOwnValues<Part extends { schema: Schema }>(part: Part, node: Node): Part {
    const [content] = Object.values(asNode(node.content));
    const examples = examplesOf(content === undefined ? node : asNode(content), this.#document);
    return withOwnValues(part, examples, node.deprecated === true);
  }

  #requestBody(value: Json, pointer: string): RequestBody {
    const [node, place] = resolveComponent(this.#document, value, pointer);
    return {
      required: node.required === true,
      ...text('description', node.description),
      pointer: place,
      contents: buildContents(node.content, place, this.#document, this.#building),
    };
  }

  #response(status: string, value: Json, pointer: string): Response {
    const [node, place] = resolveComponent(this.#document, value, pointer);
    // A description of the content type is ignored (OpenAPI 3.1, section 4.8.17.1).
    const described = Object.entries(asNode(node.headers)).filter(([name]) => name.toLowerCase() !== 'content-type');
    const headers = described.map(([name, header]): Header => {
      const [headerNode, headerPlace] = resolveComponent(
        this.#document,
        header,
        `${place}/headers${toPointer([name])}`,
      );
      noteHeaderContent(headerNode, headerPlace, this.#building);
      const built: Header = {
        name,
        required: headerNode.required === true,
        explode: headerNode.explode === true,
        ...text('description', headerNode.description),
        schema: buildSchema(headerNode.schema, `${headerPlace}/schema`, this.#building),
      };
      return this.#withOwnValues(built, headerNode);
    });
    return {
      status: /^\dxx$/i.test(status) ? status.toUpperCase() : status,
      pointer: place,
      description: String(node.description ?? node.summary ?? '').trim(),
      headers,
      contents: buildContents(node.content, place, this.#document, this.#building),
      refuses: asList(node['x-refuses']) as RequestFault[],
      notProcessed: node['x-not-processed'] === true,
    };
  }
}

/** An empty list is like none (OpenAPI 3.1, section 4.8.1.1). */
function serversOf(servers: Json | undefined): Pick<Operation, 'servers'> {
  return asList(servers).length === 0 ? {} : { servers: buildServers(asList(servers)) };
}

function noteHeaderContent({ content }: Node, pointer: string, { diagnostics }: Building): void {
  if (Object.keys(asNode(content)).length === 0) return;
  const finding = 'The `content` of a header is not read: any text is allowed.';
  diagnostics.note('header-content', pointer, finding, 'Describe the header with `schema`.');
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

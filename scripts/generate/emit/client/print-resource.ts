import type { Api, Operation } from '../../model/api.ts';
import type { Names } from '../../names.ts';
import { docComment, literal, propertyKey, quote } from '../typescript.ts';
import { argumentsOf, signaturesOf } from './arguments.ts';
import { itemType } from './item-type.ts';
import type { Method, Resource } from './resources.ts';
import { successOf, type Type } from './type-of.ts';

/** Prints the interfaces of a resource and of nested ones, and the function that makes their calls. */
export function printResource(resource: Resource, api: Api, names: Names): string {
  const imports = new Set<string>();
  const interfaces = printInterfaces(resource, api, imports);
  const make = `${docComment(`Makes the calls of {@link ${resource.type}}.`)}export function ${makerOf(resource)}(call: Caller): ${resource.type} {
  return ${printCalls(resource, api)};
}
`;
  const types = [...imports].sort().join(', ');
  return `${types === '' ? '' : `import type { ${types} } from '${names.packages.types}';\n`}import type { Call, Caller } from '../runtime/call/call.ts';
${isPaged(resource) ? "import { eachItem } from '../runtime/pages/each-item.ts';\n" : ''}import type { CallOptions } from '../runtime/settings/options.ts';
${/\bBinary\b/.test(interfaces.join('\n')) ? "import type { Binary } from './types.ts';\n" : ''}
${interfaces.join('\n')}
${make}`;
}

function isPaged({ methods, resources }: Resource): boolean {
  return methods.some(({ paged }) => paged !== undefined) || resources.some(isPaged);
}

/** The name of the function that makes a resource. */
export function makerOf({ type }: Resource): string {
  return `make${type}`;
}

function printInterfaces(resource: Resource, api: Api, imports: Set<string>): string[] {
  const members = [
    ...resource.resources.map(({ place, type }) => `readonly ${propertyKey(place.at(-1) ?? '')}: ${type};`),
    ...resource.methods.flatMap((method) => [
      printSignature(method, api, imports),
      ...printPagedSignature(method, api, imports),
    ]),
  ];
  const text = `${docComment(describe(resource, api))}export interface ${resource.type} {\n${members.join('\n')}\n}\n`;
  return [text, ...resource.resources.flatMap((inner) => printInterfaces(inner, api, imports))];
}

/** The description of the tag that all operations share. */
export function describe({ place, methods }: Resource, api: Api): string {
  const [tag, ...others] = new Set(methods.map(({ operation }) => operation.tag));
  const description = others.length === 0 ? api.tags.find(({ name }) => name === tag)?.description : undefined;
  return description ?? `The calls of \`client.${place.join('.')}\`.`;
}

/** One overload for each media type of the body. */
function printSignature({ name, operation }: Method, api: Api, imports: Set<string>): string {
  const { type } = successOf(operation, api);
  const doc = docComment(operation.summary, operation.description, operation.deprecated ? '@deprecated' : undefined);
  return printParameters(operation, type, imports)
    .map((parameters) => `${doc}${propertyKey(name)}(${parameters}): Call<${type.text}>;`)
    .join('\n');
}

/** The iterator beside a list that comes in pages. */
function printPagedSignature({ name, operation, paged }: Method, api: Api, imports: Set<string>): string[] {
  if (!operation.paging || paged === undefined) return [];
  const type = itemType(operation, api, operation.paging.items);
  const doc = docComment(
    `Every item of \`${name}\`, for \`for await\`. Requests the next page when its first item is needed; rejects as \`${name}\` does.`,
    operation.deprecated ? '@deprecated' : undefined,
  );
  return printParameters(operation, type, imports).map(
    (parameters) => `${doc}${propertyKey(paged)}(${parameters}): AsyncIterable<${type.text}>;`,
  );
}

/** The parameters of each overload of a method. Adds the types that they and the result use to `imports`. */
function printParameters(operation: Operation, result: Type, imports: Set<string>): string[] {
  return signaturesOf(operation).map(({ arguments: positional, options }) => {
    for (const { imports: names } of [result, ...[...positional, ...options].map(({ type }) => type)])
      for (const one of names) imports.add(one);
    const members = options.map(({ name, type, isRequired }) =>
      isRequired ? `${name}: ${type.text}` : `${name}?: ${type.text} | undefined`,
    );
    const last = members.length === 0 ? 'CallOptions' : `CallOptions & { ${members.join('; ')} }`;
    return [
      ...positional.map(({ name, type }) => `${name}: ${type.text}`),
      `options${options.some(({ isRequired }) => isRequired) ? '' : '?'}: ${last}`,
    ].join(', ');
  });
}

function printCalls(resource: Resource, api: Api): string {
  const members = [
    ...resource.resources.map((inner) => `${propertyKey(inner.place.at(-1) ?? '')}: ${printCalls(inner, api)},`),
    ...resource.methods.flatMap((method) => [printCall(method, api), ...printPagedCall(method, api)]),
  ];
  return `{\n${members.join('\n')}\n}`;
}

function printCall({ name, operation }: Method, api: Api): string {
  const { parameters, call } = callOf(operation, api);
  return `${propertyKey(name)}: (${parameters}) => ${call},`;
}

function printPagedCall({ operation, paged }: Method, api: Api): string[] {
  if (!operation.paging || paged === undefined) return [];
  const { parameters, call } = callOf(operation, api, ['query']);
  return [
    `${propertyKey(paged)}: (${parameters}) => eachItem(${literal(operation.paging)}, options?.query, (query) => ${call}),`,
  ];
}

/** The call of an operation, with the names of the parameters that it uses. `members` are more members of the request. */
function callOf(operation: Operation, api: Api, members: string[] = []): { parameters: string; call: string } {
  const given = argumentsOf(operation);
  const { parseAs, expected } = successOf(operation, api);
  const inPath = given
    .filter(({ kind }) => kind === 'path')
    .map(({ name, parameter = name }) => (parameter === name ? name : `${propertyKey(parameter)}: ${name}`));
  const init = [
    ...(given.some(({ kind }) => kind === 'body') ? ['body'] : []),
    ...(inPath.length > 0 ? [`params: { path: { ${inPath.join(', ')} } }`] : []),
    ...members,
    ...(parseAs === 'json' ? [] : [`parseAs: ${quote(parseAs)}`]),
  ];
  const names = [...given.map(({ name }) => name), 'options'];
  // An object is what the client expects by itself.
  const kinds = parseAs !== 'json' || expected.join() === 'object' ? '' : `, [${expected.map(quote).join(', ')}]`;
  const call = `call(${quote(operation.method)}, ${quote(operation.path)}, { ${init.join(', ')} }, options${kinds})`;
  return { parameters: names.join(', '), call };
}

import { asNode, type Json, type Node, text } from '../../spec/node.ts';
import { fromPointer, toPointer } from '../../spec/pointer.ts';
import { resolveComponent } from '../../spec/references.ts';
import type { Operation } from '../api.ts';
import type { Building } from '../building.ts';
import type { Link, LinkedParameter } from './link.ts';
import { brokenExpressions } from './runtime-expression.ts';

/** Builds the links of all responses. One that leads nowhere, or says what nobody could evaluate, is left out and noted. */
export function buildLinks(document: Node, operations: readonly Operation[], building: Building): Link[] {
  const targets = targetsIn(document, operations);
  return operations.flatMap((operation) =>
    operation.responses.flatMap(({ status, pointer }) =>
      Object.entries(asNode(valueAt(document, pointer).links)).flatMap(([name, value]): Link[] => {
        const [node, place] = resolveComponent(document, value, `${pointer}/links${toPointer([name])}`);
        const target = targets.get(targetOf(node));
        if (!target) return noteTarget(place, building);
        const linked = buildLink(node, place, target, building);
        return linked ? [{ name, from: operation.id, status, ...linked }] : [];
      }),
    ),
  );
}

function valueAt(document: Node, pointer: string): Node {
  return fromPointer(pointer).reduce((node, token) => asNode(node[token]), document);
}

/** The operations by what links may call them: a pointer, or the `operationId` of the document. */
function targetsIn(document: Node, operations: readonly Operation[]): Map<string, Operation> {
  const targets = new Map<string, Operation>();
  for (const operation of operations) {
    targets.set(operation.pointer, operation);
    const { operationId } = valueAt(document, operation.pointer);
    if (typeof operationId === 'string') targets.set(` ${operationId}`, operation);
  }
  return targets;
}

/** What a link calls its operation: `operationId`, else `operationRef`, which is a pointer into the same document. */
function targetOf({ operationId, operationRef }: Node): string {
  if (typeof operationId === 'string') return ` ${operationId}`;
  const reference = String(operationRef);
  return reference.startsWith('#/') ? toPointer(fromPointer(decoded(reference))) : '';
}

function decoded(reference: string): string {
  try {
    return decodeURIComponent(reference);
  } catch {
    return reference;
  }
}

function noteTarget(pointer: string, { diagnostics }: Building): [] {
  const finding = 'The link leads to no operation of this document and is left out.';
  diagnostics.note('link-target', pointer, finding, 'Name the `operationId` of one, or point `operationRef` at one.');
  return [];
}

function buildLink(
  node: Node,
  pointer: string,
  target: Operation,
  { diagnostics }: Building,
): Omit<Link, 'name' | 'from' | 'status'> | undefined {
  if (node.server !== undefined)
    diagnostics.note(
      'link-server',
      `${pointer}/server`,
      'The server of a link has no effect: it is followed on the server of its operation.',
      'Give the operation `servers`.',
    );
  const given = Object.entries(asNode(node.parameters));
  const broken = [...given.map(([, value]) => value), node.requestBody ?? null].flatMap(brokenIn);
  if (broken.length > 0) {
    const finding = `\`${broken[0]}\` is not a runtime expression, so the link is left out.`;
    diagnostics.note('link-expression', pointer, finding, 'Write one such as `$response.body#/id`.');
    return undefined;
  }
  const parameters = given.flatMap(([key, value]): LinkedParameter[] => {
    const found = target.parameters.find(({ name, in: place }) => key === `${place}.${name}` || key === name);
    if (found) return [{ name: found.name, in: found.in, value }];
    const finding = `The operation that the link leads to has no parameter \`${key}\`, so it is left out.`;
    diagnostics.note('link-parameter', pointer, finding, 'Use the name of one, such as `id` or `path.id`.');
    return [];
  });
  const lacks = target.parameters.filter(
    ({ name, in: place, required }) =>
      required && !parameters.some((parameter) => parameter.name === name && parameter.in === place),
  );
  const lacksBody = target.requestBody?.required === true && node.requestBody === undefined;
  return {
    pointer,
    ...text('description', node.description),
    to: target.id,
    parameters,
    ...(node.requestBody === undefined ? {} : { requestBody: node.requestBody }),
    isComplete: lacks.length === 0 && !lacksBody,
  };
}

/** The texts in a value that are meant as an expression, and are none. */
function brokenIn(value: Json): string[] {
  if (typeof value === 'string') return brokenExpressions(value);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(brokenIn) : [];
}

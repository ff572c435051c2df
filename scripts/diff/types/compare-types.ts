import ts from 'typescript';
import type { Comparison } from '../difference/comparison.ts';
import { operationKey } from '../operations/operation-key.ts';
import type { Api } from '../reading/api.ts';
import { declareBoth } from './declarations.ts';
import type { TypeChange } from './type-change.ts';
import { walkTypes } from './walk.ts';
import { walkOperation } from './walk-operation.ts';

/**
 * What changed for code that compiles against the generated types: generates the types of both models, and compares every component and
 * every operation that both have. Undefined if openapi-typescript cannot declare one of them.
 */
export async function compareTypes(old: Api, now: Api, comparison: Comparison): Promise<TypeChange[] | undefined> {
  const { renames } = comparison;
  const both = await declareBoth(old, now);
  if (!both) return undefined;
  const changes: TypeChange[] = [];
  for (const before of old.schemas) {
    const after = now.schemas.find(({ name }) => name === (renames.get(before.name) ?? before.name));
    const nodes = [both.old.schemas.get(before.name), both.now.schemas.get(after?.name ?? '')] as const;
    if (!after || !nodes[0] || !nodes[1]) continue;
    const position = comparison.positionOf(before.name, after.name);
    const place = { scope: after.name, path: '' };
    changes.push(
      ...walkTypes({ old: declared(nodes[0]), now: declared(nodes[1]), place, position }, renames, both.checker),
    );
  }
  const byKey = new Map(old.operations.map((operation) => [operationKey(operation), operation]));
  for (const operation of now.operations) {
    const before = byKey.get(operationKey(operation));
    const oldNode = before && both.old.operation(before.method, before.path);
    const newNode = both.now.operation(operation.method, operation.path);
    if (oldNode && newNode)
      changes.push(...walkOperation({ old: oldNode, now: newNode }, operation, renames, both.checker));
  }
  return changes;
}

function declared(node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration): ts.InterfaceDeclaration | ts.TypeNode {
  return ts.isTypeAliasDeclaration(node) ? node.type : node;
}

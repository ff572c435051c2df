import ts from 'typescript';
import type { Position } from '../diff/difference.ts';
import { inside, type Place } from '../diff/place.ts';
import { judgeAdded, judgePresence, judgeTypes } from './judge.ts';
import type { TypeChange } from './type-change.ts';

/** Two declarations of the same thing, and where it stands. */
export interface Pair {
  old: ts.TypeNode | ts.InterfaceDeclaration;
  now: ts.TypeNode | ts.InterfaceDeclaration;
  place: Place;
  position: Position;
}

/**
 * Walks two declarations side by side and asks the checker about every place where they differ. A name stands for the declaration that
 * it names, which is walked by itself; `renames` maps old names to new ones.
 */
export function walkTypes(pair: Pair, renames: ReadonlyMap<string, string>, checker: ts.TypeChecker): TypeChange[] {
  const changes: TypeChange[] = [];
  visit(pair);
  return changes;

  function visit({ old, now, place, position }: Pair): void {
    const [before, after] = [unwrap(old), unwrap(now)];
    if (text(before, renames) === text(after)) return;
    const changed = changedParts(before, after);
    if (ts.isArrayTypeNode(before) && ts.isArrayTypeNode(after)) {
      visit({ old: before.elementType, now: after.elementType, place: inside(place, '[]'), position });
    } else if (hasMembers(before) && hasMembers(after)) visitMembers(before, after, place, position);
    else if (
      ts.isIntersectionTypeNode(before) &&
      ts.isIntersectionTypeNode(after) &&
      before.types.length === after.types.length
    ) {
      visitParts(before, after, place, position);
    } else if (changed) visit({ ...changed, place, position });
    else visitLeaf(before, after, place, position);
  }

  /** Parts of an intersection stand in the order of the document's `allOf`. */
  function visitParts(
    before: ts.IntersectionTypeNode,
    after: ts.IntersectionTypeNode,
    place: Place,
    position: Position,
  ): void {
    for (const [index, old] of before.types.entries()) {
      const now = after.types[index];
      if (now) visit({ old, now, place, position });
    }
  }

  function visitLeaf(before: ts.Node, after: ts.Node, place: Place, position: Position): void {
    const [oldType, newType] = [checker.getTypeAtLocation(before), checker.getTypeAtLocation(after)];
    const bump = judgeTypes(oldType, newType, position, checker);
    if (bump !== 'none') changes.push({ place, aspect: 'type', bump, old: text(before), new: text(after) });
  }

  function visitMembers(before: WithMembers, after: WithMembers, place: Place, position: Position): void {
    const [left, right] = [membersOf(before), membersOf(after)];
    for (const [name, member] of left) {
      const other = right.get(name);
      const at = inside(place, name);
      if (!other) changes.push({ place: at, aspect: 'member', bump: 'major', old: text(member), new: '' });
      else visitMember(member, other, at, position);
    }
    for (const [name, member] of right) {
      if (left.has(name)) continue;
      const bump = name === '*' ? 'minor' : judgeAdded(isOptional(member), position);
      changes.push({ place: inside(place, name), aspect: 'member', bump, old: '', new: text(member) });
    }
  }

  function visitMember(old: Member, now: Member, place: Place, position: Position): void {
    const presence = judgePresence(isOptional(old), isOptional(now), position);
    if (presence !== 'none')
      changes.push({ place, aspect: 'presence', bump: presence, old: text(old), new: text(now) });
    if (!isReadonly(old) && isReadonly(now))
      changes.push({
        place,
        aspect: 'access',
        bump: position.request ? 'major' : 'minor',
        old: text(old),
        new: text(now),
      });
    if (old.type && now.type) visit({ old: old.type, now: now.type, place, position });
  }

  /** The one part of each of two unions that the other does not have, when it is one that can be walked into. */
  function changedParts(before: ts.Node, after: ts.Node): Pick<Pair, 'old' | 'now'> | undefined {
    if (!ts.isUnionTypeNode(before) || !ts.isUnionTypeNode(after)) return undefined;
    const oldTexts = new Set(before.types.map((type) => text(unwrap(type), renames)));
    const newTexts = new Set(after.types.map((type) => text(unwrap(type))));
    const [old, ...moreOld] = before.types.map(unwrapType).filter((type) => !newTexts.has(text(type, renames)));
    const [now, ...moreNew] = after.types.map(unwrapType).filter((type) => !oldTexts.has(text(type)));
    if (!old || !now || moreOld.length > 0 || moreNew.length > 0) return undefined;
    const holds = (ts.isArrayTypeNode(old) && ts.isArrayTypeNode(now)) || (hasMembers(old) && hasMembers(now));
    return holds ? { old, now } : undefined;
  }
}

type WithMembers = ts.TypeLiteralNode | ts.InterfaceDeclaration;
type Member = ts.PropertySignature | ts.IndexSignatureDeclaration;

function hasMembers(node: ts.Node): node is WithMembers {
  return ts.isTypeLiteralNode(node) || ts.isInterfaceDeclaration(node);
}

/** Properties by name; an index signature is `*`, as in places. */
function membersOf(node: WithMembers): Map<string, Member> {
  const members = new Map<string, Member>();
  for (const member of node.members) {
    if (ts.isIndexSignatureDeclaration(member)) members.set('*', member);
    else if (ts.isPropertySignature(member)) members.set(nameOf(member.name), member);
  }
  return members;
}

function nameOf(name: ts.PropertyName): string {
  return ts.isComputedPropertyName(name) || ts.isBigIntLiteral(name) ? name.getText() : name.text;
}

function isOptional(member: Member): boolean {
  return ts.isPropertySignature(member) && member.questionToken !== undefined;
}

function isReadonly(member: Member): boolean {
  return member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false;
}

function unwrap<Node extends ts.Node>(node: Node): Node | ts.TypeNode {
  return ts.isParenthesizedTypeNode(node) ? unwrapType(node) : node;
}

function unwrapType(node: ts.TypeNode): ts.TypeNode {
  return ts.isParenthesizedTypeNode(node) ? unwrapType(node.type) : node;
}

/** The declaration on one line without comments; the members of a union and of an object in one order, for that says nothing. */
function text(node: ts.Node, renames: ReadonlyMap<string, string> = new Map()): string {
  const inner = (child: ts.Node) => text(child, renames);
  if (ts.isParenthesizedTypeNode(node)) return inner(node.type);
  if (ts.isUnionTypeNode(node)) return node.types.map(inner).sort().join(' | ');
  if (ts.isIntersectionTypeNode(node))
    return node.types
      .map((type) => (ts.isUnionTypeNode(unwrapType(type)) ? `(${inner(type)})` : inner(type)))
      .join(' & ');
  if (ts.isArrayTypeNode(node))
    return ts.isParenthesizedTypeNode(node.elementType)
      ? `(${inner(node.elementType)})[]`
      : `${inner(node.elementType)}[]`;
  if (hasMembers(node)) {
    const members = node.members.map(inner).sort();
    return members.length === 0 ? '{}' : `{ ${members.join('; ')} }`;
  }
  if (ts.isPropertySignature(node))
    return `${isReadonly(node) ? 'readonly ' : ''}${node.name.getText()}${isOptional(node) ? '?' : ''}: ${node.type ? inner(node.type) : 'unknown'}`;
  if (ts.isIndexSignatureDeclaration(node)) return `[name: string]: ${inner(node.type)}`;
  if (ts.isTypeReferenceNode(node) && !node.typeArguments)
    return renames.get(node.typeName.getText()) ?? node.typeName.getText();
  return node.getText();
}

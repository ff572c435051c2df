import ts from 'typescript';
import { inside, type Place } from '../difference/place.ts';
import { isSent, type Position } from '../reading/position.ts';
import {
  hasMembers,
  isOptional,
  isReadonly,
  type Member,
  membersOf,
  text,
  unwrap,
  unwrapType,
  type WithMembers,
} from './declaration-text.ts';
import { judgeAdded, judgePresence, judgeTypes } from './judge.ts';
import type { TypeChange } from './type-change.ts';

/** Two declarations of the same thing, and its place. */
export interface Pair {
  old: ts.TypeNode | ts.InterfaceDeclaration;
  now: ts.TypeNode | ts.InterfaceDeclaration;
  place: Place;
  position: Position;
}

/**
 * Walks two declarations side by side and asks the checker about every place where they differ. Named types are compared on their own; `renames` maps old names to new ones.
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

  /** Pairs equal parts first: the order of an intersection is that of `allOf`, which has no meaning. */
  function visitParts(
    before: ts.IntersectionTypeNode,
    after: ts.IntersectionTypeNode,
    place: Place,
    position: Position,
  ): void {
    const rest = [...after.types];
    const changed = before.types.filter((old) => {
      const same = rest.findIndex((now) => text(unwrap(now)) === text(unwrap(old), renames));
      if (same >= 0) rest.splice(same, 1);
      return same < 0;
    });
    for (const [index, old] of changed.entries()) {
      const now = rest[index];
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
        bump: isSent(position) ? 'major' : 'minor',
        old: text(old),
        new: text(now),
      });
    if (old.type && now.type) visit({ old: old.type, now: now.type, place, position });
  }

  /** The only part of each union that the other lacks, if both parts are arrays or both have members. */
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

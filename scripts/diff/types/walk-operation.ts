import type ts from 'typescript';
import { contentScope, type Place } from '../difference/place.ts';
import type { Operation } from '../reading/api.ts';
import { type Position, requests, responses } from '../reading/position.ts';
import { judgeAdded, judgePresence } from './judge.ts';
import { judgeAddedStatus } from './judge-added-status.ts';
import { isOptional, member, members, typeNode, typeOf } from './members.ts';
import type { TypeChange } from './type-change.ts';
import { walkTypes } from './walk.ts';

/** Compares the types of one operation: its parameters, its request body and its responses. */
export function walkOperation(
  nodes: { old: ts.TypeNode; now: ts.TypeNode },
  { method, path }: Operation,
  renames: ReadonlyMap<string, string>,
  checker: ts.TypeChecker,
): TypeChange[] {
  const scope = `${method} ${path}`;
  const [old, now] = [checker.getTypeAtLocation(nodes.old), checker.getTypeAtLocation(nodes.now)];
  const changes: TypeChange[] = [];
  // The comparison of the models finds renamed path parameters.
  for (const place of ['query', 'header', 'cookie']) {
    compareMembers(
      member(checker, member(checker, old, 'parameters'), place),
      member(checker, member(checker, now, 'parameters'), place),
      (name) => `${scope} · ${place} ${name}`,
      requests,
    );
  }
  comparePath();
  compareBody();
  for (const [status, response] of members(member(checker, now, 'responses'))) {
    const before = member(checker, member(checker, old, 'responses'), status);
    if (before) compareResponse(before, typeOf(checker, response), `${scope} · response ${status}`);
    else changes.push(judgeAddedStatus(status, old, now, `${scope} · response ${status}`, checker));
  }
  return changes;

  function compareMembers(
    before: ts.Type | undefined,
    after: ts.Type | undefined,
    scopeOf: (name: string) => string,
    position: Position,
  ): void {
    const [left, right] = [members(before), members(after)];
    for (const [name, symbol] of left) {
      const other = right.get(name);
      const place: Place = { scope: scopeOf(name), path: '' };
      if (!other) {
        changes.push({ place, aspect: 'member', bump: 'major', old: print(symbol), new: '' });
        continue;
      }
      const presence = judgePresence(isOptional(symbol), isOptional(other), position);
      if (presence !== 'none')
        changes.push({ place, aspect: 'presence', bump: presence, old: print(symbol), new: print(other) });
      walk(symbol, other, place, position);
    }
    for (const [name, symbol] of right) {
      if (left.has(name)) continue;
      const place: Place = { scope: scopeOf(name), path: '' };
      changes.push({
        place,
        aspect: 'member',
        bump: judgeAdded(isOptional(symbol), position),
        old: '',
        new: print(symbol),
      });
    }
  }

  /** Media types are alternatives: adding one does not affect users of another. */
  function compareContents(
    before: ts.Type | undefined,
    after: ts.Type | undefined,
    at: string,
    position: Position,
  ): void {
    const [left, right] = [members(before), members(after)];
    for (const [name, symbol] of right) {
      const other = left.get(name);
      const place: Place = { scope: contentScope(at, name), path: '' };
      if (other) walk(other, symbol, place, position);
      else changes.push({ place, aspect: 'member', bump: 'minor', old: '', new: print(symbol) });
    }
    for (const [name, symbol] of left) {
      const place: Place = { scope: contentScope(at, name), path: '' };
      if (!right.has(name)) changes.push({ place, aspect: 'member', bump: 'major', old: print(symbol), new: '' });
    }
  }

  function comparePath(): void {
    const after = members(member(checker, member(checker, now, 'parameters'), 'path'));
    for (const [name, symbol] of members(member(checker, member(checker, old, 'parameters'), 'path'))) {
      const other = after.get(name);
      if (other) walk(symbol, other, { scope: `${scope} · path ${name}`, path: '' }, requests);
    }
  }

  function compareBody(): void {
    const place: Place = { scope: `${scope} · request`, path: '' };
    const [before, after] = [old.getProperty('requestBody'), now.getProperty('requestBody')];
    if (!before || !after) return;
    const presence = judgePresence(isOptional(before), isOptional(after), requests);
    const [left, right] = [
      member(checker, typeOf(checker, before), 'content'),
      member(checker, typeOf(checker, after), 'content'),
    ];
    if (presence !== 'none')
      changes.push({
        place,
        aspect: 'presence',
        bump: left && !right ? 'major' : presence,
        old: print(before),
        new: print(after),
      });
    compareContents(left, right, place.scope, requests);
  }

  function compareResponse(before: ts.Type, after: ts.Type, at: string): void {
    compareContents(member(checker, before, 'content'), member(checker, after, 'content'), at, responses);
    compareMembers(
      member(checker, before, 'headers'),
      member(checker, after, 'headers'),
      (name) => `${at} · header ${name}`,
      responses,
    );
  }

  function walk(before: ts.Symbol, after: ts.Symbol, place: Place, position: Position): void {
    const [left, right] = [typeNode(before), typeNode(after)];
    if (left && right) changes.push(...walkTypes({ old: left, now: right, place, position }, renames, checker));
  }

  function print(symbol: ts.Symbol): string {
    return `${isOptional(symbol) ? 'optional ' : ''}${typeNode(symbol)?.getText() ?? ''}`.replaceAll(/\s+/g, ' ');
  }
}

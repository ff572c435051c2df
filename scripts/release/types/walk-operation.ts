import ts from 'typescript';
import type { Operation } from '../../model/api.ts';
import type { Position } from '../diff/difference.ts';
import { contentScope, type Place } from '../diff/place.ts';
import { judgeAdded, judgePresence } from './judge.ts';
import type { TypeChange } from './type-change.ts';
import { walkTypes } from './walk.ts';

const requests = { request: true, response: false };
const responses = { request: false, response: true };

/** What a compiling consumer sees of one operation: its parameters, its body, and what each status holds. */
export function walkOperation(
  nodes: { old: ts.TypeNode; now: ts.TypeNode },
  { method, path }: Operation,
  renames: ReadonlyMap<string, string>,
  checker: ts.TypeChecker,
): TypeChange[] {
  const scope = `${method} ${path}`;
  const [old, now] = [checker.getTypeAtLocation(nodes.old), checker.getTypeAtLocation(nodes.now)];
  const changes: TypeChange[] = [];
  // The names of path parameters show in the path; the model sees when they change.
  for (const place of ['query', 'header', 'cookie']) {
    compareMembers(
      member(member(old, 'parameters'), place),
      member(member(now, 'parameters'), place),
      (name) => `${scope} · ${place} ${name}`,
      requests,
    );
  }
  comparePath();
  compareBody();
  for (const [status, response] of members(member(now, 'responses'))) {
    const before = member(member(old, 'responses'), status);
    if (before) compareResponse(before, typeOf(response), `${scope} · response ${status}`);
    else changes.push(...addedStatus(status));
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

  /** Media types are alternatives: another one asks nothing of who uses the first. */
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
    const after = members(member(member(now, 'parameters'), 'path'));
    for (const [name, symbol] of members(member(member(old, 'parameters'), 'path'))) {
      const other = after.get(name);
      if (other) walk(symbol, other, { scope: `${scope} · path ${name}`, path: '' }, requests);
    }
  }

  function compareBody(): void {
    const place: Place = { scope: `${scope} · request`, path: '' };
    const [before, after] = [old.getProperty('requestBody'), now.getProperty('requestBody')];
    if (!before || !after) return;
    const presence = judgePresence(isOptional(before), isOptional(after), requests);
    const [left, right] = [member(typeOf(before), 'content'), member(typeOf(after), 'content')];
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
    compareContents(member(before, 'content'), member(after, 'content'), at, responses);
    compareMembers(member(before, 'headers'), member(after, 'headers'), (name) => `${at} · header ${name}`, responses);
  }

  /** Clients type a failure as any of the failures' bodies, and a success as any of the successes'. A new body widens that. */
  function addedStatus(status: string): TypeChange[] {
    const all = members(member(now, 'responses'));
    const kept = [...members(member(old, 'responses')).keys()].filter(
      (other) => isSuccess(other) === isSuccess(status) && all.has(other),
    );
    const known = kept.flatMap((other) => bodies(all.get(other)));
    const fresh = bodies(all.get(status));
    const fits = fresh.every((body) => known.some((other) => checker.isTypeAssignableTo(body, other)));
    const widens = kept.length > 0 && (fresh.length === 0 ? known.length > 0 : !fits);
    const place: Place = { scope: `${scope} · response ${status}`, path: '' };
    return [
      {
        place,
        aspect: 'member',
        bump: widens ? 'major' : 'minor',
        old: '',
        new: fresh.map((body) => checker.typeToString(body)).join(' | ') || 'no body',
      },
    ];
  }

  function bodies(response: ts.Symbol | undefined): ts.Type[] {
    return response ? [...members(member(typeOf(response), 'content')).values()].map(typeOf) : [];
  }

  function walk(before: ts.Symbol, after: ts.Symbol, place: Place, position: Position): void {
    const [left, right] = [typeNode(before), typeNode(after)];
    if (left && right) changes.push(...walkTypes({ old: left, now: right, place, position }, renames, checker));
  }

  function typeOf(symbol: ts.Symbol): ts.Type {
    return checker.getNonNullableType(checker.getTypeOfSymbol(symbol));
  }

  function member(type: ts.Type | undefined, name: string): ts.Type | undefined {
    const symbol = type?.getProperty(name);
    return symbol && typeOf(symbol);
  }

  function print(symbol: ts.Symbol): string {
    return `${isOptional(symbol) ? 'optional ' : ''}${typeNode(symbol)?.getText() ?? ''}`.replaceAll(/\s+/g, ' ');
  }
}

function members(type: ts.Type | undefined): Map<string, ts.Symbol> {
  if (!type || (type.flags & ts.TypeFlags.Object) === 0) return new Map();
  return new Map(type.getProperties().map((symbol) => [symbol.name, symbol]));
}

function isOptional(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.Optional) !== 0;
}

function typeNode(symbol: ts.Symbol): ts.TypeNode | undefined {
  const declaration = symbol.valueDeclaration;
  return declaration && ts.isPropertySignature(declaration) ? declaration.type : undefined;
}

function isSuccess(status: string): boolean {
  return status.startsWith('2');
}

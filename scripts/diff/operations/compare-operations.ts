import { toPointer } from '../../generate/spec/pointer.ts';
import { compareDeprecated, compareProse } from '../difference/compare-prose.ts';
import { compareRest } from '../difference/compare-rest.ts';
import type { Comparison, Spot } from '../difference/comparison.ts';
import type { Operation } from '../reading/api.ts';
import { requests } from '../reading/position.ts';
import { compareOwnServers } from '../security-and-servers/compare-own-servers.ts';
import { compareSecurity } from '../security-and-servers/compare-security.ts';
import { compareContents } from './compare-contents.ts';
import { compareParameters } from './compare-parameters.ts';
import { comparePaths } from './compare-paths.ts';
import { compareResponses } from './compare-responses.ts';
import { operationKey } from './operation-key.ts';

/** Compares operations, webhooks or callbacks, paired by method and path or name. */
export function compareOperations(old: readonly Operation[], now: readonly Operation[], comparison: Comparison): void {
  const after = new Map(now.map((operation) => [operationKey(operation), operation]));
  const renamed = new Map<string, string>();
  const pairs: [Operation, Operation][] = [];
  for (const operation of old) {
    const other = after.get(operationKey(operation));
    after.delete(operationKey(operation));
    if (other) pairs.push([operation, other]);
    if (other) compareOperation(operation, other, comparison);
    else addOperation(operation, 'removed', comparison);
    if (other?.noun === 'operation' && other.path !== operation.path) renamed.set(operation.path, other.path);
  }
  comparePaths(pairs, comparison);
  for (const [before, path] of renamed) renamePath(before, path, comparison);
  for (const operation of after.values()) addOperation(operation, 'added', comparison);
}

function spotOf({ scope, sent }: Operation, part = ''): Spot {
  return { place: { scope: scope + part, path: '' }, position: sent };
}

function addOperation(operation: Operation, change: 'added' | 'removed', comparison: Comparison): void {
  const added = change === 'added';
  const isCall = operation.noun === 'operation';
  comparison.add(spotOf(operation), {
    kind: `${operation.noun}-${change}`,
    keyword: 'paths',
    effect: added ? 'gained' : 'lost',
    types: isCall ? (added ? 'minor' : 'major') : 'none',
    finding: `The ${operation.noun} was ${change}.`,
    ...(isCall ? { [added ? 'new' : 'old']: operation.id } : {}),
    pointers: { [added ? 'new' : 'old']: operation.pointer },
  });
}

const known = new Set([
  ...[
    'summary',
    'description',
    'operationId',
    'tags',
    'parameters',
    'requestBody',
    'responses',
    'deprecated',
    'security',
  ],
  ...['servers', 'callbacks', 'x-client-method'],
]);

function compareOperation(old: Operation, now: Operation, comparison: Comparison): void {
  const spot = spotOf(now);
  const pointers = { old: old.pointer, new: now.pointer };
  compareNames(old, now, spot, comparison);
  for (const keyword of ['summary', 'description'])
    compareProse(keyword, old.node[keyword], now.node[keyword], spot, pointers, comparison);
  compareProse('tags', old.tags.join(', '), now.tags.join(', '), spot, pointers, comparison);
  compareDeprecated(old.node.deprecated === true, now.node.deprecated === true, spot, pointers, comparison);
  compareRest(old.node, now.node, known, spot, pointers, comparison);
  compareSecurity(old, now, comparison);
  compareExpression(old, now, spot, comparison);
  if (now.noun === 'operation') compareOwnServers(old, now, comparison);
  compareParameters(old, now, comparison);
  compareBody(old, now, spotOf(now, now.noun === 'operation' ? ' · request' : ' · payload'), comparison);
  compareResponses(old, now, comparison);
}

/** Where the API sends a callback is up to the caller, who has to say so in the place that the expression names. */
function compareExpression(old: Operation, now: Operation, spot: Spot, comparison: Comparison): void {
  const [before = '', after = ''] = [old.expression, now.expression];
  if (before === after) return;
  const finding = 'The API sends the callback to another address.';
  const values = { old: before, new: after, pointers: { old: old.pointer, new: now.pointer } };
  comparison.add(spot, { kind: 'other', keyword: 'callbacks', effect: 'lost', finding, ...values });
}

/** Names of path parameters do not reach the wire, but generated code uses them. */
function renamePath(old: string, now: string, comparison: Comparison): void {
  comparison.add(
    { place: { scope: now, path: '' }, position: requests },
    {
      kind: 'path-parameter-renamed',
      keyword: 'paths',
      effect: 'none',
      types: 'major',
      finding: 'A path parameter was renamed.',
      old,
      new: now,
      pointers: { old: toPointer(['paths', old]), new: toPointer(['paths', now]) },
    },
  );
}

/** Compares the names of the operation in generated code. */
function compareNames(old: Operation, now: Operation, spot: Spot, comparison: Comparison): void {
  if (now.noun !== 'operation') return;
  const common = { effect: 'none', types: 'major', pointers: { old: old.pointer, new: now.pointer } } as const;
  if (old.id !== now.id) {
    const finding = `The operation was renamed to \`${now.id}\`.`;
    const values = { keyword: 'operationId', finding, old: old.id, new: now.id };
    comparison.add(spot, { ...common, kind: 'operation-renamed', ...values });
  }
  const [was, is] = [old.clientMethod.join('.'), now.clientMethod.join('.')];
  if (was === is) return;
  const finding = `The client method was renamed to \`${is}\`.`;
  const values = { keyword: 'x-client-method', finding, old: was, new: is };
  comparison.add(spot, { ...common, kind: 'client-method-renamed', ...values });
}

const bodyMembers = new Set(['description', 'required', 'content']);

function compareBody(old: Operation, now: Operation, spot: Spot, comparison: Comparison): void {
  const [was, is] = [old.requestBody, now.requestBody];
  if (was && is) {
    const pointers = { old: was.pointer, new: is.pointer };
    compareProse('description', was.node.description, is.node.description, spot, pointers, comparison);
    compareRest(was.node, is.node, bodyMembers, spot, pointers, comparison);
    if (was.required !== is.required) {
      const finding = `The body is ${is.required ? 'now' : 'no longer'} required.`;
      const effect = is.required ? 'tighter' : 'looser';
      comparison.add(spot, { kind: 'request-body-presence', keyword: 'required', effect, finding, pointers });
    }
    compareContents(was.contents, is.contents, spot, comparison);
  } else if (was || is) {
    comparison.add(spot, {
      kind: is ? 'request-body-added' : 'request-body-removed',
      keyword: 'requestBody',
      effect: is ? (is.required ? 'tighter' : 'gained') : 'lost',
      finding: `The body was ${is ? 'added' : 'removed'}.`,
      pointers: { old: `${old.pointer}/requestBody`, new: `${now.pointer}/requestBody` },
    });
  }
}

import type { Operation, RequestBody } from '../../generate/model/api.ts';
import { toPointer } from '../../generate/spec/pointer.ts';
import { compareDeprecated, compareProse } from '../difference/compare-prose.ts';
import type { Comparison, Spot } from '../difference/comparison.ts';
import { show } from '../difference/describe.ts';
import { compareSecurity } from '../security-and-servers/compare-security.ts';
import { compareOwnServers } from '../security-and-servers/compare-servers.ts';
import { compareContents, compareParameters } from './compare-parts.ts';
import { compareResponses } from './compare-responses.ts';

/** What identifies an operation on the wire, where path parameters have no names. */
export function operationKey({ method, path }: Pick<Operation, 'method' | 'path'>): string {
  return `${method} ${path.replaceAll(/\{[^}]*\}/g, '{}')}`;
}

/** Compares all operations, paired by method and path. */
export function compareOperations(old: readonly Operation[], now: readonly Operation[], comparison: Comparison): void {
  const after = new Map(now.map((operation) => [operationKey(operation), operation]));
  const renamed = new Map<string, string>();
  for (const operation of old) {
    const other = after.get(operationKey(operation));
    after.delete(operationKey(operation));
    if (other) compareOperation(operation, other, comparison);
    else addOperation(operation, 'operation-removed', comparison);
    if (other && other.path !== operation.path) renamed.set(operation.path, other.path);
  }
  for (const [before, now] of renamed) renamePath(before, now, comparison);
  for (const operation of after.values()) addOperation(operation, 'operation-added', comparison);
}

function spotOf({ method, path }: Operation, scope = ''): Spot {
  return { place: { scope: `${method} ${path}${scope}`, path: '' }, position: { request: true, response: false } };
}

function addOperation(
  operation: Operation,
  kind: 'operation-added' | 'operation-removed',
  comparison: Comparison,
): void {
  const added = kind === 'operation-added';
  comparison.add(spotOf(operation), {
    kind,
    keyword: 'paths',
    effect: added ? 'gained' : 'lost',
    types: added ? 'minor' : 'major',
    finding: added ? 'The operation was added.' : 'The operation was removed.',
    ...(added ? { new: operation.id } : { old: operation.id }),
    pointers: { [added ? 'new' : 'old']: operation.pointer },
  });
}

function compareOperation(old: Operation, now: Operation, comparison: Comparison): void {
  const spot = spotOf(now);
  const pointers = { old: old.pointer, new: now.pointer };
  compareNames(old, now, spot, comparison);
  compareProse('summary', old.summary, now.summary, spot, pointers, comparison);
  compareProse('description', old.description, now.description, spot, pointers, comparison);
  compareProse('tag', old.tag, now.tag, spot, pointers, comparison);
  compareProse(
    'x-codeSamples',
    show(old.codeSamples.map(({ source }) => source)),
    show(now.codeSamples.map(({ source }) => source)),
    spot,
    pointers,
    comparison,
  );
  compareDeprecated(old, now, spot, pointers, comparison);
  compareSecurity(old, now, comparison);
  compareOwnServers(old, now, comparison);
  compareParameters(old, now, comparison);
  compareBody(old, now, spotOf(now, ' · request'), comparison);
  compareResponses(old, now, comparison);
}

/** Names of path parameters do not reach the wire, but generated code uses them. */
function renamePath(old: string, now: string, comparison: Comparison): void {
  const position = { request: true, response: false };
  comparison.add(
    { place: { scope: now, path: '' }, position },
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
  const pointers = { old: old.pointer, new: now.pointer };
  const common = { effect: 'none', types: 'major', pointers } as const;
  if (old.id !== now.id) {
    const finding = `The operation was renamed to \`${now.id}\`.`;
    comparison.add(spot, {
      ...common,
      kind: 'operation-renamed',
      keyword: 'operationId',
      finding,
      old: old.id,
      new: now.id,
    });
  }
  const [was, is] = [old.clientMethod.join('.'), now.clientMethod.join('.')];
  if (was !== is) {
    const finding = `The client method was renamed to \`${is}\`.`;
    comparison.add(spot, {
      ...common,
      kind: 'client-method-renamed',
      keyword: 'x-client-method',
      finding,
      old: was,
      new: is,
    });
  }
}

function compareBody(old: Operation, now: Operation, spot: Spot, comparison: Comparison): void {
  const [was, is] = [old.requestBody, now.requestBody];
  if (was && is) {
    const pointers = { old: was.pointer, new: is.pointer };
    compareProse('description', was.description, is.description, spot, pointers, comparison);
    if (was.required !== is.required) {
      const finding = is.required ? 'The request body is now required.' : 'The request body is no longer required.';
      const effect = is.required ? 'tighter' : 'looser';
      comparison.add(spot, { kind: 'request-body-presence', keyword: 'required', effect, finding, pointers });
    }
    compareContents(was.contents, is.contents, spot, comparison);
  } else if (was || is) {
    const added = is !== undefined;
    comparison.add(spot, {
      kind: added ? 'request-body-added' : 'request-body-removed',
      keyword: 'requestBody',
      effect: added ? ((is as RequestBody).required ? 'tighter' : 'gained') : 'lost',
      finding: added ? 'A request body was added.' : 'The request body was removed.',
      pointers: { old: `${old.pointer}/requestBody`, new: `${now.pointer}/requestBody` },
    });
  }
}

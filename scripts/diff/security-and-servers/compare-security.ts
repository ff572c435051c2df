import { asList, asNode, type Node } from '../../generate/spec/node.ts';
import type { Comparison } from '../difference/comparison.ts';
import type { Api, Operation } from '../reading/api.ts';
import { nodeAt } from '../reading/node-at.ts';

/** One credential of a security requirement. */
interface Need {
  scheme: string;
  /** What is sent, and how. */
  credential: string;
  scopes: string[];
}

/** Compares the alternatives of the security requirement: removing one locks its users out (OpenAPI 3.1, section 4.8.30). */
export function compareSecurity(old: Operation, now: Operation, comparison: Comparison): void {
  const { sides } = comparison;
  const [before, after] = [ways(old, sides.old), ways(now, sides.now)];
  const lost = before.some((way) => !after.some((other) => asksNoMore(other, way)));
  const gained = after.some((way) => !before.some((other) => asksNoMore(other, way)));
  if (!lost && !gained) return;
  const place = { scope: `${now.scope} · security`, path: '' };
  comparison.add(
    { place, position: now.sent },
    {
      kind: 'security',
      keyword: 'security',
      effect: { request: lost ? 'tighter' : 'looser', response: gained ? 'looser' : 'tighter' },
      finding: now.noun === 'operation' ? sentence(lost) : 'The API sends other credentials.',
      old: before.map(print).join(' or '),
      new: after.map(print).join(' or '),
      pointers: { old: securityPointer(old, sides.old), new: securityPointer(now, sides.now) },
    },
  );
}

function sentence(lost: boolean): string {
  return lost ? 'Credentials that were enough are no longer accepted.' : 'Further credentials are accepted.';
}

/** What is sent and how, whatever the name of the scheme (OpenAPI 3.1, section 4.8.27). */
export function credentialOf({ type, scheme, in: place, name, openIdConnectUrl }: Node): string {
  return JSON.stringify([
    type,
    String(scheme ?? '').toLowerCase(),
    place ?? null,
    name ?? null,
    openIdConnectUrl ?? null,
  ]);
}

/** The names of all schemes that some operation requires. */
export function usedSchemes(api: Api): Set<string> {
  return new Set(
    api.operations.flatMap((operation) =>
      ways(operation, api)
        .flat()
        .map(({ scheme }) => scheme),
    ),
  );
}

function ways({ pointer, noun }: Operation, { document }: Api): Need[][] {
  const schemes = asNode(asNode(document.components).securitySchemes);
  // The security of the document is that of its operations, not of what the API sends.
  const inherited = noun === 'operation' ? document.security : undefined;
  const alternatives = asList(nodeAt(document, pointer).security ?? inherited);
  const found = alternatives.map((way) =>
    Object.entries(asNode(way)).map(([scheme, scopes]): Need => {
      const names = asList(scopes).map(String);
      return { scheme, credential: credentialOf(asNode(schemes[scheme])), scopes: names };
    }),
  );
  return found.length === 0 ? [[]] : found;
}

/** Whether the credentials for `than` are enough for `way`. A scheme that keeps its name is compared on its own. */
function asksNoMore(way: readonly Need[], than: readonly Need[]): boolean {
  return way.every((need) =>
    than.some(
      (other) =>
        (other.scheme === need.scheme || other.credential === need.credential) &&
        need.scopes.every((scope) => other.scopes.includes(scope)),
    ),
  );
}

function print(way: readonly Need[]): string {
  const parts = way.map(({ scheme, scopes }) => (scopes.length === 0 ? scheme : `${scheme} (${scopes.join(', ')})`));
  return parts.sort().join(' and ') || 'none';
}

/** Where the security of an operation is defined: at the operation or at the document. */
function securityPointer({ pointer }: Operation, { document }: Api): string {
  return nodeAt(document, pointer).security === undefined ? '/security' : `${pointer}/security`;
}

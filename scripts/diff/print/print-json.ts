import type { Diagnostic } from '../../generate/spec/diagnostics.ts';
import type { Snippet } from '../explain/explain.ts';
import type { Location } from '../locate.ts';
import type { Change, Verdict } from '../verdict/change.ts';

/** The verdict as JSON, each change with its file and line, and with the snippet that explains it. */
export function printJson(
  { changes, ...verdict }: Verdict,
  locationOf: (change: Change) => Location | undefined,
  snippets: ReadonlyMap<Change, Snippet>,
  notes: readonly Diagnostic[] = [],
): string {
  const listed = changes.map(({ place: _place, pointers: _pointers, ...change }, index) => {
    const original = changes[index];
    const snippet = original && snippets.get(original);
    return { ...change, ...(original && locationOf(original)), ...(snippet ? { snippet } : {}) };
  });
  return `${JSON.stringify({ ...verdict, changes: listed, ...(notes.length > 0 ? { notes } : {}) }, null, 2)}\n`;
}

import { plural } from '../command/report.ts';
import { root } from '../command/root.ts';
import { printVerdict } from '../diff/print/print.ts';
import { diffReleased } from '../release/released.ts';

const maxReasons = 3;

/** What the spec in its present state means to callers of the last release: the bump and its first reasons, the heaviest first. */
export async function summarizeVerdict(): Promise<string> {
  const verdict = await diffReleased(root);
  const order = ['major', 'minor', 'patch', 'none'];
  const changes = [...verdict.changes].sort((left, right) => order.indexOf(left.bump) - order.indexOf(right.bump));
  const [first = '', ...rest] = printVerdict({ ...verdict, changes: changes.slice(0, maxReasons) })
    .trimEnd()
    .split('\n');
  const more = changes.length - maxReasons;
  return [
    first.replace(/\d+ changes?/, plural(changes.length, 'change')),
    ...rest,
    ...(more > 0 ? ['', `and ${plural(more, 'more change')}; \`pnpm spec:change\` describes all of them`] : []),
  ].join('\n');
}

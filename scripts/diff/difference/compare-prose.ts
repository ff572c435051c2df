import type { Comparison, Spot } from './comparison.ts';
import type { Kind } from './difference.ts';

/** Compares text that people read. A change of it is a patch. */
export function compareProse(
  keyword: string,
  old: string | undefined,
  now: string | undefined,
  spot: Spot,
  pointers: { old: string; new: string },
  comparison: Comparison,
  kind: Kind = 'text',
): void {
  if ((old ?? '') === (now ?? '')) return;
  const verb = old === undefined ? 'was added' : now === undefined ? 'was removed' : 'changed';
  comparison.add(spot, {
    kind,
    keyword,
    effect: 'text',
    finding: `The ${keyword} ${verb}.`,
    ...(old === undefined ? {} : { old }),
    ...(now === undefined ? {} : { new: now }),
    pointers,
  });
}

/** Deprecation is a notice, so a minor; taking it back is a patch. */
export function compareDeprecated(
  old: { deprecated: boolean },
  now: { deprecated: boolean },
  spot: Spot,
  pointers: { old: string; new: string },
  comparison: Comparison,
): void {
  if (old.deprecated === now.deprecated) return;
  comparison.add(spot, {
    kind: 'deprecated',
    keyword: 'deprecated',
    effect: now.deprecated ? 'gained' : 'text',
    finding: now.deprecated ? 'It is now deprecated.' : 'It is no longer deprecated.',
    pointers,
  });
}

import type { Json } from '../../generate/spec/node.ts';
import type { Comparison, Spot } from './comparison.ts';
import type { Kind } from './difference.ts';

/** Compares text that people read. A change of it is a patch. */
export function compareProse(
  keyword: string,
  old: Json | undefined,
  now: Json | undefined,
  spot: Spot,
  pointers: { old: string; new: string },
  comparison: Comparison,
  kind: Kind = 'text',
): void {
  const [was, is] = [old, now].map((value) => (value === undefined || value === null ? '' : String(value).trim()));
  if (was === undefined || is === undefined || was === is) return;
  const verb = was === '' ? 'was added' : is === '' ? 'was removed' : 'changed';
  comparison.add(spot, {
    kind,
    keyword,
    effect: 'text',
    finding: `${keyword.startsWith('x-') ? `\`${keyword}\`` : `The ${keyword}`} ${verb}.`,
    ...(was === '' ? {} : { old: was }),
    ...(is === '' ? {} : { new: is }),
    pointers,
  });
}

/** Deprecation is a notice, so a minor; taking it back is a patch. */
export function compareDeprecated(
  old: boolean,
  now: boolean,
  spot: Spot,
  pointers: { old: string; new: string },
  comparison: Comparison,
): void {
  if (old === now) return;
  comparison.add(spot, {
    kind: 'deprecated',
    keyword: 'deprecated',
    effect: now ? 'gained' : 'text',
    finding: now ? 'It is now deprecated.' : 'It is no longer deprecated.',
    pointers,
  });
}

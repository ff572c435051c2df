import type { Bump } from './bump.ts';
import type { Hurt } from './judge-wire.ts';
import type { Difference } from './models/difference.ts';

/** What happened, and what it means to each whom it hurts, in full sentences. */
export function writeMessage(finding: string, hurts: readonly Hurt[], kind: Difference['kind'], wire: Bump): string {
  const gone = kind.endsWith('-removed') && kind !== 'enum-value-removed' && kind !== 'variant-removed';
  const gently = hurts.length > 1;
  const reasons = hurts.map((hurt): string => {
    if (hurt === 'sender') {
      return gone ? 'Requests that use it no longer work.' : 'A request that was valid may now be refused.';
    }
    if (hurt === 'reader') {
      return gone ? 'Code that reads it finds nothing.' : 'A response may now be one that its reader does not expect.';
    }
    // Beside what happens to messages it goes without saying that types follow.
    if (gently) return '';
    return wire === 'none'
      ? 'Messages stay the same, but code that names it no longer compiles.'
      : 'Code that names it may no longer compile.';
  });
  return [finding, ...reasons].filter((sentence) => sentence !== '').join(' ');
}

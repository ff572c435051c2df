import type { Bump } from '../difference/bump.ts';
import type { Kind } from '../difference/difference.ts';
import type { Audience } from './judge-wire.ts';

/** The finding, and what it means to each audience that it breaks, in full sentences. */
export function writeMessage(finding: string, breaks: readonly Audience[], kind: Kind, wire: Bump): string {
  const removed = kind.endsWith('-removed') && kind !== 'enum-value-removed' && kind !== 'variant-removed';
  const reasons = breaks.map((audience): string => {
    switch (audience) {
      case 'callers that send it':
        return removed ? 'Requests that use it fail.' : 'Requests that were valid may be refused.';
      case 'callers that read it':
        return removed ? 'Code that reads it finds nothing.' : 'Responses may hold values that callers do not expect.';
      case 'TypeScript callers':
        // After a reason about messages, the types need no sentence of their own.
        if (breaks.length > 1) return '';
        return wire === 'none'
          ? 'Requests and responses stay the same, but code that uses the name no longer compiles.'
          : 'Code that uses it may no longer compile.';
    }
  });
  return [finding, ...reasons].filter((sentence) => sentence !== '').join(' ');
}

import type { Bump } from '../difference/bump.ts';
import type { Kind } from '../difference/difference.ts';
import type { Audience } from './judge-wire.ts';

/** The finding, and what it means to each audience that it breaks, in full sentences. */
export function writeMessage(finding: string, breaks: readonly Audience[], kind: Kind, wire: Bump): string {
  const removed = kind.endsWith('-removed') && kind !== 'enum-value-removed' && kind !== 'variant-removed';
  const reasons: Record<Audience, string> = {
    'callers that send it': removed ? 'Requests that use it fail.' : 'Requests that were valid may be refused.',
    'callers that read it': removed
      ? 'Code that reads it finds nothing.'
      : 'Responses may hold values that callers do not expect.',
    receivers: removed
      ? 'Receivers find nothing there.'
      : 'Receivers may get messages that they do not expect, or have theirs refused.',
    'TypeScript callers':
      wire === 'none'
        ? 'Requests and responses stay the same, but code that uses the name no longer compiles.'
        : 'Code that uses it may no longer compile.',
  };
  // After a reason about messages, the types need no sentence of their own.
  const stated = breaks.length > 1 ? breaks.filter((audience) => audience !== 'TypeScript callers') : breaks;
  return [finding, ...stated.map((audience) => reasons[audience])].join(' ');
}

import type { Snippet } from '../explain/explain.ts';
import type { Audience } from '../verdict/judge-wire.ts';

/** Who is meant, for somebody who does not know the words. */
const audiences: Record<Audience, string> = {
  'callers that send it': 'Programs that send it to the API, in any language.',
  'callers that read it': 'Programs that read it from responses, in any language.',
  receivers: 'Servers that receive webhooks or callbacks of the API.',
  'TypeScript callers': 'TypeScript code that uses the generated types. It no longer compiles.',
};

/** Whom a change breaks, and code that shows it. */
export function printExplanation(breaks: readonly Audience[], snippet: Snippet | undefined): string[] {
  const lines = breaks.map((audience) => `- ${audiences[audience]}`);
  if (!snippet) return lines;
  return [...lines, 'This compiles before the change, and not after it:', `  ${snippet.code}`, `  // ${snippet.error}`];
}

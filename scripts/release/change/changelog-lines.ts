import type { Change } from '../../diff/verdict/change.ts';

const longest = 100;

/**
 * The lines of the changelog: one per change, beginning with its place, and one for all changes of descriptions and examples.
 */
export function changelogLines(all: readonly Change[]): string[] {
  // A policy may lower a change to `none`.
  const changes = all.filter(({ bump }) => bump !== 'none');
  const listed = changes.filter(({ bump, kind }) => bump !== 'patch' || (kind !== 'text' && kind !== 'example'));
  const lines = listed.map((change) => `- \`${change.where}\`: ${change.message}${values(change)}`);
  const reworded = [...new Set(changes.filter((change) => !listed.includes(change)).map(({ where }) => where))];
  if (reworded.length > 0) lines.push(`- \`descriptions\`: ${list(reworded)} reworded, or with other examples.`);
  return [...new Set(lines)];
}

/** Both values, unless the message contains them. */
function values({ message, kind, old, new: now }: Change): string {
  if (kind.endsWith('-presence') || message.includes(`\`${now}\``)) return '';
  if (old === undefined || now === undefined || old.length + now.length > longest || /[`\n]/.test(old + now)) return '';
  return ` Before: \`${old}\`; now: \`${now}\`.`;
}

/** The first three places, and the number of the others. */
function list(places: readonly string[]): string {
  const shown = places.slice(0, 3).map((place) => `\`${place}\``);
  const more = places.length - shown.length;
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
}

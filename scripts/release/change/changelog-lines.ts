import type { Change } from '../../diff/change.ts';

const longest = 100;

/**
 * What callers read in the changelog, a line for each change, beginning with its place. Reworded prose is one line, however much of it
 * there is.
 */
export function changelogLines(all: readonly Change[]): string[] {
  // A policy may say that a change is worth nothing.
  const changes = all.filter(({ bump }) => bump !== 'none');
  const told = changes.filter(({ bump, kind }) => bump !== 'patch' || (kind !== 'text' && kind !== 'example'));
  const lines = told.map(({ where, message, old, new: now }) => `- \`${where}\`: ${message}${values(old, now)}`);
  const reworded = [...new Set(changes.filter((change) => !told.includes(change)).map(({ where }) => where))];
  if (reworded.length > 0) lines.push(`- \`descriptions\`: ${list(reworded)} reworded or with other examples.`);
  return [...new Set(lines)];
}

function values(old: string | undefined, now: string | undefined): string {
  if (old === undefined || now === undefined || old.length + now.length > longest || /[`\n]/.test(old + now)) return '';
  return ` Before: \`${old}\`; now: \`${now}\`.`;
}

/** Three of them, and how many more there are. */
function list(places: readonly string[]): string {
  const shown = places.slice(0, 3).map((place) => `\`${place}\``);
  const more = places.length - shown.length;
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
}

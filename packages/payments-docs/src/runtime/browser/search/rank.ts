import type { SearchEntry } from '../../machine/search-index.ts';

/** The entries that contain every word of the query, best first, up to `limit`. */
export function rank(entries: readonly SearchEntry[], query: string, limit: number): SearchEntry[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const found: { entry: SearchEntry; score: number }[] = [];
  for (const entry of entries) {
    const scores = words.map((word) => scoreOf(entry, word));
    if (scores.every((score) => score > 0)) found.push({ entry, score: scores.reduce((sum, score) => sum + score, 0) });
  }
  // The sort is stable: equal scores keep the order of the site.
  return found
    .sort((left, right) => right.score - left.score)
    .slice(0, limit)
    .map(({ entry }) => entry);
}

/** A name counts for more than the text below it, its beginning for more than its middle, a short name for more than a long one. */
function scoreOf([name, kind, text]: SearchEntry, word: string): number {
  const lower = name.toLowerCase();
  const last = lower.slice(lower.lastIndexOf('.') + 1);
  if (lower === word || last === word) return 100;
  if (last.startsWith(word)) return 60 - Math.min(20, last.length - word.length);
  if (lower.startsWith(word)) return 40;
  if (lower.includes(word)) return 25;
  if (text.toLowerCase().includes(word)) return 8;
  return kind.toLowerCase().includes(word) ? 4 : 0;
}

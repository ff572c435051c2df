/** The headline of the list. */
const headline = 'What changed in the API:';

/** An entry of the list, which begins with a place. Indented lines below it are by the author. */
const entry = /^- (`[^`]+`): /;

/**
 * The summary of the changeset: the author's text, then `lines`, one per change. Indented text below an entry stays with its place, or moves
 * to the author's text if that place no longer changes.
 */
export function writeSummary(before: string, lines: readonly string[]): string {
  const { own, notes } = read(before);
  const list = lines.flatMap((line) => {
    const place = entry.exec(line)?.[1] ?? '';
    const kept = notes.get(place) ?? [];
    notes.delete(place);
    return [line, ...kept];
  });
  const orphaned = [...notes.values()].flat().map((line) => line.trim());
  const text = [...own, ...(orphaned.length > 0 ? ['', ...orphaned] : [])].join('\n').trim();
  const parts = [text, ...(list.length > 0 ? [headline, list.join('\n')] : [])];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Separates the author's text from the list. */
function read(summary: string): { own: string[]; notes: Map<string, string[]> } {
  const own: string[] = [];
  const notes = new Map<string, string[]>();
  let place: string | undefined;
  for (const line of summary.split(/\r?\n/)) {
    const found = entry.exec(line)?.[1];
    if (found !== undefined) place = found;
    else if (place !== undefined && /^\s+\S/.test(line)) notes.set(place, [...(notes.get(place) ?? []), line]);
    else {
      if (line.trim() !== '') place = undefined;
      if (line !== headline) own.push(line);
    }
  }
  return {
    own: own
      .join('\n')
      .trim()
      .replaceAll(/\n{3,}/g, '\n\n')
      .split('\n'),
    notes,
  };
}

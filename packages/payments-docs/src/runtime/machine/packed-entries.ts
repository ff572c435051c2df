import type { EntryKind, SearchEntry } from './page-entries.ts';

/** Entries with every text once: pages with the same schema have many of them in common. */
export interface PackedEntries {
  texts: string[];
  /** The places of kind, title, section, text, page and anchor in `texts`. */
  entries: number[][];
}

/** Entries as the file of the index has them. */
export function packEntries(entries: readonly SearchEntry[]): PackedEntries {
  const places = new Map<string, number>();
  const placeOf = (text: string) => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  const packed = entries.map(([kind, title, section, text, link]) => {
    const [page = '', anchor = ''] = link.split('#');
    return [kind, title, section, text, page, anchor].map(placeOf);
  });
  return { texts: [...places.keys()], entries: packed };
}

/** The entries that were packed. */
export function unpackEntries({ texts, entries }: PackedEntries): SearchEntry[] {
  return entries.map((places) => {
    const [kind, title = '', section = '', text = '', page = '', anchor = ''] = places.map(
      (place) => texts[place] ?? '',
    );
    return [kind as EntryKind, title, section, text, anchor === '' ? page : `${page}#${anchor}`];
  });
}

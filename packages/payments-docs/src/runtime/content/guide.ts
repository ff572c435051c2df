/** A page written in Markdown. */
export interface Guide {
  /** Path within the site, without extension. */
  page: string;
  title: string;
  description: string;
  /** Markdown without the title. */
  text: string;
}

/** A part of a page, as listed in the contents. */
export interface Section {
  id: string;
  title: string;
  sections?: Section[];
}

import type { Section } from '../content/guide.ts';
import type { Html } from '../markup/html.ts';

/** One page, without the frame that all pages share. */
export interface Page {
  /** Path within the site, without extension, such as `reference/add-book`. */
  path: string;
  title: string;
  /** One sentence, for search engines and previews. */
  description: string;
  /** The parts of the page, for the contents. */
  sections: Section[];
  main: Html;
  /** Whether the page also exists as Markdown, under the same path. */
  hasMarkdown: boolean;
  /** The page to mark as current in the contents, if this one is not listed. */
  under?: string;
  /** Origins that this page may send requests to, besides its own. */
  connect?: string[];
  /** Scripts that this page loads besides the one that all pages share. */
  scripts?: string[];
}

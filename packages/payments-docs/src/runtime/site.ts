import type { Api } from '../../../../scripts/generate/model/api.ts';
import type { Highlight } from './highlight.ts';
import type { Html } from './html.ts';
import type { Markdown } from './markdown.ts';
import type { OperationView } from './view/operation-view.ts';

/** What every page of the site is made from. */
export interface Site {
  api: Api;
  operations: OperationView[];
  guides: Guide[];
  markdown: Markdown;
  highlight: Highlight;
  /** Whether the mock of this API is among the assets, so that the console can run it in the page. */
  hasMock: boolean;
  /** The other versions that are published, newest first, each with the way to it from the folder of this site. */
  versions: { version: string; link: string }[];
  /** The newest version, on the site of an earlier one. */
  newest?: { version: string; link: string };
  /** Where the site will stand, such as `https://docs.example.com/payments/`; absent when that is not known. */
  address?: string;
}

/** A page written by hand in Markdown. */
export interface Guide {
  /** Path within the site, without extension. */
  page: string;
  title: string;
  description: string;
  /** Markdown without the title. */
  text: string;
}

/** One page, ready to be put into the frame that all pages share. */
export interface Page {
  /** Path within the site, without extension, such as `reference/create-payment`. */
  path: string;
  title: string;
  /** One sentence, for search engines and previews. */
  description: string;
  /** The parts of the page that the contents list. */
  sections: Section[];
  main: Html;
  /** Whether the page also exists as Markdown, under the same path. */
  hasMarkdown: boolean;
  /** The page that the contents mark instead, for one that they do not list. */
  under?: string;
  /** Origins that this page may send requests to, besides its own. */
  connect?: string[];
  /** Scripts that this page needs besides the one of all pages. */
  scripts?: string[];
}

export interface Section {
  id: string;
  title: string;
  sections?: Section[];
}

/** A file of the built site. */
export interface SiteFile {
  /** Relative to the folder of the site, with `/`. */
  path: string;
  content: string | Uint8Array;
}

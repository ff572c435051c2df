/** A file of the built site. */
export interface SiteFile {
  /** Relative to the folder of the site, with `/`. */
  path: string;
  content: string | Uint8Array;
}

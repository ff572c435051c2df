/** A file that a generator makes. */
export interface File {
  /** Relative to the repository root, with `/`. */
  path: string;
  content: string;
}

/** First line of every generated file that can hold a comment. It has no date and no version, so it never changes. */
export const header =
  '// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.\n';

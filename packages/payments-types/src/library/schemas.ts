// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

export type Atlas = Titled & {
  title?: unknown;
  subtitle?: unknown;
  kind: 'atlas';
  maps: readonly string[];
} & {
  kind?: 'atlas';
};

export interface BookRemoved {
  type: 'book.removed' | 'book.lost';
  /** @example b_0f */
  id: string;
}

export interface ErrorSchema {
  /** @example No such book */
  detail: string;
}

export type Novel = Titled & {
  kind: 'novel';
  pages: number;
  price?: Price;
} & {
  kind?: 'novel';
};

export type Price = number;

export interface Shelf {
  name: "it's" | '"quoted"' | 'a*/b' | '__proto__' | 'constructor' | '';
  shelves?: Shelf[];
  __proto__?: string;
  'with-dash'?: boolean;
  'new\nline'?: number | null;
}

export interface Titled {
  /** @example Emma */
  title: string;
  subtitle?: string | null;
}

export interface book {
  /** @example b_0f */
  readonly id: string;
  /** @example Emma */
  title: string;
  binding?: ('hard' | 'soft') | (string & {});
  shelf?: Shelf | null;
  tags?: {
    [key: string]: string;
  };
}

/**
 * A book *\/ with 'quotes', `ticks` and ${braces}.
 *
 * Required: `title`, `kind` and `pages`, or `title`, `kind` and `maps`.
 */
export type NewBook = Novel | Atlas;

export interface BookAddedPayload {
  type: 'book.added';
  data: book;
}

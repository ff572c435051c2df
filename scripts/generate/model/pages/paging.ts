/** How a list comes in pages. Places are JSON pointers (RFC 6901) into the answer. */
export interface Paging {
  /** What the parameter holds: what the last page gave for the next one, a page's number, or how many items to leave out. */
  style: 'cursor' | 'page' | 'offset';
  /** The parameter of the query that selects a page. */
  parameter: string;
  /** The list of items; empty if the answer is the list. */
  items: string;
  /** The cursor of the next page; no value means that there is none. */
  next?: string;
  /** The property of the last item that is the cursor of the next page, if the answer has none. */
  key?: string;
  /** Whether there are more items. */
  more?: string;
  /** The number of the first page. */
  first?: number;
}

/** The whole answer, or why there is none. */
export type Received = Reply | { failure: string; milliseconds: number };

export interface Reply {
  status: number;
  headers: Headers;
  body: Uint8Array;
  milliseconds: number;
}

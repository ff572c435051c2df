/** One difference between an answer and the document. */
export interface Finding {
  /** The kind of fault: no full answer, its status, a header, its bytes, its JSON, or a promise. */
  about: 'answer' | 'status' | 'header' | 'encoding' | 'body' | 'promise';
  expected: string;
  got: string;
  /** JSON pointer into the body of the answer. */
  at?: string;
  /** The keyword of the schema that the body breaks there. */
  keyword?: string;
}

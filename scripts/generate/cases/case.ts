import type { Json, RequestFault } from '../model/api.ts';

/** A valid request body with a name, to which cases make one change each. */
export interface Base {
  /** A valid identifier, unique in the operation. */
  name: string;
  /** What it is, for readers. */
  comment: string;
  body: Json;
  /** The base that it differs from by little. */
  from?: Base;
}

/** One request, and what must come back. Everything that `request` leaves out is as in a valid request. */
export interface Case {
  /** What it is about: a field, such as `product_cart[].quantity`, or a part of the protocol. */
  topic: string;
  /** A full sentence, unique in its topic: `101 items is refused (422)`. */
  title: string;
  request: CaseRequest;
  verdict: Verdict;
  /** The rule that the case tries; absent for the rules of HTTP. */
  rule?: Rule;
  /** Whether a server may take the request or refuse it, as long as it answers as documented. */
  isOpen?: true;
  /** The value of a closed list, where the case is one of many alike. */
  listed?: Json;
}

export interface CaseRequest {
  /** Another method, or path, than the operation's. */
  method?: string;
  path?: string;
  /** The body is this base's, unless `body` says otherwise. */
  base?: Base;
  body?: Json;
  /** A body that is not JSON, as text; or bytes that are not even text, in hexadecimal digits. */
  text?: string;
  bytes?: string;
  /** Headers that differ; null leaves one out. `{token}` stands for the valid credential, `{shortened token}` for one cut short. */
  headers?: { [name: string]: string | null };
  /** Parameters that differ, by place and name, such as `query limit`; null leaves one out. */
  parameters?: { [placeAndName: string]: string | null };
}

interface Verdict {
  /** What is wrong with the request; absent when it is valid. */
  fault?: RequestFault | 'method' | 'path';
  /** The statuses that are right, or ranges of them such as `2XX`. */
  statuses: string[];
}

export interface Rule {
  /** The field whose value differs from the base's: a JSON pointer into the body, or the place and name of a parameter. */
  field: string;
  /** Where the rule is broken or kept: the same, or a place below it. */
  at: string;
  /** JSON pointer of the schema in the document. */
  schema: string;
  /** The keyword of that schema, where one is tried. */
  keyword?: string;
}

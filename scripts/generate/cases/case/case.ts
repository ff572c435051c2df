import type { Json, Operation, RequestFault } from '../../model/api.ts';

/** A named valid request body that cases change in one place each. */
export interface Base {
  /** A valid identifier, unique in the operation. */
  name: string;
  /** A description for readers. */
  comment: string;
  body: Json;
  /** The base that it is derived from. */
  from?: Base;
}

/** One request, and the answer that it must get. Whatever `request` omits is as in a valid request. */
export interface Case {
  /** Its subject: a field, such as `shelves[].name`, or a part of the protocol. */
  topic: string;
  /** The expected behaviour, unique in its topic: `refuses 101 items (422)`. */
  title: string;
  request: CaseRequest;
  verdict: Verdict;
  /** The rule that the case tests; absent for the rules of HTTP. */
  rule?: Rule;
  /** Further requests with these bodies, whose answers are compared; the first is the one in `request`. */
  series?: CaseSeries;
  /** Present if a server may accept or refuse the request, as long as it answers as documented. */
  isOpen?: true;
  /** JSON pointer of the enum in the document, if the case accepts one of its values. */
  listedAt?: string;
  /** The list that its request, or its value, comes from, and its subject there. */
  from?: { list: SharedList; subject: string };
}

/** Requests, or values, that are the same for every operation. */
export interface SharedList {
  /** The function of `requests/` that makes them, or the constant. */
  name: string;
  /** What the function takes: the body of a base, or other values. */
  base?: Base;
  inputs?: Json[];
}

export interface CaseSeries {
  /** How the answers compare: a total stays, rises or adds up, concurrent answers are kept apart, or each is followed by other requests. */
  kind: 'stays' | 'rises' | 'adds up' | 'apart' | 'chain';
  /** JSON pointer of the total in the answer. */
  answer?: string;
  /** Undefined for a request without a body. */
  bodies: (Json | undefined)[];
  /** The requests that follow each answer. */
  steps?: Step[];
}

/** A request to another operation, made of an earlier request and its answer. */
export interface Step {
  to: Operation;
  /** By location and name: runtime expressions (OpenAPI 3.1, section 4.8.20.4) or constants. */
  parameters: { [locationAndName: string]: Json };
  /** JSON pointer of the link in the document, or of the operation if there is no link. */
  pointer: string;
  /** Whether the resource was deleted before. */
  isGone?: true;
}

export interface CaseRequest {
  /** Another method or path than the operation's. */
  method?: string;
  path?: string;
  /** The body is this base's, unless `body` says otherwise. */
  base?: Base;
  body?: Json;
  /** A body that is not JSON, as text; or as bytes in hexadecimal digits, if they are not text. */
  text?: string;
  bytes?: string;
  /** Headers that differ, as in `Variation`. */
  headers?: { [name: string]: string | null };
  /** Parameters that differ, by location and name, such as `query limit`; null removes one. */
  parameters?: { [locationAndName: string]: Json };
}

interface Verdict {
  /** What is wrong with the request; absent if it is valid. */
  fault?: RequestFault | 'method' | 'path';
  /** The expected statuses, or ranges of them such as `2XX`. */
  statuses: string[];
}

export interface Rule {
  /** The field whose value differs from the base: a JSON pointer into the body, or the location and name of a parameter. */
  field: string;
  /** The value that breaks or follows the rule: the field, or a value inside it. */
  at: string;
  /** JSON pointer of the schema in the document. */
  schema: string;
  /** The keyword of that schema that the case tests. */
  keyword?: string;
}

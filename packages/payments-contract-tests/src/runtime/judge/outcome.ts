import type { Json } from '../../generated/types.ts';
import type { Check } from '../exchange/check.ts';
import type { Received } from '../exchange/reply.ts';
import type { Message } from '../exchange/request.ts';
import type { Failure } from './failure.ts';

/** The outcome of a check. */
export type Outcome =
  /** `advice` is what HTTP asks for beyond the document. */
  | { kind: 'passed'; milliseconds: number; advice?: string[] }
  /** The answer is not as documented. */
  | { kind: 'failed'; milliseconds: number; failure: Failure }
  /** A valid request was refused for a documented reason that lies outside its schema, such as a country that is not sold to. */
  | { kind: 'undecided'; milliseconds: number; reason: string; failure?: Failure };

/** A request and its outcome, with the answer and its JSON body if there are any. */
export interface Ran {
  check: Check;
  outcome: Outcome;
  message?: Message;
  body?: Json | undefined;
  received?: Received;
}

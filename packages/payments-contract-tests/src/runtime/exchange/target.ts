import { createMock } from '@scope/payments-mock';
import type { Seen } from '../suite/promises.ts';
import type { Pace } from './pace.ts';

/** Returns the request with a credential: the same with other headers, or another. */
export type Authorize = (request: Request) => Request | Promise<Request>;

/** The server that is put to the test. */
export interface Target {
  /** Without a trailing slash. For the mock in this process, where its command serves it. */
  baseUrl: string;
  /** Whether requests leave this process. */
  isRemote: boolean;
  /** Empty when there is none, and `authorize` is in its place. */
  token: string;
  /** The environment variable that holds the token, for whoever repeats a request. */
  tokenVariable: string;
  /** Called with every request but those that try a wrong credential. */
  authorize?: Authorize;
  /** Other texts that no report may show: what `authorize` has put into requests. */
  secrets?: Set<string>;
  fetch: (request: Request) => Promise<Response>;
  /** What its answers have held that none may hold again. */
  seen: Seen;
  /** Waits until the next request may be sent. */
  pace?: Pace;
  /** How long an answer may take, in milliseconds. */
  timeout: number;
  /** Whether a documented refusal of a valid but changed request leaves its case undecided, instead of failing it. */
  allowRefusals: boolean;
  /** How many accepted requests are sent at most. */
  maxAccepted: number;
}

const mockToken = 'a-token-that-only-the-contract-suite-knows';

/** The mock, in this process. */
export function mockTarget(): Target {
  const mock = createMock({ credentials: [mockToken, `${mockToken}:`] });
  return {
    baseUrl: 'http://127.0.0.1:4010',
    isRemote: false,
    token: mockToken,
    tokenVariable: 'PAYMENTS_TOKEN',
    fetch: (request) => mock.fetch(request),
    seen: new Map(),
    timeout: 10_000,
    allowRefusals: false,
    maxAccepted: Number.POSITIVE_INFINITY,
  };
}

import type { Json } from '../../generated/types.ts';
import type { ApiContract } from '../document/contract.ts';
import type { Check, Contract } from './check.ts';
import type { Pace } from './pace.ts';
import type { Received } from './reply.ts';
import type { Message } from './request.ts';

/** Returns the request with a credential: the same object with other headers, or a new one. */
export type Authorize = (request: Request) => Request | Promise<Request>;

/** Unique values in the answers of this run, by operation and pointer. */
export type Seen = Map<string, Set<Json>>;

/** A request that was sent, and what came back. */
export interface Exchange {
  check: Check;
  /** The operation, which for a later request of a chain is not the one of the check. */
  contract: Contract;
  /** Without credentials: `{token}` stands for them. */
  message: Message;
  received: Received;
  /** When it was sent, in milliseconds since 1970. */
  started: number;
}

/** The server under test. */
export interface Target {
  /** Without a trailing slash. For the mock in this process, the address at which its command would serve it. */
  baseUrl: string;
  /** Whether requests leave this process. */
  isRemote: boolean;
  /** Empty if `authorize` takes its place. */
  token: string;
  /** The environment variable that holds the token, for commands that repeat a request. */
  tokenVariable: string;
  /** Called with every request except those that test a wrong credential. */
  authorize?: Authorize;
  /** Other text that no report may show: header values that `authorize` has added. */
  secrets?: Set<string>;
  fetch: (request: Request) => Promise<Response>;
  seen: Seen;
  /** Called with every request and its answer. */
  onExchange?: (exchange: Exchange) => void;
  /** Waits until the next request may be sent. */
  pace?: Pace;
  /** The time limit of an answer, in milliseconds. */
  timeout: number;
  /** Whether a documented refusal of a valid but changed request leaves its case undecided instead of failing it. */
  allowRefusals: boolean;
  /** The most requests to send that the server is expected to accept. */
  maxAccepted: number;
}

const mockToken = 'a-token-that-only-the-contract-suite-knows';

/** The mock, in this process. */
export function mockTarget({ createMock, variables }: ApiContract): Target {
  const mock = createMock({ credentials: [mockToken, `${mockToken}:`] });
  return {
    baseUrl: 'http://127.0.0.1:4010',
    isRemote: false,
    token: mockToken,
    tokenVariable: `${variables}_TOKEN`,
    fetch: (request) => mock.fetch(request),
    seen: new Map(),
    timeout: 10_000,
    allowRefusals: false,
    maxAccepted: Number.POSITIVE_INFINITY,
  };
}

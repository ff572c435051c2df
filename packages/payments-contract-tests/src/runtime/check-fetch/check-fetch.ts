import { checkAnswer, checkRequest, findOperation } from './check-exchange.ts';
import { basePaths } from './documented.ts';

export type Fetch = typeof globalThis.fetch;

/** One rule of the document that a request or an answer breaks. */
export interface BrokenRule {
  /** JSON pointer into the body; or the place otherwise, such as `header content-type`, `query limit`, `status`. */
  at: string;
  /** What is right, in words that follow the place: `must be a string`. Never holds what was sent. */
  rule: string;
}

/** A request or an answer that is not what the document says. Its message names places and rules, no values. */
export class ContractBreach extends Error {
  override name = 'ContractBreach';
  /** `POST /payments`; method and path as they were sent when the document has no such operation. */
  readonly operation: string;
  readonly side: 'request' | 'answer';
  readonly broken: readonly BrokenRule[];

  constructor(operation: string, side: 'request' | 'answer', broken: readonly BrokenRule[]) {
    const lines = broken.map(({ at, rule }) => `  ${at === '' ? 'the body' : at} ${rule}`);
    super(`${operation}: the ${side} breaks the contract.\n${lines.join('\n')}`);
    this.operation = operation;
    this.side = side;
    this.broken = broken;
  }
}

export interface CheckFetchOptions {
  /** Where the API is, such as `https://test.dodopayments.com`: only requests below it are checked. Without it, all are. */
  baseUrl?: string;
  /** Is told of a breach instead of its being thrown. */
  onBreach?: (breach: ContractBreach) => void;
}

/**
 * Wraps a `fetch` so that a request, or an answer, which breaks the document is thrown as a {@link ContractBreach}. A wrong request is not
 * sent. Bodies can be read as before. Only JSON is looked into; it is read whole before the answer is handed on.
 */
export function checkFetch(fetch: Fetch, { baseUrl, onBreach = raise }: CheckFetchOptions = {}): Fetch {
  const bases = baseUrl === undefined ? basePaths() : [new URL(baseUrl).pathname.replace(/\/+$/, '')];
  const origin = baseUrl === undefined ? undefined : new URL(baseUrl).origin;

  return async (input, init) => {
    const { request, send } = prepare(fetch, input, init);
    const url = new URL(request.url);
    if (origin !== undefined && !(url.origin === origin && `${url.pathname}/`.startsWith(`${bases[0]}/`)))
      return send();
    const found = findOperation(request.method, url.pathname, bases);
    const name = `${request.method} ${'operation' in found ? found.operation.path : url.pathname}`;
    const report = (side: ContractBreach['side'], broken: readonly BrokenRule[]): void => {
      if (broken.length > 0) onBreach(new ContractBreach(name, side, broken));
    };
    if (!('operation' in found)) {
      report('request', [found.unknown]);
      return send();
    }
    report('request', await checkRequest(found.operation, request, url, found.parameters));
    const response = await send();
    report('answer', await checkAnswer(found.operation, response));
    return response;
  };
}

function raise(breach: ContractBreach): never {
  throw breach;
}

/** A request to look at, and a way to send what was given. What can be read only once is copied. */
function prepare(fetch: Fetch, input: Parameters<Fetch>[0], init: RequestInit | undefined) {
  const isOnce = (input instanceof Request && input.body !== null) || init?.body instanceof ReadableStream;
  const request = new Request(input, init);
  if (!isOnce) return { request, send: () => fetch(input, init) };
  const copy = request.clone();
  return { request: copy, send: () => fetch(request) };
}

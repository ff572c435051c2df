import type { Json } from '../../generated/types.ts';
import { basePaths, documentedOperations, type Validators } from '../document/documented.ts';
import { ContractBreach } from './breach.ts';
import { checkAnswer, checkRequest } from './check-exchange.ts';
import { makeRoutes } from './routes.ts';

export type Fetch = typeof globalThis.fetch;

export interface CheckFetchOptions {
  /** Where the API is, such as `https://api.example.com/v1`: only requests below it are checked. Without it, all are. */
  baseUrl?: string;
  /** Called with a breach, which is then not thrown. */
  onBreach?: (breach: ContractBreach) => void;
}

/** Makes the wrapper of `fetch` for an API. */
export function makeCheckFetch(document: Json, validators: Validators) {
  const findOperation = makeRoutes(documentedOperations(document, validators));

  return (fetch: Fetch, { baseUrl, onBreach = raise }: CheckFetchOptions = {}): Fetch => {
    const bases = baseUrl === undefined ? basePaths(document) : [new URL(baseUrl).pathname.replace(/\/+$/, '')];
    const origin = baseUrl === undefined ? undefined : new URL(baseUrl).origin;

    return async (input, init) => {
      const { request, send } = prepare(fetch, input, init);
      const url = new URL(request.url);
      const isBelow = origin === undefined || (url.origin === origin && `${url.pathname}/`.startsWith(`${bases[0]}/`));
      if (!isBelow) return send();
      const found = findOperation(request.method, url.pathname, bases);
      const name = `${request.method} ${'operation' in found ? found.operation.path : url.pathname}`;
      const report = (side: ContractBreach['side'], broken: ContractBreach['broken']): void => {
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
  };
}

function raise(breach: ContractBreach): never {
  throw breach;
}

/** Returns a request to read, and a function that sends the original. A body that can be read only once is copied. */
function prepare(fetch: Fetch, input: Parameters<Fetch>[0], init: RequestInit | undefined) {
  const isOnce = (input instanceof Request && input.body !== null) || init?.body instanceof ReadableStream;
  const request = new Request(input, init);
  if (!isOnce) return { request, send: () => fetch(input, init) };
  const copy = request.clone();
  return { request: copy, send: () => fetch(request) };
}

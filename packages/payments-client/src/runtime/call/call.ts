import { unreadable } from '../errors/answer-errors.ts';
import { requestId } from '../errors/request-id.ts';
import type { CallOptions, Init } from '../settings/options.ts';
import type { Exchange } from './exchange.ts';

/** A call in progress. Await it for the data; it rejects with a {@link CallError}. */
export interface Call<Data> extends Promise<Data> {
  /** Resolves to the data together with its response, for the headers. Rejects like the call itself. */
  withResponse(): Promise<{ data: Data; response: Response; requestId: string | undefined }>;
}

/** Makes a call for a generated method. */
export type Caller = <Data>(
  method: string,
  path: string,
  init: Init,
  options?: CallOptions,
  mayBeEmpty?: boolean,
) => Call<Data>;

/** Starts a call. A success without data is an error unless the operation may respond with an empty body. */
export function start<Data>(exchanging: Promise<Exchange>, mayBeEmpty?: boolean): Call<Data> {
  const dataOf = (exchange: Exchange) => {
    if (exchange.failed) throw exchange.failed;
    if (exchange.data === undefined && !mayBeEmpty) throw unreadable(exchange, 'empty');
    return exchange.data as Data;
  };
  const call = exchanging.then(dataOf);
  return Object.assign(call, {
    withResponse: async () => {
      const data = await call;
      const { response } = await exchanging;
      return { data, response, requestId: requestId(response) };
    },
  });
}

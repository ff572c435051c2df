import { unreadable } from './answered.ts';
import type { Exchange } from './exchange.ts';
import type { Init } from './openapi-fetch.ts';
import type { CallOptions } from './options.ts';
import { requestId } from './request-id.ts';

/** A call that is under way. Await it for the data; it rejects with a {@link CallError}. */
export interface Call<Data> extends Promise<Data> {
  /** The data together with the response that carried it, for its headers. Rejects like the call itself. */
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

/** Starts a call. Data that is not there is an error unless the operation may answer with nothing. */
export function start<Data>(exchanging: Promise<Exchange>, mayBeEmpty?: boolean): Call<Data> {
  const judge = (answered: Exchange) => {
    if (answered.failed) throw answered.failed;
    if (answered.data === undefined && !mayBeEmpty) throw unreadable(answered, 'empty');
    return answered.data as Data;
  };
  const call = exchanging.then(judge);
  return Object.assign(call, {
    withResponse: async () => {
      const data = await call;
      const { response } = await exchanging;
      return { data, response, requestId: requestId(response) };
    },
  });
}

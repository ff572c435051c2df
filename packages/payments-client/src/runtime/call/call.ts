import { requestId } from '../errors/request-id.ts';
import type { CallOptions, Init } from '../settings/options.ts';
import type { Success } from './exchange.ts';
import type { Kind } from './kind.ts';

/** A call in progress. Await it for the data; it rejects with a {@link CallError}. */
export interface Call<Data> extends Promise<Data> {
  /** Resolves to the data together with its response, for the headers. Rejects like the call itself. */
  withResponse(): Promise<{ data: Data; response: Response; requestId: string | undefined }>;
  /** Resolves to the response with its body as it came. Rejects like the call itself. */
  asResponse(): Promise<Response>;
}

/** Makes a call for a generated method. `expected` says what its data may be. */
export type Caller = <Data>(
  method: string,
  path: string,
  init: Init,
  options?: CallOptions,
  expected?: readonly Kind[],
) => Call<Data>;

/** Makes the promise of a call from that of its exchange. */
export function callOf<Data>(exchanging: Promise<Success>): Call<Data> {
  const call = exchanging.then(({ data }) => data as Data);
  return Object.assign(call, {
    asResponse: async () => {
      await call;
      const { response, body, data } = await exchanging;
      return response.body ? new Response((body ?? JSON.stringify(data)) as BodyInit, response) : response;
    },
    withResponse: async () => {
      const data = await call;
      const { response, progress } = await exchanging;
      return { data, response, requestId: requestId(response, progress) };
    },
  });
}

import type { Json } from '../../../generate/model/api.ts';
import type { Handle } from './mutant.ts';

/** A server whose answers with a status have another body, which may depend on the one of the request. */
export function changing(mock: Handle, status: number, change: (body: Json, sent: Json | undefined) => Json): Handle {
  return async (request) => {
    const sent = await request.clone().text();
    const response = await mock(request);
    if (response.status !== status) return response;
    const body = change((await response.json()) as Json, parsed(sent));
    return new Response(JSON.stringify(body), { status, headers: response.headers });
  };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

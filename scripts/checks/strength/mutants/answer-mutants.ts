import type { Handle } from '../server/mutant.ts';

/** Servers that answer with a wrong status, wrong headers or wrong bytes where they should answer with `status`. */
export function answerMutants(mock: Handle, status: number): { [name: string]: Handle } {
  const changing = (change: (response: Response) => Response | Promise<Response>): Handle => {
    return async (request) => {
      const response = await mock(request);
      return response.status === status && request.method === 'POST' ? change(response) : response;
    };
  };
  const others = [200, 201, 204, 400, 401, 403, 404, 409, 415, 422, 500, 503].filter((other) => other !== status);
  return {
    ...Object.fromEntries(
      others.map((other): [string, Handle] => [
        `${other} instead`,
        changing(
          (response) =>
            new Response(other === 204 ? null : response.body, { status: other, headers: response.headers }),
        ),
      ]),
    ),
    'HTML as the media type': changing(
      (response) => new Response(response.body, { status, headers: { 'content-type': 'text/html' } }),
    ),
    'no media type': changing(
      async (response) => new Response(new Uint8Array(await response.arrayBuffer()), { status }),
    ),
    'no body': changing((response) => new Response(null, { status, headers: response.headers })),
    'a truncated body': changing(
      async (response) => new Response((await response.text()).slice(0, -1), { status, headers: response.headers }),
    ),
    'a name that is repeated': changing(async (response) => {
      const repeated = (await response.text()).replace(/^\s*\{\s*("[^"]+")/, '{$1:null,$1');
      return new Response(repeated, { status, headers: response.headers });
    }),
    'a byte order mark': changing(
      async (response) => new Response(`\uFEFF${await response.text()}`, { status, headers: response.headers }),
    ),
    'text that is not UTF-8': changing(async (response) => {
      const bytes = new Uint8Array(await response.arrayBuffer());
      return new Response(Uint8Array.of(...bytes.slice(0, -2), 0xff, ...bytes.slice(-2)), {
        status,
        headers: response.headers,
      });
    }),
    'an HTML page': changing((response) => new Response('<p>Sorry</p>', { status, headers: response.headers })),
    'no answer': changing(() => Promise.reject(new TypeError('The connection was reset'))),
  };
}

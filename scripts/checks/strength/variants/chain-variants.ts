import { followUps } from '../../../generate/cases/chains/follow-ups.ts';
import type { Api, Json } from '../../../generate/model/api.ts';
import type { Handle, Mutant } from '../server/mutant.ts';

/** Correct servers whose look-ups answer what was created in other ways. */
export function chainVariants(api: Api, mock: () => Handle): Mutant[] {
  const isCreated = api.operations.some(
    (operation) => operation.method === 'POST' && followUps(operation, api).length > 0,
  );
  if (!isCreated) return [];
  const variant = (name: string, change: (body: { [name: string]: Json }, method: string) => Json): Mutant => ({
    name: `variant: ${name}`,
    hints: ['links'],
    serve: () => {
      const server = mock();
      return async (request) => {
        const response = await server(request);
        const { status, headers } = response;
        if (!response.ok || status === 204) return response;
        const body = (await response.json()) as Json;
        const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
        return Response.json(isObject ? change(body, request.method) : body, { status, headers });
      };
    },
  });
  return [
    variant('a look-up adds members', (body, method) => (method === 'GET' ? { ...body, added: ['later'] } : body)),
    variant('a look-up shows another state', (body, method) => ({
      ...body,
      status: method === 'GET' ? 'ready' : 'new',
    })),
    variant('a creation and its look-up have text in upper case', (body) => upper(body)),
    variant('a look-up gives its members in another order', (body) =>
      Object.fromEntries(Object.entries(body).reverse()),
    ),
  ];
}

/** The texts of the first level in upper case, except for identifiers. */
function upper(body: { [name: string]: Json }): Json {
  const members = Object.entries(body).map(([name, value]): [string, Json] => [
    name,
    typeof value === 'string' && name === 'title' ? value.toUpperCase() : value,
  ]);
  return Object.fromEntries(members);
}

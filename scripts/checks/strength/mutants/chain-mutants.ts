import { removeAt, replaceAt, valueAt } from '../../../generate/cases/case/body.ts';
import { followUps } from '../../../generate/cases/chains/follow-ups.ts';
import type { Api, Json, Operation } from '../../../generate/model/api.ts';
import { toPointer } from '../../../generate/spec/pointer.ts';
import type { Handle, Mutant } from '../server/mutant.ts';

/** Servers whose look-ups do not answer what was created, and whose deletions delete nothing, or too much. */
export function chainMutants(api: Api, mock: () => Handle): Mutant[] {
  return api.operations.flatMap((operation) => {
    if (operation.method !== 'POST') return [];
    const followed = followUps(operation, api);
    const lookUp = followed.find(({ to }) => to.method === 'GET');
    const deletion = followed.find(({ to }) => to.method === 'DELETE');
    const [id = ''] = Object.values(lookUp?.parameters ?? {}).flatMap((value) => String(value).split('#').slice(1));
    return [
      ...(lookUp ? lookUpMutants(operation, lookUp.to, id, mock) : []),
      ...(deletion ? deletionMutants(deletion.to, mock) : []),
    ];
  });
}

function lookUpMutants(creation: Operation, lookUp: Operation, id: string, mock: () => Handle): Mutant[] {
  const named = (name: string, serve: () => Handle): Mutant => ({
    name: `${lookUp.method} ${lookUp.path}: ${name}`,
    hints: ['links'],
    serve,
  });
  /** Answers of look-ups, changed; `created` is what the creations have answered. */
  const changing = (name: string, change: (found: Json, created: readonly Json[]) => Json): Mutant =>
    named(name, () => {
      const server = mock();
      const created: Json[] = [];
      return async (request) => {
        const response = await server(request);
        const { pathname } = new URL(request.url);
        if (isOf(creation, request.method, pathname) && response.ok)
          created.push((await response.clone().json()) as Json);
        if (!isOf(lookUp, request.method, pathname) || !response.ok) return response;
        const { status, headers } = response;
        return Response.json(change((await response.json()) as Json, created), { status, headers });
      };
    });
  const names = (found: Json): string[] => Object.keys(found ?? {}).filter((name) => toPointer([name]) !== id);
  const inEach = (found: Json, change: (before: Json, pointer: string) => Json): Json => {
    const texts = names(found).filter((name) => typeof valueAt(found, toPointer([name])) === 'string');
    return texts.reduce<Json>((before, name) => change(before, toPointer([name])), found);
  };
  return [
    changing('returns the first that was created', (found, [first]) => first ?? found),
    changing('returns the last that was created', (found, created) => created.at(-1) ?? found),
    changing('returns another identifier', (found) => replaceAt(found, id, 'b_0')),
    changing('changes a text', (found) => inEach(found, (before, at) => replaceAt(before, at, 'Another'))),
    changing('forgets a text', (found) => inEach(found, (before, at) => removeAt(before, at))),
    named('does not find what was created', () => {
      const [server, other] = [mock(), mock()];
      return (request) => (request.method === 'GET' ? other(request) : server(request));
    }),
    named('mixes up requests at the same time', () => mixing(mock(), lookUp)),
  ];
}

/** A server that answers a request with the answer to the one before, if both are open at once. */
function mixing(server: Handle, lookUp: Operation): Handle {
  let before: Promise<Response> | undefined;
  return async (request) => {
    if (!isOf(lookUp, request.method, new URL(request.url).pathname)) return server(request);
    const [other, own] = [before, server(request)];
    before = own;
    await new Promise((resolve) => setTimeout(resolve, 1));
    const response = await (other ?? own);
    if (before === own) before = undefined;
    return response.clone();
  };
}

function deletionMutants(deletion: Operation, mock: () => Handle): Mutant[] {
  const named = (name: string, serve: () => Handle): Mutant => ({
    name: `${deletion.method} ${deletion.path}: ${name}`,
    hints: ['links'],
    serve,
  });
  return [
    named('deletes nothing', () => {
      const [server, other] = [mock(), mock()];
      return async (request) => {
        if (isOf(deletion, request.method, new URL(request.url).pathname)) return other(request);
        // Both servers know the same.
        await other(request.clone());
        return server(request);
      };
    }),
    named('deletes everything', () => {
      let server = mock();
      return async (request) => {
        const response = await server(request);
        if (isOf(deletion, request.method, new URL(request.url).pathname) && response.ok) server = mock();
        return response;
      };
    }),
  ];
}

function isOf({ method, path }: Operation, sent: string, pathname: string): boolean {
  const [wanted, parts] = [path.split('/'), pathname.split('/')];
  return (
    method === sent &&
    wanted.length === parts.length &&
    wanted.every((part, index) => part.includes('{') || part === parts[index])
  );
}

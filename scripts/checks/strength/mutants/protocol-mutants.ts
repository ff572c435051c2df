import type { Given, Handle, Mutant } from '../server/mutant.ts';
import { answerMutants } from './answer-mutants.ts';
import { credentialMutants, mediaTypeMutants } from './header-mutants.ts';
import { syntaxMutants } from './syntax-mutants.ts';

/** Servers that skip or alter one check of the protocol around the body. `credential` is the valid one. */
export function protocolMutants(mock: Handle, credential: string, given: Given): Mutant[] {
  const named = (prefix: string, handles: { [name: string]: Handle }, hints: string[]): Mutant[] =>
    Object.entries(handles).map(([name, handle]) => ({ name: `${prefix}: ${name}`, hints, serve: () => handle }));
  return [
    ...named('credentials', credentialMutants(mock, credential), ['credentials']),
    ...named('media type', mediaTypeMutants(mock), ['media type']),
    ...named('JSON', syntaxMutants(mock), ['JSON']),
    ...named('route', routeMutants(mock), ['method', 'path', 'headers']),
    ...[...given].flatMap(([status, topic]) => named(`status ${status}`, answerMutants(mock, Number(status)), [topic])),
  ];
}

function routeMutants(mock: Handle): { [name: string]: Handle } {
  const gone = async (request: Request): Promise<Response> => {
    const response = await mock(request);
    return response.status === 405 ? new Response(null, { status: 405 }) : response;
  };
  const failing = async (request: Request): Promise<Response> => {
    const response = await mock(request);
    return response.status === 405 ? new Response(null, { status: 500 }) : response;
  };
  const prefix: Handle = (request) => {
    const url = new URL(request.url);
    return mock(new Request(url.origin + url.pathname.replace(/(-unknown|\/unknown)$/, ''), request));
  };
  const unless = (isTrouble: (request: Request) => boolean, status: number): Handle => {
    return (request) => (isTrouble(request) ? Promise.resolve(new Response(null, { status })) : mock(request));
  };
  return {
    'fails for OPTIONS': unless(({ method }) => method === 'OPTIONS', 500),
    'fails for requests of browsers': unless(({ headers }) => headers.has('origin'), 500),
    'refuses clients that take any media type': unless(({ headers }) => headers.get('accept') === '*/*', 406),
    'fails for other methods': failing,
    'answers 405 without an Allow header': gone,
    'accepts a path that starts like its own': prefix,
  };
}

import type { Handle } from './mutant.ts';

/** Servers that take a wrong credential for a right one, or the other way round. */
export function credentialMutants(mock: Handle, credential: string): { [name: string]: Handle } {
  const valid = `Bearer ${credential}`;
  const accepting = (isRight: (sent: string | null, request: Request) => boolean): Handle => {
    return (request) =>
      mock(
        isRight(request.headers.get('authorization'), request) ? withHeader(request, 'authorization', valid) : request,
      );
  };
  return {
    'none is asked for': accepting(() => true),
    'a missing one is right': accepting((sent) => sent === null),
    'any token is right': accepting((sent) => /^bearer ./i.test(sent ?? '')),
    'any scheme is right': accepting((sent) => sent?.split(' ')[1] === credential),
    'no scheme is right': accepting((sent) => sent === credential),
    'an empty one is right': accepting((sent) => sent === '' || sent === 'Bearer'),
    'the beginning of the token is enough': accepting(
      (sent) => sent !== null && sent.length > 8 && valid.startsWith(sent),
    ),
    'the token may go on': accepting((sent) => sent?.startsWith(valid) ?? false),
    'the token may stand anywhere': accepting((sent) => sent?.includes(credential) ?? false),
    'the length of the token is enough': accepting((sent) => sent?.length === valid.length),
    'it may stand in the query': accepting((_sent, request) => new URL(request.url).search.includes(credential)),
    'none is right': (request) => mock(withHeader(request, 'authorization', 'Bearer another')),
  };
}

/** The same for media types. */
export function mediaTypeMutants(mock: Handle): { [name: string]: Handle } {
  const accepting = (isRight: (sent: string | null) => boolean): Handle => {
    return (request) =>
      mock(
        isRight(request.headers.get('content-type'))
          ? withHeader(request, 'content-type', 'application/json')
          : request,
      );
  };
  const refusing = (isWrong: (sent: string) => boolean): Handle => {
    return (request) =>
      mock(
        isWrong(request.headers.get('content-type') ?? '')
          ? withHeader(request, 'content-type', 'text/plain')
          : request,
      );
  };
  return {
    'any is right': accepting(() => true),
    'a missing one is right': accepting((sent) => sent === null),
    'any that mentions JSON is right': accepting((sent) => sent?.includes('json') ?? false),
    'any that begins right is right': accepting((sent) => sent?.startsWith('application/json') ?? false),
    'plain text is right': accepting((sent) => sent === 'text/plain'),
    'a form is right': accepting((sent) => sent?.includes('form') ?? false),
    'XML is right': accepting((sent) => sent?.includes('xml') ?? false),
    'parameters are wrong': refusing((sent) => sent.includes(';')),
    'parameters in capitals are wrong': refusing((sent) => sent.includes('UTF')),
    'capitals are wrong': refusing((sent) => sent === sent.toUpperCase()),
  };
}

function withHeader(request: Request, name: string, value: string): Request {
  const headers = new Headers(request.headers);
  headers.set(name, value);
  return new Request(request, { headers });
}

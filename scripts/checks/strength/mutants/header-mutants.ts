import type { Handle } from '../server/mutant.ts';

/** Servers that accept a wrong credential, or refuse a valid one. */
export function credentialMutants(mock: Handle, credential: string): { [name: string]: Handle } {
  const valid = `Bearer ${credential}`;
  const accepting = (isAccepted: (sent: string | null, request: Request) => boolean): Handle => {
    return (request) =>
      mock(
        isAccepted(request.headers.get('authorization'), request)
          ? withHeader(request, 'authorization', valid)
          : request,
      );
  };
  return {
    'asks for none': accepting(() => true),
    'accepts a missing one': accepting((sent) => sent === null),
    'accepts any token': accepting((sent) => /^bearer ./i.test(sent ?? '')),
    'accepts any scheme': accepting((sent) => sent?.split(' ')[1] === credential),
    'accepts a token without a scheme': accepting((sent) => sent === credential),
    'accepts an empty one': accepting((sent) => sent === '' || sent === 'Bearer'),
    'accepts the beginning of the token': accepting(
      (sent) => sent !== null && sent.length > 8 && valid.startsWith(sent),
    ),
    'accepts text after the token': accepting((sent) => sent?.startsWith(valid) ?? false),
    'accepts the token anywhere in the header': accepting((sent) => sent?.includes(credential) ?? false),
    'accepts any token of the right length': accepting((sent) => sent?.length === valid.length),
    'accepts it in the query': accepting((_sent, request) => new URL(request.url).search.includes(credential)),
    'refuses all': (request) => mock(withHeader(request, 'authorization', 'Bearer another')),
  };
}

/** Servers that accept a wrong media type, or refuse a valid one. */
export function mediaTypeMutants(mock: Handle): { [name: string]: Handle } {
  const accepting = (isAccepted: (sent: string | null) => boolean): Handle => {
    return (request) =>
      mock(
        isAccepted(request.headers.get('content-type'))
          ? withHeader(request, 'content-type', 'application/json')
          : request,
      );
  };
  const refusing = (isRefused: (sent: string) => boolean): Handle => {
    return (request) =>
      mock(
        isRefused(request.headers.get('content-type') ?? '')
          ? withHeader(request, 'content-type', 'text/plain')
          : request,
      );
  };
  return {
    'accepts any': accepting(() => true),
    'accepts a missing one': accepting((sent) => sent === null),
    'accepts any that mentions JSON': accepting((sent) => sent?.includes('json') ?? false),
    'accepts any that starts with application/json': accepting((sent) => sent?.startsWith('application/json') ?? false),
    'accepts plain text': accepting((sent) => sent === 'text/plain'),
    'accepts a form': accepting((sent) => sent?.includes('form') ?? false),
    'accepts XML': accepting((sent) => sent?.includes('xml') ?? false),
    'refuses parameters': refusing((sent) => sent.includes(';')),
    'refuses parameters in capitals': refusing((sent) => sent.includes('UTF')),
    'refuses capitals': refusing((sent) => sent === sent.toUpperCase()),
  };
}

function withHeader(request: Request, name: string, value: string): Request {
  const headers = new Headers(request.headers);
  headers.set(name, value);
  return new Request(request, { headers });
}

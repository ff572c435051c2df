import type { Given, Handle, Mutant } from './mutant.ts';

/** Servers that skip or bend one step of the protocol around the body. `credential` is the valid one. */
export function protocolMutants(mock: Handle, credential: string, given: Given): Mutant[] {
  const named = (prefix: string, handles: { [name: string]: Handle }, hints: string[]): Mutant[] =>
    Object.entries(handles).map(([name, handle]) => ({ name: `${prefix}: ${name}`, hints, serve: () => handle }));
  return [
    ...named('credentials', credentialMutants(mock, credential), ['credentials']),
    ...named('media type', mediaTypeMutants(mock), ['media type']),
    ...named('JSON', syntaxMutants(mock), ['JSON']),
    ...named('route', routeMutants(mock), ['method', 'path']),
    ...[...given].flatMap(([status, topic]) => named(`status ${status}`, answerMutants(mock, Number(status)), [topic])),
  ];
}

function credentialMutants(mock: Handle, credential: string): { [name: string]: Handle } {
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

function mediaTypeMutants(mock: Handle): { [name: string]: Handle } {
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

function syntaxMutants(mock: Handle): { [name: string]: Handle } {
  const reading = (read: (text: string) => string): Handle => {
    return async (request) => {
      const text = await request.clone().text();
      return mock(text === '' || isJson(text) ? request : withBody(request, read(text)));
    };
  };
  return {
    'what follows the body is ignored': reading((text) => longestStart(text)),
    'a comma too many is ignored': reading((text) => text.replace(/,\s*([}\]])/g, '$1')),
    'comments are ignored': reading((text) => text.replace(/\/\*.*?\*\//g, '')),
    'single quotes are right': reading((text) => text.replaceAll("'", '"')),
    'names need no quotes': reading((text) => text.replace(/([{,])(\w+):/g, '$1"$2":')),
    'line breaks may stand in strings': reading((text) => text.replaceAll('\n', '')),
    'the body may end too early': reading((text) => [text, `${text}}`].find(isJson) ?? text),
    'no body breaks the schema': answering(mock, 400, (text) => text === '', 422),
    'a broken body breaks the schema': answering(mock, 400, (text) => text !== '', 422),
    'UTF-16 breaks the schema': answering(mock, 400, (text) => text.includes('\0'), 422),
    'a broken body is the fault of the server': answering(mock, 400, () => true, 500),
    'white space before the body is wrong': answering(mock, 200, (text) => /^\s/.test(text), 400),
    'line breaks in the body are wrong': answering(mock, 200, (text) => /\n\s+"/.test(text), 400),
    'codes of letters are wrong': answering(mock, 200, (text) => /\\u00[46]/.test(text), 400),
  };
}

function routeMutants(mock: Handle): { [name: string]: Handle } {
  const methods = ['GET', 'PUT', 'PATCH', 'DELETE', 'HEAD'];
  const gone = async (request: Request): Promise<Response> => {
    const response = await mock(request);
    return response.status === 405 ? new Response(null, { status: 405 }) : response;
  };
  const prefix: Handle = (request) => {
    const url = new URL(request.url);
    return mock(new Request(url.origin + url.pathname.replace(/(-unknown|\/unknown)$/, ''), request));
  };
  return {
    ...Object.fromEntries(
      methods.map((method): [string, Handle] => [
        `${method} is answered with success`,
        async (request) => (request.method === method ? new Response(null, { status: 200 }) : mock(request)),
      ]),
    ),
    'status 405 names no method': gone,
    'the beginning of the path is enough': prefix,
  };
}

function answerMutants(mock: Handle, status: number): { [name: string]: Handle } {
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
    'HTML by its media type': changing(
      (response) => new Response(response.body, { status, headers: { 'content-type': 'text/html' } }),
    ),
    'no media type': changing(
      async (response) => new Response(new Uint8Array(await response.arrayBuffer()), { status }),
    ),
    'no body': changing((response) => new Response(null, { status, headers: response.headers })),
    'a body cut short': changing(
      async (response) => new Response((await response.text()).slice(0, -1), { status, headers: response.headers }),
    ),
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
    'a page of HTML': changing((response) => new Response('<p>Sorry</p>', { status, headers: response.headers })),
    'no answer': changing(() => Promise.reject(new TypeError('The connection was reset'))),
  };
}

function answering(mock: Handle, from: number, isMeant: (text: string) => boolean, to: number): Handle {
  return async (request) => {
    const text = request.body === null ? '' : await request.clone().text();
    const response = await mock(request);
    if (response.status !== from || request.method !== 'POST' || !isMeant(text)) return response;
    const body = from < 300 ? '{"code":"c","message":"m"}' : response.body;
    return new Response(body, { status: to, headers: response.headers });
  };
}

function withHeader(request: Request, name: string, value: string): Request {
  const headers = new Headers(request.headers);
  headers.set(name, value);
  return new Request(request, { headers });
}

function withBody(request: Request, body: string): Request {
  return new Request(request.url, { method: request.method, headers: request.headers, body });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The longest beginning of a text that is JSON; the text itself when there is none. */
function longestStart(text: string): string {
  for (let end = text.length - 1; end > 0; end -= 1) {
    if (text.charAt(end - 1) === '}' && isJson(text.slice(0, end))) return text.slice(0, end);
  }
  return text;
}

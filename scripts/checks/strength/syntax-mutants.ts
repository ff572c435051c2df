import type { Handle } from './mutant.ts';

/** Servers that read what is no JSON, or do not read what is. */
export function syntaxMutants(mock: Handle): { [name: string]: Handle } {
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

function answering(mock: Handle, from: number, isMeant: (text: string) => boolean, to: number): Handle {
  return async (request) => {
    const text = request.body === null ? '' : await request.clone().text();
    const response = await mock(request);
    if (response.status !== from || request.method !== 'POST' || !isMeant(text)) return response;
    const body = from < 300 ? '{"code":"c","message":"m"}' : response.body;
    return new Response(body, { status: to, headers: response.headers });
  };
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

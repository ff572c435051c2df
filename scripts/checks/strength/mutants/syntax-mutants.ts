import { isJson } from '../../../generate/spec/node.ts';
import type { Handle } from '../server/mutant.ts';

/** Servers that accept invalid JSON, or refuse valid JSON. */
export function syntaxMutants(mock: Handle): { [name: string]: Handle } {
  const reading = (read: (text: string) => string): Handle => {
    return async (request) => {
      const text = await request.clone().text();
      return mock(text === '' || isJson(text) ? request : withBody(request, read(text)));
    };
  };
  return {
    'ignores text after the body': reading((text) => longestPrefix(text)),
    'ignores trailing commas': reading((text) => text.replace(/,\s*([}\]])/g, '$1')),
    'ignores comments': reading((text) => text.replace(/\/\*.*?\*\//g, '')),
    'accepts single quotes': reading((text) => text.replaceAll("'", '"')),
    'accepts unquoted names': reading((text) => text.replace(/([{,])(\w+):/g, '$1"$2":')),
    'accepts line breaks in strings': reading((text) => text.replaceAll('\n', '')),
    'accepts a body without its last brace': reading((text) => [text, `${text}}`].find(isJson) ?? text),
    'answers 422 to no body': answering(mock, 400, (text) => text === '', 422),
    'answers 422 to a broken body': answering(mock, 400, (text) => text !== '', 422),
    'answers 422 to UTF-16': answering(mock, 400, (text) => text.includes('\0'), 422),
    'answers 500 to a broken body': answering(mock, 400, () => true, 500),
    'refuses white space before the body': answering(mock, 200, (text) => /^\s/.test(text), 400),
    'refuses line breaks in the body': answering(mock, 200, (text) => /\n\s+"/.test(text), 400),
    'refuses escaped letters': answering(mock, 200, (text) => /\\u00[46]/.test(text), 400),
  };
}

function answering(mock: Handle, from: number, isAffected: (text: string) => boolean, to: number): Handle {
  return async (request) => {
    const text = request.body === null ? '' : await request.clone().text();
    const response = await mock(request);
    if (response.status !== from || request.method !== 'POST' || !isAffected(text)) return response;
    const body = from < 300 ? '{"code":"c","message":"m"}' : response.body;
    return new Response(body, { status: to, headers: response.headers });
  };
}

function withBody(request: Request, body: string): Request {
  return new Request(request.url, { method: request.method, headers: request.headers, body });
}

/** The longest prefix of a text that is valid JSON; the text itself if none is. */
function longestPrefix(text: string): string {
  for (let end = text.length - 1; end > 0; end -= 1) {
    if (text.charAt(end - 1) === '}' && isJson(text.slice(0, end))) return text.slice(0, end);
  }
  return text;
}

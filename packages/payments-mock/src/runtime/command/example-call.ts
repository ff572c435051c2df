import type { Json } from '../../generated/types.ts';
import type { Description, Scheme } from '../api/description.ts';

/** A call that the mock answers with success. */
export interface ExampleCall {
  method: string;
  /** Path and query, percent-encoded. */
  target: string;
  /** The schemes of its credentials, by name. */
  security?: string[];
  headers?: { [name: string]: string };
  /** The JSON body; its `Content-Type` is among the headers. */
  body?: Json;
}

/** Prints the call as a curl command for a POSIX shell. `url` is the address of the mock, `token` a credential that it accepts. */
export function printCurl(
  { method, target, security = [], headers = {}, body }: ExampleCall,
  { schemes }: Pick<Description, 'schemes'>,
  url: string,
  token: string,
): string {
  const credentials = security.flatMap((name) => schemes[name] ?? []).map((scheme) => credential(scheme, token));
  const query = credentials.flatMap(({ parameter }) => parameter ?? []).join('&');
  const separator = query === '' ? '' : target.includes('?') ? '&' : '?';
  const lines = [
    ...credentials.flatMap(({ header }) => header ?? []),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return [
    `curl -i ${shellWord(url + target + separator + query)}`,
    ...(method === 'GET' ? [] : [`-X ${method}`]),
    ...lines.map((line) => `-H ${shellWord(line)}`),
    ...(body === undefined ? [] : [`-d ${shellWord(JSON.stringify(body))}`]),
  ].join(' \\\n    ');
}

function credential(scheme: Scheme, token: string): { header?: string; parameter?: string } {
  switch (scheme.kind) {
    case 'bearer':
      return { header: `Authorization: Bearer ${token}` };
    case 'basic':
      return { header: `Authorization: Basic ${btoa(token.includes(':') ? token : `${token}:`)}` };
    case 'apiKey': {
      const pair = `${encodeURIComponent(scheme.name)}=${encodeURIComponent(token)}`;
      if (scheme.in === 'query') return { parameter: pair };
      return { header: scheme.in === 'header' ? `${scheme.name}: ${token}` : `Cookie: ${pair}` };
    }
  }
}

/** One word for a POSIX shell, in single quotes if any character needs them. A copy in each published package saves a dependency. */
function shellWord(text: string): string {
  return /^[\w./:@%+,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

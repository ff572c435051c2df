import { type Json, valueAt } from '../../generated/types.ts';

/** A request and its answer, as runtime expressions see them. Bodies are parsed. */
export interface Exchanged {
  url: string;
  method: string;
  statusCode: number;
  request: {
    headers: Headers;
    query: { [name: string]: Json };
    path: { [name: string]: Json };
    body?: Json | undefined;
  };
  response: { headers: Headers; body?: Json | undefined };
}

/**
 * The value of a parameter or a body of a link (OpenAPI 3.1, section 4.8.20.4): a runtime expression, a text with expressions in braces, a
 * constant, or a list or an object of those. `undefined` if the exchange lacks what an expression refers to.
 */
export function evaluate(value: Json, exchanged: Exchanged): Json | undefined {
  if (typeof value === 'string') return evaluateText(value, exchanged);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, evaluate(member, exchanged)] as const);
  if (entries.some(([, member]) => member === undefined)) return undefined;
  return Array.isArray(value) ? entries.map(([, member]) => member as Json) : (Object.fromEntries(entries) as Json);
}

function evaluateText(text: string, exchanged: Exchanged): Json | undefined {
  if (text.startsWith('$')) return evaluateExpression(text, exchanged);
  let isMissing = false;
  const filled = text.replaceAll(/\{(\$[^{}]*)\}/g, (_braces, expression: string) => {
    const value = evaluateExpression(expression, exchanged);
    isMissing ||= value === undefined;
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
  return isMissing ? undefined : filled;
}

function evaluateExpression(expression: string, { url, method, statusCode, ...sides }: Exchanged): Json | undefined {
  if (expression === '$url') return url;
  if (expression === '$method') return method;
  if (expression === '$statusCode') return statusCode;
  const [, side, part, rest = ''] = /^\$(request|response)\.(header|query|path|body)(.*)$/s.exec(expression) ?? [];
  if (side === undefined) return undefined;
  const { headers, body, ...others } = sides[side as 'request' | 'response'];
  if (part === 'body') return rest === '' ? body : valueAt(body, rest.slice(1));
  const name = rest.slice(1);
  if (part === 'header') return headers.get(name) ?? undefined;
  const values = (others as { [part: string]: { [name: string]: Json } })[part ?? ''] ?? {};
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

import type { Issue } from '../../generated/types.ts';
import type { Operation, Parameter } from '../api/description.ts';
import { type MockRequest, readHeader } from '../api/exchange.ts';
import { decode, type Route } from './router.ts';

/** Returns the query of a request. */
export function readQuery({ target }: Pick<MockRequest, 'target'>): URLSearchParams {
  const start = target.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : target.slice(start));
}

/** Returns a cookie of a request, or undefined. */
export function readCookie(request: Pick<MockRequest, 'headers'>, name: string): string | undefined {
  const cookies = (readHeader(request, 'cookie') ?? '').split(/; */);
  const found = cookies.find((cookie) => cookie.startsWith(`${name}=`));
  return found === undefined ? undefined : decode(found.slice(name.length + 1));
}

/** Returns the issues of the parameters of a request, in words; empty if they are valid. */
export function checkParameters({ parameters = [] }: Operation, route: Route, request: MockRequest): string[] {
  if (parameters.length === 0) return [];
  const query = readQuery(request);
  return parameters.flatMap((parameter) => {
    const place = `${parameter.in} parameter ${parameter.name}`;
    const texts = readTexts(parameter, route, query, request);
    if (texts.length === 0) return parameter.required ? [`${place} must be present`] : [];
    return judge(parameter, texts).map(({ pointer, message }) => `${place}${pointer} ${message}`);
  });
}

function readTexts(
  { name, in: place }: Parameter,
  route: Route,
  query: URLSearchParams,
  request: MockRequest,
): string[] {
  if (place === 'query') return query.getAll(name);
  const text =
    place === 'path'
      ? route.parameters[name]
      : place === 'header'
        ? readHeader(request, name.toLowerCase())
        : readCookie(request, name);
  return text === undefined ? [] : [text];
}

/** Text may be read as a number, and text with commas as a list: returns the issues of the reading with the fewest. */
function judge(parameter: Parameter, texts: readonly string[]): Issue[] {
  const readings = parameter.isList
    ? [texts, texts.flatMap((text) => text.split(','))].map((list) => list.map((text) => readAs(parameter.type, text)))
    : texts.length > 1
      ? [texts]
      : parameter.type === 'any'
        ? ['number', 'boolean', 'string'].map((type) => readAs(type, texts[0] ?? ''))
        : [readAs(parameter.type, texts[0] ?? '')];
  const judged = readings.map((value) => parameter.validate(value)).sort((left, right) => left.length - right.length);
  return judged[0] ?? [];
}

function readAs(type: string, text: string): unknown {
  if (type === 'number' && /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

import { type Issue, readings } from '../../generated/types.ts';
import type { Operation, Parameter } from '../api/description.ts';
import { type MockRequest, readHeader } from '../api/exchange.ts';
import type { Route } from './router.ts';

/** Returns the query of a request, still percent-encoded, without its `?`. */
export function readQuery({ target }: Pick<MockRequest, 'target'>): string {
  const start = target.indexOf('?');
  return start < 0 ? '' : target.slice(start + 1);
}

/** Returns the issues of the parameters of a request, in words; empty if they are valid. */
export function checkParameters({ parameters = [] }: Operation, route: Route, request: MockRequest): string[] {
  return parameters.flatMap((parameter) => {
    const place = `${parameter.in} parameter ${parameter.name}`;
    // Properties of an exploded object share the query with other parameters.
    const isOwn = (name: string) => !parameters.some((other) => other.in === 'query' && other.name === name);
    const source = sourceOf(parameter, route, request);
    const found = source === undefined ? [] : readings(parameter, parameter.kinds, source, isOwn);
    if (found.length === 0) return parameter.required ? [`${place} must be present`] : [];
    const judged = found.map(({ value, problem }) =>
      problem === undefined ? parameter.validate(value) : [{ pointer: '', keyword: 'style', message: problem }],
    );
    return fewest(judged).map(({ pointer, message }) => `${place}${pointer} ${message}`);
  });
}

/** Returns the text that contains a parameter. */
function sourceOf({ name, in: place }: Parameter, route: Route, request: MockRequest): string | undefined {
  switch (place) {
    case 'path':
      return route.parameters[name];
    case 'query':
      return readQuery(request);
    case 'header':
      return readHeader(request, name.toLowerCase());
    case 'cookie':
      return readHeader(request, 'cookie');
  }
}

/** The issues of the reading that has the fewest. */
function fewest(judged: readonly Issue[][]): Issue[] {
  return judged.toSorted((left, right) => left.length - right.length)[0] ?? [];
}

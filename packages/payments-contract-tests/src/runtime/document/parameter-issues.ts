import { type Issue, readings } from '../../generated/types.ts';
import type { DocumentedParameter } from './documented.ts';

/** The issues of a parameter or a header, in the reading of its text that has the fewest; undefined if the text does not have it. */
export function parameterIssues(
  parameter: DocumentedParameter,
  source: string,
  isOwn?: (name: string) => boolean,
): Issue[] | undefined {
  const found = readings(parameter, parameter.kinds, source, isOwn);
  const judged = found.map(({ value, problem }) =>
    problem === undefined ? (parameter.validate?.(value) ?? []) : [{ pointer: '', keyword: 'style', message: problem }],
  );
  return judged.toSorted((one, other) => one.length - other.length)[0];
}

import type { Json, Operation, Parameter } from '../../model/api.ts';
import type { Note } from '../../spec/diagnostics.ts';
import { serialize } from '../../wire/serialize.ts';
import type { Samples } from '../samples/sample.ts';

/** The parameters that a valid request must have, by place and name. Notes those without a known value. */
export function validParameters(operation: Operation, samples: Samples, note: Note) {
  const values: { [placeAndName: string]: Json } = {};
  for (const parameter of operation.parameters) {
    if (!parameter.required) continue;
    const value = validValue(parameter, samples);
    if (value !== undefined) values[nameOf(parameter)] = value;
    else
      note(
        'no-parameter-value',
        parameter.pointer,
        `No valid value that can be sent is known for ${nameOf(parameter)}, so no case sends a valid request.`,
        'Add an example.',
      );
  }
  return values;
}

/** Whether no valid request is known, because a required parameter has no value that can be sent. */
export function lacksParameter({ parameters }: Operation, samples: Samples): boolean {
  return parameters.some((parameter) => parameter.required && validValue(parameter, samples) === undefined);
}

/** A valid value that can be sent: a list or an object has at least one member. */
export function validValue(parameter: Parameter, samples: Samples): Json | undefined {
  const value = samples.of(parameter.schema, 'required');
  if (value === undefined || isSent(value, parameter)) return value;
  const schema = samples.resolve(parameter.schema);
  const others = [
    schema.kind === 'array' ? samples.items(schema, 1) : samples.of(parameter.schema, 'all'),
    ...schema.examples,
    ...(schema.kind === 'enum' ? schema.values.map((one) => one.value) : []),
  ];
  return others.find((other) => other !== undefined && isSent(other, parameter));
}

/** The path of an operation with values of its parameters; a placeholder without a value stays. */
export function fillPath({ path, parameters }: Operation, values: { [name: string]: Json }): string {
  return path.replaceAll(/\{([^{}]+)\}/g, (placeholder, name) => {
    const parameter = parameters.find((one) => one.in === 'path' && one.name === name) ?? { name, in: 'path' };
    return serialize(parameter, values[name]) ?? placeholder;
  });
}

/** The topic of a parameter: `query limit`. */
export function nameOf(parameter: Parameter): string {
  return `${parameter.in} ${parameter.name}`;
}

function isSent(value: Json, parameter: Parameter): boolean {
  const text = serialize(parameter, value);
  return text !== undefined && isSendable(text, parameter);
}

/** An empty segment, or one of dots, would change the path; a header value has no control characters and no spaces around it. */
export function isSendable(text: string, { in: place }: Parameter): boolean {
  if (place === 'path') return !/^\.{0,2}$/.test(text);
  return place !== 'header' || /^([!-~]([ -~]*[!-~])?)?$/.test(text);
}

import { asList, asNode, type Json, type Node } from '../node.ts';
import { isNode } from '../objects.ts';
import { at, code, type Faulty, without } from './faults.ts';

/** A body where none can be, and answers without a status. */
export function repairMessages(faulty: Faulty): Node {
  return [withBodyParameter, withoutBody, withStatuses, withoutContent].reduce(
    (node, one) => one({ ...faulty, node }),
    faulty.node,
  );
}

/** Swagger 2.0 has parameters `in: body`. */
function withBodyParameter(faulty: Faulty): Node {
  const { node, note } = faulty;
  const parameters = asList(node.parameters);
  const index = parameters.findIndex((parameter) => asNode(parameter).in === 'body');
  const body = asNode(parameters[index]);
  if (index === -1 || 'requestBody' in node) return node;
  note(
    'body-parameter',
    at(faulty, 'parameters', String(index), 'in'),
    'A parameter is `in: body`, as in Swagger 2.0. It is read as the request body in JSON.',
    'Use `requestBody`.',
  );
  const requestBody: Node = {
    required: body.required === true,
    ...(typeof body.description === 'string' ? { description: body.description } : {}),
    content: { 'application/json': { schema: body.schema ?? {} } },
  };
  return { ...node, parameters: parameters.filter((_parameter, place) => place !== index), requestBody };
}

/** `fetch` sends no body with these (Fetch, section 5.3), and RFC 9110, section 9.3.1, gives it no meaning. */
const withoutBodies = new Set(['get', 'head', 'trace']);

function withoutBody(faulty: Faulty): Node {
  const { node, note, pointer, document } = faulty;
  if (!isNode(node.requestBody)) return node;
  const method = pointer.split('/').at(-1) ?? '';
  if (withoutBodies.has(method)) {
    note(
      'body-without-meaning',
      at(faulty, 'requestBody'),
      `A request with the method ${method.toUpperCase()} has no body. It is left out.`,
      'Use POST, or QUERY of OpenAPI 3.2, or parameters.',
    );
    return without(node, 'requestBody');
  }
  const reference = /^#\/components\/requestBodies\/(.+)$/.exec(String(node.requestBody.$ref))?.[1];
  const body = reference ? asNode(asNode(asNode(document.components).requestBodies)[reference]) : node.requestBody;
  if (Object.keys(asNode(body.content)).length > 0 || (reference === undefined && '$ref' in node.requestBody))
    return node;
  note(
    'body-without-content',
    at(faulty, 'requestBody'),
    'The request body has no media type. It is left out.',
    'Add its `content`.',
  );
  return without(node, 'requestBody');
}

function withStatuses(faulty: Faulty): Node {
  const { node, note } = faulty;
  const responses = asNode(node.responses);
  const wrong = Object.keys(responses).filter((status) => !/^([1-5](\d\d|xx)|default|x-.*)$/i.test(status));
  for (const status of wrong)
    note(
      'not-a-status',
      at(faulty, 'responses', status),
      `${code(status)} is not a status. The response is left out.`,
      'Use a status such as `404`, a range such as `4XX`, or `default`.',
    );
  const entries = Object.entries(responses).filter(([status]) => !wrong.includes(status));
  return wrong.length === 0 ? node : { ...node, responses: Object.fromEntries(entries) };
}

/** Statuses whose answers have no body (RFC 9110, sections 15.2, 15.3.5, 15.3.6 and 15.4.5). */
const emptyStatus = /^(1..|204|205|304)$/i;

function withoutContent(faulty: Faulty): Node {
  const { node, note } = faulty;
  const responses = Object.entries(asNode(node.responses)).map(([status, response]): [string, Json] => {
    if (!emptyStatus.test(status) || !isNode(response) || Object.keys(asNode(response.content)).length === 0)
      return [status, response];
    note(
      'content-without-body',
      at(faulty, 'responses', status, 'content'),
      `An answer with the status ${status} has no body. Its \`content\` is left out.`,
      'Use another status, or remove it.',
    );
    return [status, without(response, 'content')];
  });
  return isNode(node.responses) ? { ...node, responses: Object.fromEntries(responses) } : node;
}

/** Names of headers (RFC 9110, section 5.6.2). */
export const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

export function repairHeaders(faulty: Faulty): Node {
  const { node, note } = faulty;
  const headers = asNode(node.headers);
  const wrong = Object.keys(headers).filter((name) => !headerName.test(name));
  for (const name of wrong)
    note(
      'header-name',
      at(faulty, 'headers', name),
      `${code(name)} cannot be the name of a header. It is left out.`,
      'Use letters, digits and hyphens.',
    );
  const entries = Object.entries(headers).filter(([name]) => !wrong.includes(name));
  return wrong.length === 0 ? node : { ...node, headers: Object.fromEntries(entries) };
}

/** Examples without names, and without `value`. */
export function repairExamples(faulty: Faulty): Node {
  const { node, note } = faulty;
  if (Array.isArray(node.examples)) {
    note(
      'examples-list',
      at(faulty, 'examples'),
      '`examples` of a media type is a list. Its values get the names 1, 2, and so on.',
      'Write a map from names to `{ value: … }`.',
    );
    return { ...node, examples: Object.fromEntries(node.examples.map((value, index) => [`${index + 1}`, { value }])) };
  }
  if (!isNode(node.examples)) return node;
  const entries = Object.entries(node.examples).flatMap(([name, example]): [string, Json][] => {
    const place = at(faulty, 'examples', name);
    if (isNode(example) && ('value' in example || 'dataValue' in example || '$ref' in example))
      return [[name, example]];
    if (isNode(example) && ('externalValue' in example || 'serializedValue' in example)) {
      note(
        'example-elsewhere',
        place,
        `The example ${code(name)} is not written as a value. It is left out.`,
        'Add its `value`.',
      );
      return [];
    }
    const members = Object.keys(asNode(example));
    if (isNode(example) && members.every((key) => ['summary', 'description'].includes(key) || key.startsWith('x-')))
      return [[name, example]];
    note(
      'example-without-value',
      place,
      `The example ${code(name)} has no \`value\`. It is read as the value itself.`,
      'Put it under `value`.',
    );
    return [[name, { value: example }]];
  });
  return { ...node, examples: Object.fromEntries(entries) };
}

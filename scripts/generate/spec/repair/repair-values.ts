import type { Json, Node } from '../node.ts';
import { isNode, memberOf } from '../objects.ts';
import { at, code, type Faulty, without } from './faults.ts';

/** Members whose value is data, so that null is a value. */
const data = new Set(['default', 'example', 'examples', 'const', 'enum', 'value', 'dataValue', 'requestBody']);

const booleans = new Set([
  ...['required', 'deprecated', 'nullable', 'readOnly', 'writeOnly', 'uniqueItems', 'explode', 'allowReserved'],
  ...['allowEmptyValue', 'exclusiveMinimum', 'exclusiveMaximum'],
]);

const lists = new Set(['tags', 'security', 'enum', 'servers', 'parameters', 'allOf', 'anyOf', 'oneOf']);

/** Null where nothing is meant, `"true"` for a boolean, and one value where a list of them belongs. */
export function repairValues(faulty: Faulty): Node {
  let { node } = faulty;
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith('x-')) continue;
    const member = memberOf(faulty.kind, key);
    if (value === null && (member || !data.has(key) || (key === 'requestBody' && faulty.kind === 'Operation')))
      node = withoutNull(faulty, node, key);
    else if (isMap(member) && isNode(value))
      node = { ...node, [key]: withoutHalves(faulty, key, withEmptyEntries(faulty, key, value)) };
    else if (booleans.has(key) && (value === 'true' || value === 'false')) {
      faulty.note(
        `text-as-boolean ${key}`,
        at(faulty, key),
        `${code(key)} is a text.`,
        `Write it without quotes: \`${key}: ${value}\`.`,
      );
      node = { ...node, [key]: value === 'true' };
    } else if (lists.has(key) && value !== null && !Array.isArray(value) && !isParameterMap(key, value)) {
      faulty.note(
        `not-a-list ${key}`,
        at(faulty, key),
        `${code(key)} is not a list. It is read as a list of one.`,
        'Put it in brackets.',
      );
      node = { ...node, [key]: [value] };
    }
  }
  return node;
}

function isMap(member: ReturnType<typeof memberOf>): boolean {
  return member?.as === 'map' || member?.as === 'ordered map';
}

/** In `components` they are a map. */
function isParameterMap(key: string, value: Json): boolean {
  return key === 'parameters' && isNode(value);
}

function withoutNull({ note, pointer }: Faulty, node: Node, key: string): Node {
  note(
    `null-member ${key}`,
    at({ pointer }, key),
    `${code(key)} is null, which is read as if it were absent.`,
    'Remove it.',
  );
  return without(node, key);
}

/** Half of a surrogate pair is not a character, so that no reference can name it. */
function withoutHalves({ note, pointer }: Faulty, key: string, map: Node): Node {
  const names = Object.keys(map);
  const wrong = names.filter((name) => /\p{Surrogate}/u.test(name));
  for (const name of wrong)
    note(
      `half-of-a-character ${key}`,
      at({ pointer }, key, name),
      `The name ${code(whole(name))} in ${code(key)} has half of a character in it.`,
      'Remove it.',
    );
  return wrong.length === 0 ? map : Object.fromEntries(names.map((name) => [whole(name), map[name] ?? null]));
}

/** A property or an answer of which nothing is said. */
function withEmptyEntries({ note, pointer }: Faulty, key: string, map: Node): Node {
  const empty = Object.keys(map).filter((name) => map[name] === null && !name.startsWith('x-'));
  for (const name of empty)
    note(
      `null-in ${key}`,
      at({ pointer }, key, name),
      `${code(name)} in ${code(key)} is null, which is read as \`{}\`.`,
      'Write `{}`.',
    );
  return empty.length === 0 ? map : { ...map, ...Object.fromEntries(empty.map((name) => [name, {}])) };
}

function whole(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
}

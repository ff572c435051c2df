import { isJson } from '../../wire/parameter.ts';
import { asNode, type Node } from '../node.ts';
import { at, code, type Faulty, without } from './faults.ts';

/** Members of a parameter itself; in Swagger 2.0 the keywords of its schema are beside them. */
const own = new Set([
  ...['name', 'in', 'description', 'required', 'deprecated', 'allowEmptyValue', 'style', 'explode', 'allowReserved'],
  ...['schema', 'content', 'example', 'examples', 'collectionFormat'],
]);

/** How Swagger 2.0 says what is `style` now. */
const collectionFormats: { readonly [format: string]: Node } = {
  csv: { explode: false },
  multi: { explode: true },
  pipes: { style: 'pipeDelimited' },
  ssv: { style: 'spaceDelimited' },
};

export function repairParameter(faulty: Faulty): Node {
  return [withSchema, requiredInPath, withOneContent].reduce((node, one) => one({ ...faulty, node }), faulty.node);
}

function withSchema(faulty: Faulty): Node {
  const { node, note, pointer } = faulty;
  if ('schema' in node || 'content' in node || node.in === undefined) return node;
  const keywords = Object.keys(node).filter((key) => !own.has(key) && !key.startsWith('x-'));
  const finding = `The parameter ${code(node.name)} has no \`schema\`. ${keywords.length === 0 ? 'Any value is allowed.' : 'Its keywords are read as one, as in Swagger 2.0.'}`;
  note('parameter-without-schema', pointer, finding, 'Put the keywords of its value under `schema`.');
  const parameter = Object.fromEntries(Object.entries(node).filter(([key]) => !keywords.includes(key)));
  const { collectionFormat, ...others } = parameter;
  const schema = Object.fromEntries(keywords.map((key) => [key, node[key] ?? null]));
  return { ...others, ...asNode(collectionFormats[String(collectionFormat)]), schema };
}

function requiredInPath(faulty: Faulty): Node {
  const { node, note, pointer } = faulty;
  if (node.in !== 'path' || node.required === true) return node;
  note(
    'optional-path-parameter',
    'required' in node ? at(faulty, 'required') : pointer,
    `The path parameter ${code(node.name)} is not \`required\`. It is read as if it were, since no path is without it.`,
    'Add `required: true`.',
  );
  return { ...node, required: true };
}

function withOneContent(faulty: Faulty): Node {
  const { node, note } = faulty;
  const [first, ...others] = Object.entries(asNode(node.content));
  if (first === undefined) return 'content' in node ? without(node, 'content') : node;
  if ('schema' in node)
    note(
      'schema-beside-content',
      at(faulty, 'schema'),
      `The parameter ${code(node.name)} has both \`schema\` and \`content\`. Only \`content\` is read.`,
      'Remove one of them.',
    );
  if (others.length > 0)
    note(
      'several-contents',
      at(faulty, 'content'),
      `The \`content\` of the parameter ${code(node.name)} has several media types. Only ${code(first[0])} is read.`,
      'Keep one of them.',
    );
  if (isJson(first[0])) return { ...without(node, 'schema'), content: { [first[0]]: first[1] } };
  if (!/^text\//.test(first[0]))
    note(
      'parameter-content',
      at(faulty, 'content', first[0]),
      `No ${code(first[0])} is written for the parameter ${code(node.name)}. Its value is a text.`,
      'Use `schema` and `style`, or JSON.',
    );
  return { ...without(node, 'content'), schema: { type: 'string' } };
}

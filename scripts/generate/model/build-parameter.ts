import { asNode, type Json, type Node, text } from '../spec/node.ts';
import { toPointer } from '../spec/pointer.ts';
import { defaultExplode, defaultStyle, type Place, type Style } from '../wire/parameter.ts';
import type { Parameter } from './api.ts';
import { buildSchema } from './build-schema.ts';
import type { Building } from './building.ts';

/** The styles of each place (OpenAPI 3.1, section 4.8.12.3; `cookie` is of OpenAPI 3.2). */
const styles: { readonly [Where in Place]: readonly Style[] } = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form', 'cookie'],
};

/** The usual names of the header of an idempotency key; `x-idempotency-key: true` marks any other. */
const usualKey = /^(x-)?idempotency-key$/i;

/** Builds a parameter; `undefined` for one that means nothing. `pointer` is its place in the document. */
export function buildParameter(node: Node, pointer: string, building: Building): Parameter | undefined {
  const place = placeOf(node, pointer, building);
  if (place === undefined) return undefined;
  const [content] = Object.entries(asNode(node.content));
  const schema: [Json | undefined, string] =
    content === undefined
      ? [node.schema, `${pointer}/schema`]
      : [asNode(content[1]).schema, `${pointer}/content${toPointer([content[0]])}/schema`];
  if (node.allowEmptyValue === true) {
    const finding = `\`allowEmptyValue\` of \`${node.name}\` has no effect: an empty value is one of its schema, or refused.`;
    building.diagnostics.note('allow-empty-value', pointer, finding, 'Let the schema allow an empty text.');
  }
  const style = buildStyle(node, place, pointer, building);
  return {
    name: String(node.name),
    in: place,
    pointer,
    required: node.required === true,
    ...text('description', node.description),
    style,
    explode: typeof node.explode === 'boolean' ? node.explode : defaultExplode(style),
    allowReserved: node.allowReserved === true,
    ...text('mediaType', content?.[0]),
    idempotencyKey: place === 'header' && (node['x-idempotency-key'] === true || usualKey.test(String(node.name))),
    schema: buildSchema(...schema, building),
  };
}

/** Headers that describe the request itself; a parameter of that name shall be ignored (OpenAPI 3.1, section 4.8.12.2.1). */
const ownHeaders = new Set(['accept', 'content-type', 'authorization']);

function placeOf(node: Node, pointer: string, { diagnostics }: Building): Place | undefined {
  const place = node.in;
  if (place === 'header' && ownHeaders.has(String(node.name).toLowerCase())) {
    const finding = `OpenAPI ignores a parameter for the header \`${node.name}\`.`;
    diagnostics.note('ignored-header', pointer, finding, 'Use `content` and `security` instead.');
    return undefined;
  }
  if (place === 'path' || place === 'query' || place === 'header' || place === 'cookie') return place;
  const finding = `A parameter in \`${place}\` has no form in the generated code and is left out.`;
  const remedy = 'Describe each parameter of the query by itself.';
  diagnostics.note(place === 'querystring' ? 'querystring-of-3.2' : 'parameter-place', pointer, finding, remedy);
  return undefined;
}

function buildStyle({ style }: Node, place: Place, pointer: string, { diagnostics }: Building): Style {
  const fits = styles[place].find((known) => known === style);
  if (fits !== undefined || style === undefined) return fits ?? defaultStyle(place);
  const finding = `The style \`${style}\` does not exist in \`${place}\`. It is read as \`${defaultStyle(place)}\`.`;
  diagnostics.note('parameter-style', pointer, finding, `Use one of ${styles[place].join(', ')}.`);
  return defaultStyle(place);
}

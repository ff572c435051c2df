import { asNode, type Node, text } from '../spec/node.ts';
import { toPointer } from '../spec/pointer.ts';
import { resolveComponent } from '../spec/references.ts';
import type { Style } from '../wire/parameter.ts';
import { noteNewMembers } from './annotations/new-members.ts';
import type { BodyKind, Content, Example, FieldEncoding, Json } from './api.ts';
import { buildSchema } from './build-schema.ts';
import type { Building } from './building.ts';
import { bodyKind } from './json-content.ts';

/** Builds the media types of a body: `value` is its `content`, and `pointer` the place of the body. */
export function buildContents(value: Json | undefined, pointer: string, document: Node, building: Building): Content[] {
  return Object.entries(asNode(value)).map(([mediaType, content]): Content => {
    const place = `${pointer}/content${toPointer([mediaType])}`;
    const node = asNode(content);
    noteNewMembers(node, ['itemSchema', 'itemEncoding', 'prefixEncoding'], place, building.diagnostics);
    const kind = kindOf(mediaType, node, place, document, building);
    if (kind === 'xml') noteXml(place, building);
    noteEncoding(node, place, building);
    return {
      mediaType,
      kind,
      pointer: place,
      schema: buildSchema(node.schema, `${place}/schema`, building),
      encoding: Object.fromEntries(
        Object.entries(asNode(node.encoding)).map(([name, value]) => [name, encodingOf(asNode(value))]),
      ),
      examples: examplesOf(node, document),
    };
  });
}

/** A form has fields, so it is text if its schema is of another type than `object`. */
function kindOf(mediaType: string, content: Node, pointer: string, document: Node, building: Building): BodyKind {
  const kind = bodyKind(mediaType);
  const [{ type }] = resolveComponent(document, content.schema, '');
  const isForm = kind === 'form' || kind === 'multipart';
  if (!isForm || typeof type !== 'string' || type === 'object') return kind;
  const finding = `A form has named fields, but its schema is one of \`${type}\`. The body is a text.`;
  building.diagnostics.note('form-without-fields', pointer, finding, 'Use `type: object`.');
  return 'text';
}

/** The examples of a body, a parameter or a header. */
export function examplesOf(content: Node, document: Node): Example[] {
  const named = Object.entries(asNode(content.examples)).flatMap(([name, example]): Example[] => {
    const [node] = resolveComponent(document, example, '');
    const value = node.value ?? node.dataValue;
    if (value === undefined) return [];
    return [{ name, ...text('summary', node.summary), ...text('description', node.description), value }];
  });
  return content.example === undefined ? named : [{ name: 'example', value: content.example }, ...named];
}

function encodingOf({ contentType, style, explode, allowReserved }: Node): FieldEncoding {
  return {
    ...text('mediaType', contentType),
    ...(typeof style === 'string' ? { style: style as Style } : {}),
    ...(typeof explode === 'boolean' ? { explode } : {}),
    ...(typeof allowReserved === 'boolean' ? { allowReserved } : {}),
  };
}

/** Notes what the document says of the parts of a body, but the generated code does not do. */
function noteEncoding(node: Node, pointer: string, { diagnostics }: Building): void {
  const [named] = Object.entries(asNode(node.encoding)).filter(([, encoding]) => 'headers' in asNode(encoding));
  if (!named) return;
  const finding = `The headers of the part \`${named[0]}\` are not sent or checked.`;
  diagnostics.note('encoding-headers', pointer, finding, 'Send what they say in a field of its own.');
}

function noteXml(pointer: string, { diagnostics }: Building): void {
  const finding = 'The generated code does not write or read XML: such a body is text.';
  diagnostics.note('xml-body', pointer, finding, 'Offer JSON as well, or write and read the XML with a library.');
}

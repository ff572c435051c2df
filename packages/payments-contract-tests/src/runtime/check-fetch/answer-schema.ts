import { type Json, member, tokensOf, toToken, valueAt } from '../exchange/json.ts';
import type { Contract } from '../suite/check.ts';

type Document = { [key: string]: Json };

/** JSON pointer of an operation in the document. */
export function operationPointer({ path, method }: Contract): string {
  return `/paths/${toToken(path)}/${method.toLowerCase()}`;
}

/** JSON pointer of the documented answer with a status, or of the operation when the document has none. */
export function answerPointer(document: Document, contract: Contract, status: number): string {
  const operation = operationPointer(contract);
  const name = [String(status), `${Math.floor(status / 100)}XX`, 'default'].find((one) => one in contract.answers);
  return name === undefined ? operation : follow(document, `${operation}/responses/${name}`);
}

/**
 * JSON pointer of the schema for a place of an answer's JSON body; the nearest around it where the document lists no such place.
 * @param answer pointer of the answer
 * @param at pointer into the body
 */
export function schemaPointer(document: Document, answer: string, at: string): string {
  const contents = Object.keys(valueAt(document, `${answer}/content`) ?? {});
  const [mediaType] = contents.filter((name) => name.includes('json')).concat(contents);
  if (mediaType === undefined) return answer;
  return schemaBelow(document, `${answer}/content/${toToken(mediaType)}/schema`, at);
}

/** JSON pointer of the schema for a place of a value; the nearest around it where the document lists no such place. */
export function schemaBelow(document: Document, root: string, at: string): string {
  let schema = root;
  for (const token of tokensOf(at)) {
    const inner = childOf(document, schema, token, new Set());
    if (inner === undefined) return schema;
    schema = inner;
  }
  return schema;
}

/** The schema of a property or an item, through references and unions. */
function childOf(document: Document, pointer: string, token: string, seen: Set<string>): string | undefined {
  if (seen.has(pointer)) return undefined;
  seen.add(pointer);
  const schema = valueAt(document, pointer);
  if (member(member(schema, 'properties'), token) !== undefined) return `${pointer}/properties/${toToken(token)}`;
  const reference = member(schema, '$ref');
  const inside = ['allOf', 'oneOf', 'anyOf'].flatMap((mode) =>
    Object.keys(member(schema, mode) ?? {}).map((index) => `${pointer}/${mode}/${index}`),
  );
  for (const place of [...(typeof reference === 'string' ? [reference.replace(/^#/, '')] : []), ...inside]) {
    const found = childOf(document, place, token, seen);
    if (found !== undefined) return found;
  }
  const list = /^\d+$/.test(token) ? 'items' : 'additionalProperties';
  return typeof member(schema, list) === 'object' ? `${pointer}/${list}` : undefined;
}

function follow(document: Document, pointer: string): string {
  const reference = member(valueAt(document, pointer), '$ref');
  return typeof reference === 'string' ? follow(document, reference.replace(/^#/, '')) : pointer;
}

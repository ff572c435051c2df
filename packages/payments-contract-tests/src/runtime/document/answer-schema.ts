import { fromPointer, type Json, member, toPointer, valueAt } from '../../generated/types.ts';

/** An operation, by its path and method in the document. */
interface Operation {
  method: string;
  /** Template, such as `/books/{book_id}`. */
  path: string;
}

/** JSON pointer of an operation in the document. */
export function operationPointer({ path, method }: Operation): string {
  return `/paths${toPointer([path])}/${method.toLowerCase()}`;
}

/** JSON pointer of the documented answer with a status, or of the operation if the document has none. */
export function answerPointer(document: Json, operated: Operation, status: number): string {
  const operation = operationPointer(operated);
  const answers = valueAt(document, `${operation}/responses`);
  const names = [String(status), `${Math.floor(status / 100)}XX`, 'default'];
  const name = names.find((one) => member(answers, one) !== undefined);
  return name === undefined ? operation : follow(document, `${operation}/responses/${name}`);
}

/**
 * JSON pointer of the schema of a value in an answer's JSON body, or of the nearest value around it that has one.
 * @param answer pointer of the answer
 * @param at pointer into the body
 */
export function schemaPointer(document: Json, answer: string, at: string): string {
  const contents = Object.keys(valueAt(document, `${answer}/content`) ?? {});
  const [mediaType] = contents.filter((name) => name.includes('json')).concat(contents);
  if (mediaType === undefined) return answer;
  return schemaBelow(document, `${answer}/content${toPointer([mediaType])}/schema`, at);
}

/** JSON pointer of the schema of a value inside another one, or of the nearest value around it that has one. */
export function schemaBelow(document: Json, root: string, at: string): string {
  let schema = root;
  for (const token of fromPointer(at)) {
    const inner = childOf(document, schema, token, new Set());
    if (inner === undefined) return schema;
    schema = inner;
  }
  return schema;
}

/** The schema of a property or an item, found through references and unions. */
function childOf(document: Json, pointer: string, token: string, seen: Set<string>): string | undefined {
  if (seen.has(pointer)) return undefined;
  seen.add(pointer);
  const schema = valueAt(document, pointer);
  if (member(member(schema, 'properties'), token) !== undefined) return `${pointer}/properties${toPointer([token])}`;
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

function follow(document: Json, pointer: string): string {
  const reference = member(valueAt(document, pointer), '$ref');
  return typeof reference === 'string' ? follow(document, reference.replace(/^#/, '')) : pointer;
}

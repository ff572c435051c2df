import { type Problem, Problems } from '../../command/problems.ts';
import type { Note } from '../../generate/spec/diagnostics.ts';
import type { Json, Node } from '../../generate/spec/node.ts';
import { isNode, memberOf, type ObjectKind } from '../../generate/spec/objects.ts';
import type { Places } from '../../generate/spec/places.ts';
import { toPointer } from '../../generate/spec/pointer.ts';
import { findBrokenReferences } from '../../generate/spec/references.ts';

/**
 * Checks that a document is OpenAPI as far as a comparison depends on it: objects, lists and maps are where the specification has them, and
 * references lead somewhere. Empty values count as absent, and what only people read may have any shape. `note` receives what is missing but
 * has an obvious meaning.
 * @throws Problems with everything found, each with its line.
 */
export function checkStructure(document: Node, places: Places, note: Note): void {
  const placeOf = (pointer: string) => {
    const { file, line, pointer: inFile } = places(pointer);
    return `${file}:${line} #${inFile}`;
  };
  const check = new StructureCheck(document, note);
  const misshapen = check.problems.map(({ place, ...problem }) => ({ ...problem, place: placeOf(place) }));
  const broken = findBrokenReferences(document).map(({ finding, pointers: [first = '', ...others] }) => ({
    code: 'no-unresolved-refs',
    place: placeOf(first) + (others.length > 0 ? ` and ${others.length} more` : ''),
    finding,
    remedy: 'Point `$ref` at something that exists.',
  }));
  if (misshapen.length + broken.length > 0) throw new Problems([...misshapen, ...broken]);
}

/** Walks a document by the table of objects. The place of a problem is a pointer. */
class StructureCheck {
  readonly problems: Problem[] = [];
  readonly #document: Node;
  readonly #note: Note;

  constructor(document: Node, note: Note) {
    this.#document = document;
    this.#note = note;
    this.#root();
    this.#object('OpenAPI', document, '');
  }

  /** OpenAPI 3.1, section 4.8.1. */
  #root(): void {
    const document = this.#document;
    if (!isNode(document.info))
      this.#add('', 'The member `info` is missing or not an object.', 'Add `info` with a `title` and a `version`.');
    if (!['paths', 'webhooks', 'x-webhooks', 'components'].some((part) => part in document))
      this.#add('', 'The document has no `paths`, `webhooks` or `components`.', 'Add `paths: {}` at least.');
    for (const part of ['security', 'tags']) this.#value(document[part], `/${part}`, ['list']);
  }

  #object(kind: ObjectKind, node: Node, pointer: string): void {
    if (kind === 'Schema') {
      if (this.#hasOtherDialect(node)) return;
      this.#value(node.enum, `${pointer}/enum`, ['list']);
      this.#value(node.type, `${pointer}/type`, ['text', 'list']);
    }
    if (kind === 'Parameter' && typeof node.$ref !== 'string' && !('name' in node && 'in' in node))
      this.#add(pointer, 'The parameter has no `name` or no `in`.', 'Add what it is called and where it is sent.');
    if (kind === 'Operation' && node.responses === undefined && String(this.#document.openapi).startsWith('3.0')) {
      const finding = 'OpenAPI 3.0 requires `responses`. The operation is read as if it had none.';
      this.#note('missing-responses', pointer, finding, 'Add the responses of the operation.');
    }
    for (const [key, value] of Object.entries(node)) this.#member(kind, key, value, pointer + toPointer([key]));
  }

  #member(kind: ObjectKind, key: string, value: Json, pointer: string): void {
    const member = memberOf(kind, key);
    if (!member || member.kind === 'Example') return;
    // In older dialects `items` may be a list.
    const isList = member.as === 'list' || (key === 'items' && Array.isArray(value));
    if (isList) {
      if (!this.#value(value, pointer, ['list'])) return;
      for (const [index, item] of (value as Json[]).entries()) this.#inner(member.kind, item, `${pointer}/${index}`);
    } else if (member.as === 'one') this.#inner(member.kind, value, pointer);
    else if (this.#value(value, pointer, ['object']))
      for (const [name, item] of Object.entries(value as Node))
        if (kind === 'Schema' || !name.startsWith('x-')) this.#inner(member.kind, item, pointer + toPointer([name]));
  }

  #inner(kind: ObjectKind, value: Json, pointer: string): void {
    if (this.#value(value, pointer, kind === 'Schema' ? ['object', 'boolean'] : ['object']) && isNode(value))
      this.#object(kind, value, pointer);
  }

  /** Another dialect may give the keywords of schemas another meaning (OpenAPI 3.1, section 4.8.24.5). */
  #hasOtherDialect(schema: Node): boolean {
    const { jsonSchemaDialect: dialect } = this.#document;
    return '$schema' in schema || (typeof dialect === 'string' && !/spec\.openapis\.org|2020-12/.test(dialect));
  }

  /** Whether there is a value of one of the shapes. Reports a value of another shape. */
  #value(value: Json | undefined, pointer: string, wanted: readonly (keyof typeof shapes)[]): boolean {
    // An empty value in YAML is null.
    if (value === undefined || value === null) return false;
    if (wanted.some((shape) => shapes[shape](value))) return true;
    const [, name = ''] = /([^/]*)$/.exec(pointer) ?? [];
    const list = wanted.map((shape) => nouns[shape]).join(' or ');
    this.#add(pointer, `\`${name.replaceAll('~1', '/')}\` is not ${list}.`, `Make it ${list}, or remove it.`);
    return false;
  }

  #add(place: string, finding: string, remedy: string): void {
    this.problems.push({ code: 'structure', place, finding, remedy });
  }
}

const shapes = {
  object: isNode,
  list: (value: Json) => Array.isArray(value),
  text: (value: Json) => typeof value === 'string',
  boolean: (value: Json) => typeof value === 'boolean',
};

const nouns = { object: 'an object', list: 'a list', text: 'a string', boolean: 'a boolean' };

import type { Note } from '../../spec/diagnostics.ts';
import { camelCase, kebabCase } from '../../spec/words.ts';

/** A longer id would not fit into the name of a file. */
const maxLength = 80;

/** An operation without an id yet. */
interface Unidentified {
  operationId?: unknown;
  method: string;
  path: string;
  pointer: string;
}

/** Gives operations ids: identifiers that differ even in the names of files. */
export class OperationIds {
  readonly #taken = new Set<string>();
  readonly #note: Note;

  constructor(note: Note) {
    this.#note = note;
  }

  /** The id of an operation: its `operationId`, else one made of method and path. Notes when that is taken. */
  claim({ operationId, method, path, pointer }: Unidentified): string {
    const byPath = shorten(camelCase(`${method} ${path}`, 'operation'));
    const wanted = typeof operationId === 'string' ? shorten(camelCase(operationId, 'operation')) : byPath;
    const isFree = (id: string) => !this.#taken.has(kebabCase(id));
    let id = [wanted, byPath].find(isFree) ?? wanted;
    for (let count = 2; !isFree(id); count += 1) id = `${wanted}${count}`;
    this.#taken.add(kebabCase(id));
    if (id !== wanted && typeof operationId === 'string')
      this.#note(
        `operation-id-taken ${wanted}`,
        `${pointer}/operationId`,
        `Another operation is called \`${wanted}\` already, so this one is \`${id}\`.`,
        'Give each operation an `operationId` of its own.',
      );
    return id;
  }
}

function shorten(id: string): string {
  return [...id].slice(0, maxLength).join('');
}

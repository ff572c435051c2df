import { removeAt, replaceAt, valueAt } from '../../../generate/cases/case/body.ts';
import { typeOf } from '../../../generate/cases/families/types.ts';
import { type Owed, promises } from '../../../generate/cases/promises/promises.ts';
import type { Api, Json, Operation } from '../../../generate/model/api.ts';
import { jsonContent } from '../../../generate/model/json-content.ts';
import { changing } from '../server/changing.ts';
import type { Handle, Mutant } from '../server/mutant.ts';
import { alterations } from './alterations.ts';
import { totalMutants } from './total-mutants.ts';

/** A change of the value at a pointer of an answer; undefined removes it. */
type Change = (old: Json | undefined, sent: Json | undefined) => Json | undefined;

/** Servers that break a promise: they omit, alter or add a value that depends on the request. */
export function brokenPromises(operation: Operation, api: Api, mock: Handle): Mutant[] {
  const [success = 200] = operation.responses.map(({ status }) => Number(status)).filter((status) => status < 300);
  const bodies = operation.responses.flatMap(({ contents }) => jsonContent(contents)?.examples ?? []);
  return promises(operation, api).flatMap((owed): Mutant[] => {
    const { answer } = owed;
    const shown = bodies.map(({ value }) => valueAt(value, answer)).filter((value) => value !== undefined);
    const sample = shown.find((value) => value !== null) ?? shown[0];
    if ('isUnique' in owed) return [repeating(answer, mock, success)];
    if ('total' in owed) return totalMutants(owed, mock, success);
    return changesOf(owed, sample).map(({ name, change }) => ({
      name: `promise of ${answer}: ${name}`,
      hints: [answer.slice(1)],
      serve: () => changing(mock, success, (body, sent) => at(body, answer, (old) => change(old, sent))),
    }));
  });
}

function changesOf(owed: Owed, sample: Json | undefined): { name: string; change: Change }[] {
  if ('presentWhen' in owed) {
    const always = (value: Json | undefined): Change => {
      return (old) => (old === undefined ? undefined : value);
    };
    return [
      { name: 'missing', change: always(undefined) },
      { name: 'null', change: always(null) },
      { name: 'empty', change: always('') },
    ];
  }
  if ('onlyWhen' in owed) {
    const isAsked = (sent: Json | undefined): boolean => Boolean(sent !== undefined && valueAt(sent, owed.onlyWhen));
    return [
      { name: 'without being asked for', change: (old, sent) => (isAsked(sent) ? old : (sample ?? 'x')) },
      { name: 'always there', change: (old) => old ?? sample ?? 'x' },
    ];
  }
  if ('differsFrom' in owed) {
    const same: Change = (old, sent) => (sent === undefined ? old : valueAt(sent, owed.differsFrom)) ?? old;
    return [{ name: `the same as ${owed.differsFrom}`, change: same }];
  }
  if (!('repeats' in owed) || sample === undefined) return [];
  return alterations
    .filter(({ of, name }) => typeOf(of) === typeOf(sample) && !(owed.isOptional && name === 'missing'))
    .map(({ name, change }) => ({ name, change: (old) => (old === undefined ? undefined : change(old)) }));
}

/** The body with another value at the pointer; the same body if the value stays absent, or its object is. */
function at(body: Json, pointer: string, change: (old: Json | undefined) => Json | undefined): Json {
  const [old, parent] = [valueAt(body, pointer), valueAt(body, pointer.slice(0, pointer.lastIndexOf('/')))];
  const changed = change(old);
  if (changed === old || parent === undefined) return body;
  return changed === undefined ? removeAt(body, pointer) : replaceAt(body, pointer, changed);
}

/** A server whose answers all repeat a value of the first. */
function repeating(answer: string, mock: Handle, success: number): Mutant {
  return {
    name: `promise of ${answer}: the same in every answer`,
    hints: ['examples'],
    serve: () => {
      let first: Json | undefined;
      return changing(mock, success, (body) => {
        first ??= valueAt(body, answer);
        return first === undefined ? body : replaceAt(body, answer, first);
      });
    },
  };
}

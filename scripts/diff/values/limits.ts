import type { Effect } from '../difference/difference.ts';
import type { Schema } from '../reading/schema.ts';

const lower = ['minLength', 'minimum', 'minItems', 'minProperties'];
const upper = ['maxLength', 'maximum', 'maxItems', 'maxProperties'];
const words = ['format', 'pattern', 'multipleOf', 'uniqueItems'];

/** Formats, each with one that includes all its values. */
const wider = new Map([
  ['int32', 'int64'],
  ['float', 'double'],
]);

/** The constraints that were added, removed or changed. */
export function limitChanges(old: Schema, now: Schema): LimitChange[] {
  return [...lower, ...upper, ...words].flatMap((keyword) => {
    const [was, is] = [limit(old, keyword), limit(now, keyword)];
    const [before, after] = [was?.value, is?.value];
    if (before === after && was?.excluded === is?.excluded) return [];
    const values = {
      ...(was === undefined ? {} : { old: print(was) }),
      ...(is === undefined ? {} : { new: print(is) }),
    };
    if (before !== undefined && before === after) {
      const [effect, how] = is?.excluded ? (['tighter', 'exclusive'] as const) : (['looser', 'inclusive'] as const);
      return [{ keyword, effect, finding: `The ${keyword} is now ${how}.`, ...values }];
    }
    const name = (is ?? was)?.keyword ?? keyword;
    const finding = sentence(name, before, after);
    return [{ keyword: name, effect: effectOf(keyword, before, after), finding, ...values }];
  });
}

export interface LimitChange {
  keyword: string;
  effect: Effect;
  finding: string;
  old?: string;
  new?: string;
}

interface Limit {
  keyword: string;
  value: number | string | true;
  /** Whether the bound is exclusive. */
  excluded: boolean;
}

/** The limit that a keyword sets; nothing for one that allows everything, such as `minLength: 0`. `exclusiveMinimum` counts as a `minimum`. */
function limit(schema: Schema, keyword: string): Limit | undefined {
  const value: unknown = Reflect.get(schema, keyword);
  if (keyword === 'minimum' || keyword === 'maximum') return bound(schema, keyword);
  if (value === 0 && lower.includes(keyword)) return undefined;
  if (value === 1 && keyword === 'multipleOf' && schema.kind === 'number' && schema.integer) return undefined;
  if (typeof value !== 'number' && typeof value !== 'string' && value !== true) return undefined;
  return { keyword, value, excluded: false };
}

/** The stricter of the inclusive and the exclusive bound. For integers, below 100 is the same as up to 99. */
function bound(schema: Schema, keyword: 'minimum' | 'maximum'): Limit | undefined {
  if (schema.kind !== 'number') return undefined;
  const step = keyword === 'minimum' ? 1 : -1;
  const exclusive = keyword === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum';
  const [including, excluding] = [schema[keyword], schema[exclusive]];
  if (excluding === undefined || (including !== undefined && (including - excluding) * step > 0))
    return including === undefined ? undefined : { keyword, value: including, excluded: false };
  if (schema.integer && Number.isInteger(excluding)) return { keyword, value: excluding + step, excluded: false };
  return { keyword: exclusive, value: excluding, excluded: true };
}

function print({ value, excluded }: Limit): string {
  return excluded ? `${value} (exclusive)` : String(value);
}

function effectOf(keyword: string, before: unknown, after: unknown): Effect {
  if (before === undefined) return 'tighter';
  if (after === undefined) return 'looser';
  if (lower.includes(keyword)) return Number(after) > Number(before) ? 'tighter' : 'looser';
  if (upper.includes(keyword)) return Number(after) < Number(before) ? 'tighter' : 'looser';
  if (wider.get(String(before)) === after) return 'looser';
  if (wider.get(String(after)) === before) return 'tighter';
  if (keyword === 'multipleOf' && Number(before) % Number(after) === 0) return 'looser';
  if (keyword === 'multipleOf' && Number(after) % Number(before) === 0) return 'tighter';
  return 'other';
}

function sentence(keyword: string, before: unknown, after: unknown): string {
  if (before === undefined) return `\`${keyword}\` was added.`;
  if (after === undefined) return `\`${keyword}\` was removed.`;
  const larger = typeof before === 'number' && Number(after) > before;
  if (typeof before !== 'number' || keyword === 'multipleOf') return `\`${keyword}\` changed.`;
  return `\`${keyword}\` was ${larger ? 'raised' : 'lowered'}.`;
}

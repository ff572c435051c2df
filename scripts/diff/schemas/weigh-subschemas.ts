import { typeNames } from '../../generate/model/naming/type-names.ts';
import { asNode, type Json } from '../../generate/spec/node.ts';
import type { Comparison } from '../difference/comparison.ts';
import type { Effect } from '../difference/difference.ts';
import type { Api } from '../reading/api.ts';
import { buildSchema } from '../reading/build-schema.ts';
import type { Schema } from '../reading/schema.ts';
import { isIncluded, isIncluding } from './compare-type.ts';

/** What the change of a schema inside `not`, `contains` or `dependentSchemas` means; nothing if neither schema includes the other. */
export function weighSubschemas(keyword: string, was: Json, is: Json, comparison: Comparison): Effect | undefined {
  switch (keyword) {
    case 'contains':
      return weigh(was, is, comparison);
    case 'not':
      return turned(weigh(was, is, comparison));
    case 'dependentSchemas': {
      const [before, after] = [asNode(was), asNode(is)];
      const effects = [...new Set([...Object.keys(before), ...Object.keys(after)])].map((name) =>
        weigh(before[name] ?? true, after[name] ?? true, comparison),
      );
      const [first, ...others] = effects.filter((effect) => effect !== 'none');
      return others.every((effect) => effect === first) ? first : undefined;
    }
    default:
      return undefined;
  }
}

function weigh(was: Json, is: Json, comparison: Comparison): Effect | undefined {
  // Without a type, a schema is read as one of the type that its keywords are for, and allows values of all others as well.
  if ('type' in asNode(was) !== 'type' in asNode(is)) return undefined;
  const [old, now] = [read(was, comparison.sides.old), read(is, comparison.sides.now)];
  const allowsMore = isIncluded(old, now, comparison);
  const allowsLess = isIncluding(old, now, comparison);
  if (allowsMore && allowsLess) return 'none';
  return allowsMore ? 'looser' : allowsLess ? 'tighter' : undefined;
}

function turned(effect: Effect | undefined): Effect | undefined {
  return effect === 'tighter' ? 'looser' : effect === 'looser' ? 'tighter' : effect;
}

function read(schema: Json, { document }: Api): Schema {
  return buildSchema(schema, '', typeNames(Object.keys(asNode(asNode(document.components).schemas))));
}

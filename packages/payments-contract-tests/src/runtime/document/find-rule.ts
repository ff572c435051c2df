import { fromPointer, type Json, member, valueAt } from '../../generated/types.ts';

/** A rule of the document: its JSON pointer, and its meaning in words that follow the name of a field. */
export interface FoundRule {
  pointer: string;
  words: string;
}

/** Finds the rule that a case tests, through references and unions. */
export function findRule(document: Json, { schema, keyword }: { schema: string; keyword?: string }): FoundRule {
  if (keyword === undefined) return { pointer: schema, words: 'follows its schema' };
  if (keyword === 'required') return requiredRule(document, schema);
  const [word = keyword, inner] = keyword.split('/');
  const pointer = search(document, schema, word, new Set());
  if (pointer === undefined) return { pointer: schema, words: wordsFor(word, undefined) };
  if (inner !== undefined) {
    const name = search(document, pointer, inner, new Set());
    if (name !== undefined)
      return { pointer: name, words: `has names, each of which ${describe(document, name, inner)}` };
  }
  return { pointer, words: describe(document, pointer, word) };
}

/** `required` is a keyword of the object, not of the property. */
function requiredRule(document: Json, schema: string): FoundRule {
  const object = /^(.*)\/properties\/[^/]+$/.exec(schema)?.[1];
  const name = fromPointer(schema).at(-1) ?? '';
  const list = object === undefined ? undefined : valueAt(document, `${object}/required`);
  if (object !== undefined && Array.isArray(list) && list.includes(name)) {
    return { pointer: `${object}/required`, words: 'must be present' };
  }
  return valueAt(document, schema) === true || object === undefined
    ? { pointer: schema, words: 'must be present' }
    : { pointer: schema, words: 'may be absent' };
}

/** The pointer of a keyword: in the schema itself, in its target, or in one of the schemas that it is composed of. */
function search(document: Json, pointer: string, keyword: string, seen: Set<string>): string | undefined {
  if (seen.has(pointer)) return undefined;
  seen.add(pointer);
  const schema = valueAt(document, pointer);
  if (member(schema, keyword) !== undefined) return `${pointer}/${keyword}`;
  const reference = member(schema, '$ref');
  const inside = ['allOf', 'anyOf', 'oneOf'].flatMap((mode) => {
    const members = member(schema, mode);
    return Array.isArray(members) ? members.map((_member, index) => `${pointer}/${mode}/${index}`) : [];
  });
  const next = typeof reference === 'string' ? [reference.replace(/^#/, ''), ...inside] : inside;
  for (const place of next) {
    const found = search(document, place, keyword, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

function describe(document: Json, pointer: string, keyword: string): string {
  return wordsFor(keyword, valueAt(document, pointer));
}

/** The requirement of a JSON Schema keyword, in words. */
function wordsFor(keyword: string, value: Json | undefined): string {
  switch (keyword) {
    case 'type':
      return value === undefined ? 'has its documented type' : `is of type ${[value].flat().join(' or ')}`;
    case 'enum':
      return `is one of ${Array.isArray(value) && value.length > 5 ? `${value.length} values: ${value.slice(0, 3).join(', ')}, …` : JSON.stringify(value)}`;
    case 'const':
      return `is ${JSON.stringify(value)}`;
    case 'minimum':
      return `is at least ${value}`;
    case 'maximum':
      return `is at most ${value}`;
    case 'exclusiveMinimum':
      return `is greater than ${value}`;
    case 'exclusiveMaximum':
      return `is less than ${value}`;
    case 'multipleOf':
      return `is a multiple of ${value}`;
    case 'minLength':
      return `has at least ${value} characters`;
    case 'maxLength':
      return value === undefined ? 'has any length' : `has at most ${value} characters`;
    case 'pattern':
      return `matches the pattern ${value}`;
    case 'format':
      return `has the format ${value}`;
    case 'minItems':
      return value === undefined ? 'may be empty' : `has at least ${value} items`;
    case 'maxItems':
      return `has at most ${value} items`;
    case 'uniqueItems':
      return 'has no duplicate items';
    case 'minProperties':
      return value === undefined ? 'may be empty' : `has at least ${value} properties`;
    case 'maxProperties':
      return `has at most ${value} properties`;
    case 'additionalProperties':
      return value === false ? 'has no other properties' : 'may have other properties';
    case 'propertyNames':
      return 'has only names that match their schema';
    case 'oneOf':
      return 'matches exactly one of its schemas';
    case 'anyOf':
      return 'matches one of its schemas';
    case 'false schema':
      return 'must not be present';
    default:
      return `follows ${keyword}`;
  }
}

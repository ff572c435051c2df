import { type Json, member, tokensOf, valueAt } from '../exchange/json.ts';
import type { Rule } from './check.ts';

type Document = { [key: string]: Json };

/** A rule of the document: its place there, and what it says, in words that follow the name of a field. */
export interface FoundRule {
  pointer: string;
  words: string;
}

/** Finds the rule that a check tries, through references and unions. */
export function findRule(document: Document, { schema, keyword }: Rule): FoundRule {
  if (keyword === undefined) return { pointer: schema, words: 'follows its schema' };
  if (keyword === 'required') return requiredRule(document, schema);
  const [word = keyword, inner] = keyword.split('/');
  const pointer = search(document, schema, word, new Set());
  if (pointer === undefined) return { pointer: schema, words: wordsFor(word, undefined) };
  if (inner !== undefined) {
    const name = search(document, pointer, inner, new Set());
    if (name !== undefined)
      return { pointer: name, words: `has names each of which ${describe(document, name, inner)}` };
  }
  return { pointer, words: describe(document, pointer, word) };
}

/** The list of required properties stands in the object's schema. */
function requiredRule(document: Document, schema: string): FoundRule {
  const object = /^(.*)\/properties\/[^/]+$/.exec(schema)?.[1];
  const name = tokensOf(schema).at(-1) ?? '';
  const list = object === undefined ? undefined : valueAt(document, `${object}/required`);
  if (object !== undefined && Array.isArray(list) && list.includes(name)) {
    return { pointer: `${object}/required`, words: 'must be there' };
  }
  return valueAt(document, schema) === true || object === undefined
    ? { pointer: schema, words: 'must be there' }
    : { pointer: schema, words: 'may be left out' };
}

/** Where the keyword stands: in the schema itself, in what it refers to, or in a member of what it is composed of. */
function search(document: Document, pointer: string, keyword: string, seen: Set<string>): string | undefined {
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

function describe(document: Document, pointer: string, keyword: string): string {
  return wordsFor(keyword, valueAt(document, pointer));
}

/** What a keyword of JSON Schema demands. */
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
      return 'holds no item twice';
    case 'minProperties':
      return value === undefined ? 'may be empty' : `has at least ${value} properties`;
    case 'maxProperties':
      return `has at most ${value} properties`;
    case 'additionalProperties':
      return value === false ? 'has no other properties' : 'may have other properties';
    case 'propertyNames':
      return 'has names of the documented form';
    case 'oneOf':
      return 'matches exactly one of its forms';
    case 'anyOf':
      return 'matches one of its forms';
    case 'false schema':
      return 'must not be there';
    default:
      return `follows ${keyword}`;
  }
}

import { isRef, type Oas3Rule, unescapePointerFragment } from '@redocly/openapi-core';
import { asNode, type Context, follow, innerSchemas, members, type Place, reportOnce } from './support/document.ts';
import { contents, operations, responses } from './support/operations.ts';

/**
 * `x-echoes`, `x-only-when`, `x-total`, `x-business-rules` and their like point to something that the request can contain (OpenAPI 3.1,
 * section 4.8.20, runtime expressions). A schema may be shared with operations without such a request: there the expression does not apply.
 */
export const requestPointer: Oas3Rule = () => ({
  Paths(paths, context) {
    const say = reportOnce(context);
    const resolved = new Set<string>();
    const unresolved: (Expression & { pointer: string; operation: string })[] = [];
    for (const operation of operations(paths, context)) {
      const body = { value: operation.node.requestBody, location: operation.location.child(['requestBody']) };
      const requests = contents(follow(body, context)).flatMap(schemaOf);
      const answers = responses(operation, context).flatMap(contents).flatMap(schemaOf);
      for (const property of answers.flatMap((schema) => schemasIn(schema, context, new Set()))) {
        for (const expression of expressionsOf(property)) {
          const { key, value, location } = expression;
          const [, pointer] = /^\$request\.body#((?:\/.+)?)$/.exec(String(value)) ?? [];
          const tokens = pointer?.split('/').slice(1).map(unescapePointerFragment);
          if (pointer === undefined || !tokens)
            say(`\`${key}\` is not a pointer into the request. Write it like \`$request.body#/name\`.`, location);
          else if (requests.some((schema) => contains(schema, tokens, context, new Set())))
            resolved.add(location.absolutePointer);
          else unresolved.push({ ...expression, pointer, operation: operation.name });
        }
      }
    }
    for (const { key, location, pointer, operation } of unresolved) {
      if (resolved.has(location.absolutePointer)) continue;
      const finding = `points to \`${pointer}\`, which no request of ${operation} contains`;
      say(`\`${key}\` ${finding}. Correct the pointer.`, location);
    }
  },
});

type Expression = Place & { key: string };

function expressionsOf({ value, location }: Place): Expression[] {
  const own = ['x-echoes', 'x-echoes-when', 'x-present-when', 'x-only-when', 'x-differs-from']
    .filter((key) => key in asNode(value))
    .map((key) => ({ key, value: asNode(value)[key], location: location.child([key]) }));
  return [...own, ...ofTotal({ value, location }), ...ofRules({ value, location })];
}

function ofRules(schema: Place): (Place & { key: string })[] {
  return members(schema, 'x-business-rules').flatMap(({ key: code, value, location }) =>
    members({ value: { [code]: value }, location }, code).map((pointer) => ({
      ...pointer,
      key: `x-business-rules: ${code}`,
      location: location.child([pointer.key]),
    })),
  );
}

function ofTotal({ value, location }: Place): (Place & { key: string })[] {
  const total = asNode(value)['x-total'];
  if (total === undefined) return [];
  const { lines, reducedBy, surcharge: _share, ...names } = asNode(total);
  // Each name is that of a property of a line, so check it in the first line.
  const inLines = Object.entries(names).map(([key, name]) => [key, `${lines}/0/${name}`] as const);
  const reduced = reducedBy === undefined ? [] : [['reducedBy', reducedBy] as const];
  return [['lines', lines] as const, ...inLines, ...reduced].map(([key, expression]) => ({
    key: `x-total: ${key}`,
    value: expression,
    location: location.child(['x-total', key]),
  }));
}

function schemaOf(media: Place): Place[] {
  const value = asNode(media.value).schema;
  return value === undefined ? [] : [{ value, location: media.location.child(['schema']) }];
}

/** The schemas of everything that a value can contain, as written and where a reference leads. */
function schemasIn(place: Place, context: Context, seen: Set<string>): Place[] {
  const schema = follow(place, context);
  if (seen.has(schema.location.absolutePointer)) return [];
  seen.add(schema.location.absolutePointer);
  const own = members(schema, 'properties');
  const written = own.filter(({ value }) => isRef(value));
  return [schema, ...written, ...[...own, ...innerSchemas(schema)].flatMap((inner) => schemasIn(inner, context, seen))];
}

/** Whether a value of the schema can have something at the pointer with these tokens. */
function contains(place: Place, tokens: string[], context: Context, seen: Set<string>): boolean {
  const { value, location } = follow(place, context);
  if (value === false || seen.has(location.absolutePointer)) return false;
  const [token, ...rest] = tokens;
  if (token === undefined) return true;
  seen.add(location.absolutePointer);
  const schema = { value, location };
  const property = members(schema, 'properties').find(({ key }) => key === token);
  if (property) return contains(property, rest, context, new Set());
  const node = asNode(value);
  const inner = /^(\d+|\*)$/.test(token) ? 'items' : 'additionalProperties';
  const unlisted = { value: node[inner], location: location.child([inner]) };
  if (typeof unlisted.value === 'object' && contains(unlisted, rest, context, new Set())) return true;
  const parts = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => members(schema, keyword));
  return parts.some((part) => contains(part, tokens, context, seen));
}

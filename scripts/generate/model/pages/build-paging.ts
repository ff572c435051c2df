import { asNode, type Json, type Node } from '../../spec/node.ts';
import { fromPointer } from '../../spec/pointer.ts';
import type { NamedSchema, Operation } from '../api.ts';
import type { Building } from '../building.ts';
import { jsonContent } from '../json-content.ts';
import { componentsOf, schemaAt } from './answer-shape.ts';
import { findPaging } from './find-paging.ts';
import type { Paging } from './paging.ts';

const extension = 'x-pagination';

/**
 * Notes on each operation how its list comes in pages: as `x-pagination` says, else as its parameters and its answer do by a known convention.
 * Changes the operations in place.
 */
export function addPaging(
  document: Node,
  operations: readonly Operation[],
  schemas: readonly NamedSchema[],
  building: Building,
): void {
  for (const operation of operations) {
    const node = fromPointer(operation.pointer).reduce<Node>((inner, token) => asNode(inner[token]), document);
    const stated = node[extension] ?? document[extension];
    if (stated === false) continue;
    const paging =
      typeof stated === 'object' ? readPaging(stated, operation, schemas, building) : findPaging(operation, schemas);
    if (paging) operation.paging = paging;
  }
}

function readPaging(
  stated: Json,
  operation: Operation,
  schemas: readonly NamedSchema[],
  { diagnostics }: Building,
): Paging | undefined {
  const { style, parameter, items, next, key, more, first } = asNode(stated);
  const isKnown = operation.parameters.some(({ in: place, name }) => place === 'query' && name === parameter);
  const success = operation.responses.filter(({ status }) => status.startsWith('2'));
  const answer = success.map(({ contents }) => jsonContent(contents)?.schema).find((schema) => schema !== undefined);
  const at = (pointer: Json | undefined) =>
    answer && typeof pointer === 'string' ? schemaAt(answer, componentsOf(schemas), pointer) : undefined;
  const isThere = at(items ?? '')?.kind === 'array' && [next, more].every((one) => one === undefined || at(one));
  const isWhole =
    style === 'page' || style === 'offset' || (style === 'cursor' && (next !== undefined || key !== undefined));
  if (isKnown && isThere && isWhole)
    return {
      style,
      parameter: String(parameter),
      items: String(items ?? ''),
      ...(next === undefined ? {} : { next: String(next) }),
      ...(key === undefined ? {} : { key: String(key) }),
      ...(more === undefined ? {} : { more: String(more) }),
      ...(style === 'page' ? { first: first === 0 ? 0 : 1 } : {}),
    };
  diagnostics.note(
    'pagination',
    operation.pointer,
    `\`${extension}\` does not say how the list comes in pages, so no iterator is generated.`,
    'Give `style` (cursor, page or offset), the query `parameter`, JSON pointers `items` and, for a cursor, `next`.',
  );
  return undefined;
}

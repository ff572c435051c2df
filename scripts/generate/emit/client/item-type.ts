import type { Api, Operation } from '../../model/api.ts';
import { jsonContent } from '../../model/json-content.ts';
import { componentsOf, schemaAt } from '../../model/pages/answer-shape.ts';
import { fromPointer } from '../../spec/pointer.ts';
import { quote } from '../typescript.ts';
import { named, successOf, type Type } from './type-of.ts';

/** The type of one item of a list that comes in pages: by name, if it has one. */
export function itemType(operation: Operation, api: Api, items: string): Type {
  const success = operation.responses.filter(({ status }) => status.startsWith('2'));
  const answer = success.map(({ contents }) => jsonContent(contents)?.schema).find((schema) => schema !== undefined);
  const list = answer && schemaAt(answer, componentsOf(api.schemas), items);
  const item = list?.kind === 'array' && list.items.kind === 'reference' ? named(list.items) : undefined;
  if (item) return item;
  const { type } = successOf(operation, api);
  const text = fromPointer(items).reduce((inner, name) => `NonNullable<${inner}>[${quote(name)}]`, type.text);
  return { ...type, text: `NonNullable<${text}>[number]` };
}

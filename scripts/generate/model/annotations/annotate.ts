import { asList, type Node, text } from '../../spec/node.ts';
import { described } from './described.ts';

/** The members of every schema, whatever its kind. `pointer` is its place in the document. */
export function annotate(node: Node, pointer: string) {
  return {
    pointer,
    ...text('title', node.title),
    ...described(node),
    nullable: false,
    deprecated: node.deprecated === true,
    readOnly: node.readOnly === true,
    writeOnly: node.writeOnly === true,
    ...(node.default === undefined ? {} : { default: node.default }),
    // `example` is deprecated in 3.1, not gone (OpenAPI 3.1, section 4.8.24).
    examples: node.examples === undefined && node.example !== undefined ? [node.example] : asList(node.examples),
    ...text('unit', node['x-unit']),
    sensitive: node['x-sensitive'] === true,
  };
}

import { asList, type Node, text } from '../spec/node.ts';

/** What every schema carries, whatever its kind. `pointer` is its place in the document. */
export function annotate(node: Node, pointer: string) {
  return {
    pointer,
    ...text('title', node.title),
    ...text('description', node.description),
    nullable: false,
    deprecated: node.deprecated === true,
    readOnly: node.readOnly === true,
    writeOnly: node.writeOnly === true,
    ...(node.default === undefined ? {} : { default: node.default }),
    examples: asList(node.examples),
    ...text('unit', node['x-unit']),
    sensitive: node['x-sensitive'] === true,
  };
}

import { valueAt } from '../../cases/case/body.ts';
import { asList, asNode, type Json, type Node } from '../../spec/node.ts';
import { changeObjects } from '../../spec/objects.ts';

/** More than these would hide the rest of a comment. */
const mostForms = 4;
const mostNames = 5;

/**
 * Adds to the description of a choice between objects which properties each of them needs, because the compiler says of `{}` only that it
 * does not fit: `Required: \`id\`, or \`title\` and \`author\`.` A reference to a choice gets it too, so that the property that holds one shows it.
 */
export function withRequiredForms(document: Node): Node {
  return changeObjects(document, (kind, node) => {
    if (kind !== 'Schema') return node;
    const forms = formsOf(resolve(node, document), document);
    if (forms === undefined) return node;
    const hint = `Required: ${forms.map(listed).join(', or ')}.`;
    return {
      ...node,
      description: node.description === undefined ? hint : `${String(node.description).trimEnd()}\n\n${hint}`,
    };
  });
}

/** The required properties of each variant; undefined if they are the same, or if some variant has none. */
function formsOf(node: Node, document: Node): string[][] | undefined {
  const variants = asList(node.oneOf ?? node.anyOf).map((variant) => resolve(variant, document));
  const forms = variants.filter(({ type }) => type !== 'null').map((variant) => requiredBy(variant, document));
  const isShort = forms.every(({ length }) => length > 0 && length <= mostNames) && forms.length <= mostForms;
  return isShort && new Set(forms.map((names) => [...names].sort().join())).size > 1 ? forms : undefined;
}

function requiredBy({ required, allOf }: Node, document: Node, depth = 9): string[] {
  const parts = depth === 0 ? [] : asList(allOf);
  const inherited = parts.flatMap((part) => requiredBy(resolve(part, document), document, depth - 1));
  return [...new Set([...inherited, ...asList(required).map(String)])];
}

function resolve(schema: Json, document: Node): Node {
  const node = asNode(schema);
  return typeof node.$ref === 'string' ? asNode(valueAt(document, node.$ref.replace(/^#/, ''))) : node;
}

function listed(names: string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return [quoted.slice(0, -1).join(', '), ...quoted.slice(-1)].filter((part) => part !== '').join(' and ');
}

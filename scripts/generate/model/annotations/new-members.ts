import type { Diagnostics } from '../../spec/diagnostics.ts';
import type { Node } from '../../spec/node.ts';

/** Notes members of OpenAPI 3.2 that mean nothing in 3.1. */
export function noteNewMembers(
  node: Node,
  members: readonly string[],
  pointer: string,
  diagnostics: Diagnostics,
): void {
  for (const member of members.filter((name) => name in node)) {
    const finding = `\`${member}\`, new in OpenAPI 3.2, has no form in the generated code and is left out.`;
    diagnostics.note(`${member}-of-3.2`, pointer, finding, 'Say it in words of OpenAPI 3.1 as well.');
  }
}

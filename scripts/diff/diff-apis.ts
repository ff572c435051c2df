import { unable } from '../command/problems.ts';
import { asNode } from '../generate/spec/node.ts';
import { compareApis } from './compare-apis.ts';
import { compareBumps } from './difference/bump.ts';
import { placePrinter } from './operations/uses.ts';
import { readApi } from './reading/read-api.ts';
import type { ReadDocument } from './reading/read-document.ts';
import { compareTypes } from './types/compare-types.ts';
import type { Verdict } from './verdict/change.ts';
import { judge, sumUp } from './verdict/judge.ts';
import { applyPolicy, type PolicyRule } from './verdict/policy.ts';

/**
 * The verdict on a new version of a document, from what changed on the wire and, as the type checker says, in the generated types. The
 * larger verdict wins; the policy overrides it.
 */
export async function diffApis(
  old: Pick<ReadDocument, 'document'>,
  now: Pick<ReadDocument, 'document'>,
  policy: readonly PolicyRule[] = [],
): Promise<Verdict> {
  try {
    return await compare(old, now, policy);
  } catch (error) {
    // Not every walk through a document does without the stack.
    if (!(error instanceof RangeError)) throw error;
    throw unable(
      'The documents',
      'Their schemas are nested too deeply.',
      'Refer to fewer schemas from one another.',
      'too-deep',
    );
  }
}

async function compare(
  old: Pick<ReadDocument, 'document'>,
  now: Pick<ReadDocument, 'document'>,
  policy: readonly PolicyRule[],
): Promise<Verdict> {
  // Both are in canonical order, so equal documents are equal text.
  if (JSON.stringify(old.document) === JSON.stringify(now.document)) return sumUp([]);
  const [before, after] = [readApi(asNode(old.document)), readApi(asNode(now.document))];
  const { differences, comparison } = compareApis(before, after);
  const types = await compareTypes(before, after, comparison);
  const changes = applyPolicy(judge(differences, types ?? [], placePrinter(after)), policy);
  const verdict = sumUp(changes.sort((left, right) => compareBumps(right.bump, left.bump)));
  return types ? verdict : { ...verdict, typesUnknown: true };
}

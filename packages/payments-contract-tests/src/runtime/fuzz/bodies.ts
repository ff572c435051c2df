import fc, { type Arbitrary } from 'fast-check';
import type { Json } from '../../generated/types.ts';
import { holdsTotals, withHeldTotals } from './held-totals.ts';
import { mutationsOf } from './mutations.ts';
import type { Claim, Subject } from './subject.ts';
import { valuesOf } from './values.ts';

/** The most random bodies in a row that may contradict their claim. */
const maxMisses = 2000;
/** The most mutations of one invalid body. */
const maxMutations = 3;

/** Makes random bodies that match their claim. Undefined if none can be made. `fill` puts known values into a valid body. */
export function bodiesOf(subject: Subject, claim: Claim, fill: (body: Json) => Json): Arbitrary<Json> | undefined {
  const { contract, schema, validate } = subject;
  const { document } = contract.spec;
  const made = valuesOf(document, schema);
  if (!made) return undefined;
  let misses = 0;
  const holds = (isAsClaimed: boolean): boolean => {
    misses = isAsClaimed ? 0 : misses + 1;
    if (misses > maxMisses) throw new Error('No such body can be made.');
    return isAsClaimed;
  };
  const valid = fc
    .tuple(made, fc.boolean())
    .map(([body, keepsPrice]) => withHeldTotals(subject, fill(body), keepsPrice))
    .filter((body) => holds(validate(body).length === 0 && holdsTotals(subject, body)));
  const bodies =
    claim === 'accepted'
      ? valid
      : fc
          .tuple(
            valid,
            // A single mutation is not hidden by another one.
            fc.oneof(
              { arbitrary: fc.tuple(mutationsOf(document, schema)), weight: 2 },
              {
                arbitrary: fc.array(mutationsOf(document, schema), { minLength: 2, maxLength: maxMutations }),
                weight: 1,
              },
            ),
          )
          .map(([body, mutations]) => mutations.reduce((broken, mutate) => mutate(broken), body))
          .filter((body) => holds(validate(body).length > 0));
  try {
    fc.sample(bodies, { numRuns: 1, seed: 1 });
    return bodies;
  } catch {
    return undefined;
  }
}

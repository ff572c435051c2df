import fc, { type Arbitrary } from 'fast-check';
import type { Json } from '../exchange/json.ts';
import { spec } from '../suite/spec.ts';
import { base } from '../suite/values.ts';
import { faultsOf } from './fuzz-faults.ts';
import type { Claim, Subject } from './fuzz-subject.ts';
import { valuesOf } from './fuzz-values.ts';

/** Of random bodies, so many may miss what they are meant to be before it is given up to make such bodies. */
const mostMisses = 2000;
/** Faults in one invalid body, at most. */
const mostFaults = 3;

/** Random bodies that are what is claimed of them, and stay so while they get smaller. Undefined when none can be made. */
export function bodiesOf({ schema, validate }: Subject, claim: Claim): Arbitrary<Json> | undefined {
  const made = valuesOf(spec, schema);
  if (!made) return undefined;
  let misses = 0;
  const holds = (isMeant: boolean): boolean => {
    misses = isMeant ? 0 : misses + 1;
    if (misses > mostMisses) throw new Error('No such body can be made.');
    return isMeant;
  };
  const valid = made.map(base).filter((body) => holds(validate(body).length === 0));
  const bodies =
    claim === 'accepted'
      ? valid
      : fc
          .tuple(
            valid,
            // One alone is not hidden by another.
            fc.oneof(
              { arbitrary: fc.tuple(faultsOf(spec, schema)), weight: 2 },
              { arbitrary: fc.array(faultsOf(spec, schema), { minLength: 2, maxLength: mostFaults }), weight: 1 },
            ),
          )
          .map(([body, faults]) => faults.reduce((broken, fault) => fault(broken), body))
          .filter((body) => holds(validate(body).length > 0));
  try {
    fc.sample(bodies, { numRuns: 1, seed: 1 });
    return bodies;
  } catch {
    return undefined;
  }
}

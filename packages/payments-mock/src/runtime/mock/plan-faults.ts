import { type Random, seededRandom } from '../answer/random.ts';
import { type Fault, faultNames, isFault } from '../api/fault.ts';

export interface FaultOptions {
  faults?: readonly Fault[] | undefined;
  faultRate?: number | undefined;
  seed: number;
}

/** The faults of the requests to come. */
export interface FaultPlan {
  /** Returns the fault of the next request. */
  next(): Fault;
  /** Puts faults before all others. */
  inject(faults: readonly Fault[]): void;
  /** Starts over, without injected faults. */
  reset(): void;
}

/**
 * Plans faults: in the order of the list, then none; with a rate, each request draws one from the list with that probability.
 * @throws RangeError for an unknown fault, or a rate that is not a probability.
 */
export function planFaults({ faults = [], faultRate, seed }: FaultOptions): FaultPlan {
  check(faults);
  if (faultRate !== undefined && !(faultRate >= 0 && faultRate <= 1)) {
    throw new RangeError(`faultRate: ${faultRate} is not a probability. Give a number from 0 to 1.`);
  }
  const listed = faultRate === undefined ? faults : [];
  // A sequence of its own, so that faults do not change ids.
  const start = (): Random => seededRandom(seed ^ 0x5bd1e995);
  let random = start();
  let queue: Fault[] = [...listed];

  function draw(): Fault {
    if (!faultRate || random() >= faultRate) return 'ok';
    return faults[Math.floor(random() * faults.length)] ?? 'ok';
  }

  return {
    next: () => queue.shift() ?? draw(),
    inject(more) {
      check(more);
      queue.unshift(...more);
    },
    reset() {
      queue = [...listed];
      random = start();
    },
  };
}

function check(faults: readonly string[]): void {
  const unknown = faults.find((fault) => !isFault(fault));
  if (unknown !== undefined) throw new RangeError(`faults: "${unknown}" is not a fault. Use ${faultNames}.`);
}

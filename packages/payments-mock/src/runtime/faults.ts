import { type Random, seededRandom } from './random.ts';

const transportFaults = ['reset', 'truncate', 'hang', 'stall'] as const;

/**
 * What goes wrong on the way, after the request was processed:
 * - `reset`: the connection breaks before the answer.
 * - `truncate`: the connection breaks in the middle of the answer's body.
 * - `hang`: no answer comes.
 * - `stall`: the answer's body starts and never ends.
 */
export type TransportFault = (typeof transportFaults)[number];

/**
 * What happens to a request: a fault on the way; an error status from 400 to 599, answered as documented, or else as a gateway in front of
 * the API would; `ok` for no fault.
 */
export type Fault = TransportFault | `${number}` | 'ok';

/** In words, what a fault can be. */
export const faultNames = `${transportFaults.join(', ')}, a status from 400 to 599, or ok`;

export function isTransportFault(text: string | undefined): text is TransportFault {
  return transportFaults.some((fault) => fault === text);
}

export function isFault(text: string): text is Fault {
  return text === 'ok' || isTransportFault(text) || /^[45]\d\d$/.test(text);
}

export interface FaultOptions {
  faults?: readonly Fault[] | undefined;
  faultRate?: number | undefined;
  seed: number;
}

/** The faults of the requests to come. */
export interface FaultPlan {
  /** The fault of the next request. */
  next(): Fault;
  /** Puts faults before all others. */
  inject(faults: readonly Fault[]): void;
  /** Starts anew, without those that were put in. */
  reset(): void;
}

/**
 * Plans faults: in the order of the list, then none; with a rate, each request draws one from the list with that probability.
 * @throws RangeError for a fault that there is not, or a rate that is no probability.
 */
export function planFaults({ faults = [], faultRate, seed }: FaultOptions): FaultPlan {
  check(faults);
  if (faultRate !== undefined && !(faultRate >= 0 && faultRate <= 1)) {
    throw new RangeError(`faultRate: ${faultRate} is no probability. Give a number from 0 to 1.`);
  }
  const listed = faultRate === undefined ? faults : [];
  // A sequence of its own, so that faults change no id.
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
  if (unknown !== undefined) throw new RangeError(`faults: There is no fault ${unknown}. Use ${faultNames}.`);
}

/** One rule of the document that a request or an answer breaks. */
export interface BrokenRule {
  /** JSON pointer into the body; otherwise the location, such as `header content-type`, `query limit` or `status`. */
  at: string;
  /** The expectation, in words that follow the location: `must be a string`. Never contains sent data. */
  rule: string;
}

/** A request or an answer that breaks the contract. Its message names locations and rules, never values. */
export class ContractBreach extends Error {
  override name = 'ContractBreach';
  /** `POST /books`; the actual method and path if the document has no such operation. */
  readonly operation: string;
  readonly side: 'request' | 'answer';
  readonly broken: readonly BrokenRule[];

  constructor(operation: string, side: 'request' | 'answer', broken: readonly BrokenRule[]) {
    const lines = broken.map(({ at, rule }) => `  ${at === '' ? 'the body' : at} ${rule}`);
    super(`${operation}: the ${side} breaks the contract.\n${lines.join('\n')}`);
    this.operation = operation;
    this.side = side;
    this.broken = broken;
  }
}

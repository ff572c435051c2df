import { makeBudget } from './budget.ts';
import type { Check } from './check.ts';
import { runCheck } from './run-check.ts';
import { type Target, targetFrom } from './target.ts';

/** A check with its place in the suite. */
export interface Case {
  /** Operation, topic and title: `['POST /payments', 'product_cart', '101 items is refused (422)']`. */
  path: string[];
  check: Check;
}

/** Inside vitest the generated files are vitest's tests; elsewhere their cases are collected and run by others. */
const vitest = process.env.VITEST === undefined ? undefined : await import('vitest');

let collected: Case[] | undefined;
let path: string[] = [];

/** Groups cases, as vitest's `describe` does. */
export function describe(title: string, body: () => void): void {
  if (!collected) return void runner().describe(title, body);
  path.push(title);
  body();
  path.pop();
}

/** One case. */
export function it(title: string, check: Check): void {
  if (collected) return void collected.push({ path: [...path, title], check });
  const { target, admits } = settings();
  // A server far away is asked several things at once.
  const test = target.isRemote ? runner().it.concurrent : runner().it;
  const failure = new ContractError();
  // A failure points at the case, not at this file.
  Error.captureStackTrace(failure, it);
  test(title, async ({ skip }) => {
    if (!admits(check)) return skip('PAYMENTS_MAX_ACCEPTED is reached');
    const outcome = await runCheck(check, target);
    if (outcome.kind === 'undecided') return skip(outcome.reason);
    if (outcome.kind !== 'failed') return;
    failure.message = `The answer is not what the document says.\n${outcome.explanation}`;
    throw failure;
  });
}

/** Runs `load`, which imports generated files, and returns the cases that they declare. A file declares its cases once. */
export async function collect(load: () => Promise<unknown>): Promise<Case[]> {
  collected = [];
  path = [];
  try {
    await load();
    return collected;
  } finally {
    collected = undefined;
  }
}

/** An answer that is not what the document says. */
class ContractError extends Error {
  override name = 'ContractError';
}

function runner(): typeof import('vitest') {
  if (vitest) return vitest;
  throw new Error('This file is a test. Run it with `vitest run`, or run `payments-contract`.');
}

let shared: { target: Target; admits: (check: Check) => boolean } | undefined;

function settings(): { target: Target; admits: (check: Check) => boolean } {
  if (!shared) {
    const target = targetFrom(process.env);
    shared = { target, admits: makeBudget(target.maxAccepted) };
  }
  return shared;
}

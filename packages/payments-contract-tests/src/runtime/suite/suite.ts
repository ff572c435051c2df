import type { Check } from './check.ts';
import { VitestRun } from './in-vitest.ts';

/** A check with its place in the suite. */
export interface Case {
  /** Operation, topic and title: `['POST /payments', 'product_cart', '101 items is refused (422)']`. */
  path: string[];
  check: Check;
}

/** Inside vitest the generated files are vitest's tests; elsewhere their cases are collected and run by others. */
const vitest = process.env.VITEST === undefined ? undefined : await import('vitest');

let run: VitestRun | undefined;
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
  run ??= new VitestRun(runner(), process.env);
  run.test(title, check, it);
}

/** Runs `load`, which imports generated files, and returns the cases that they declare. A file declares its cases once. */
export async function collect(load: () => Promise<unknown>): Promise<Case[]> {
  const cases: Case[] = [];
  collected = cases;
  path = [];
  try {
    await load();
    return cases;
  } finally {
    collected = undefined;
  }
}

function runner(): typeof import('vitest') {
  if (vitest) return vitest;
  throw new Error('This file is a test. Run it with `vitest run`, or run `payments-contract`.');
}

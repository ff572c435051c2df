import type { Comparison } from '../difference/comparison.ts';
import type { Schema } from '../reading/schema.ts';
import { compareSchema } from './compare-schema.ts';

const anywhere = { place: { scope: '', path: '' }, position: { request: true, response: true } };

/** Whether two schemas differ in prose only. References are compared by name elsewhere. */
export function means(was: Schema, is: Schema, comparison: Comparison): boolean {
  if (was.kind === 'reference' && is.kind === 'reference') return false;
  const trial = comparison.trial();
  compareSchema(was, is, anywhere, trial);
  return trial.renames.size === 0 && trial.differences.every(({ effect }) => effect === 'text');
}

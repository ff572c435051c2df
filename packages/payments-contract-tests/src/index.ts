export type { Answer, Change, Check, Contract, RequestFault, Rule } from './check.ts';
export type { Finding } from './judge.ts';
export { loadCases } from './load-cases.ts';
export { type Outcome, runCheck } from './run-check.ts';
export { type Result, runSuite } from './run-suite.ts';
export { type Case, collect } from './suite.ts';
export { mockTarget, SettingError, type Target, targetFrom } from './target.ts';
export { useValues } from './values.ts';

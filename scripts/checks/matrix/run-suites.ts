/** `node run-suites.ts FOLDER NAME…`: runs the contract suite of each API in the folder against its own mock, and prints the results as JSON. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the suite of an API found. */
export interface SuiteResult {
  cases: number;
  /** Title and reason of each case that failed, and why the suite could not run. */
  failures: string[];
}

const longestReason = 600;

async function runSuiteOf(folder: string, name: string): Promise<SuiteResult> {
  const entry = join(folder, 'packages/contract-tests/src', name, 'index.ts');
  const suite = await import(pathToFileURL(entry).href);
  const cases = await suite.loadCases();
  const results: { case: { path: string[] }; outcome: { kind: string; failure: unknown } }[] = await suite.runSuite(
    cases,
    suite.mockTarget(),
  );
  if ('hacked' in globalThis) throw new Error('Text of the document runs as code.');
  const failures = results.filter(({ outcome }) => outcome.kind === 'failed');
  return {
    cases: cases.length,
    failures: failures.map((result) => {
      const reason: string = suite.describeFailure(result.outcome.failure);
      return `${result.case.path.join(' › ')}: ${reason.slice(0, longestReason)}`;
    }),
  };
}

const [folder = '', ...names] = process.argv.slice(2);
const results: { [name: string]: SuiteResult } = {};
for (const name of names) {
  results[name] = await runSuiteOf(folder, name).catch((error: Error) => ({
    cases: 0,
    failures: [`The suite did not run: ${error.stack}`],
  }));
}
process.stdout.write(JSON.stringify(results));

import ts from 'typescript';
import { expect, test } from 'vitest';

const file = `${import.meta.dirname}/vendor-sdk-types.ts`;

/** What the compiler says about the comparison after an edit of it, each with its line. */
function differences(edit = (source: string) => source): string[] {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} };
  const config = ts.getParsedCommandLineOfConfigFile(`${import.meta.dirname}/tsconfig.json`, {}, host);
  if (!config) throw new Error('tsconfig.json cannot be read.');
  const compilerHost = ts.createCompilerHost(config.options);
  const { readFile } = compilerHost;
  compilerHost.readFile = (path) => (path === file ? edit(readFile(path) ?? '') : readFile(path));
  const program = ts.createProgram([file], config.options, compilerHost);
  return ts.getPreEmitDiagnostics(program).map(({ file: source, start = 0, messageText }) => {
    const { line = 0 } = source?.getLineAndCharacterOfPosition(start) ?? {};
    return `${source?.text.split('\n')[line]?.trim()} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}

// The spec may run ahead of the SDK, or behind it, so a difference is no failure.
test("our types are compared with those of the vendor's SDK", async ({ annotate }) => {
  for (const difference of differences()) await annotate(difference, 'warning');
});

test.for([
  ['a field less', 'BillingAddress', "Omit<BillingAddress, 'zipcode'>"],
  ['a field more', 'BillingAddress', 'BillingAddress & { planet: string }'],
  ['another type', 'BillingAddress', "Omit<BillingAddress, 'zipcode'> & { zipcode: number }"],
  ['a value more', 'CountryCode', "CountryCode | 'ZZ'"],
])('the comparison finds %s', ([, ours = '', changed = '']) => {
  const found = differences((source) => source.replace(`Same<${ours},`, `Same<${changed},`));
  expect(found).toContainEqual(expect.stringContaining(`Holds<Same<${changed},`));
});

import { type CheckResult, checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import type { Problem } from '../../command/problems.ts';

/**
 * Lints a tarball: publint, with suggestions and warnings as errors, then "are the types wrong", which resolves every entry as Node.js
 * and bundlers do. An entry that `exports` does not offer to `require` is for ES modules only.
 */
export async function checkTarball(name: string, tarball: Buffer): Promise<Problem[]> {
  const data = tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength) as ArrayBuffer;
  const { messages, pkg } = await publint({ pack: { tarball: data }, strict: true, level: 'suggestion' });
  const found = messages.map((message) => ({
    place: `${name} package.json`,
    finding: `${formatMessage(message, pkg, { color: false }) ?? message.code}.`.replace(/\.\.$/, '.'),
    remedy: `See https://publint.dev/rules#${message.code.toLowerCase()}.`,
  }));
  const entries = codeEntries(pkg.exports);
  const result = await checkPackage(createPackageFromTarballData(new Uint8Array(data)), { entrypoints: entries });
  return [...found, ...typeProblems(name, result, esmOnly(pkg.exports))];
}

/** The entries with code; data has no types. */
function codeEntries(exports: unknown): string[] {
  const names = typeof exports === 'object' && exports !== null ? Object.keys(exports) : ['.'];
  return names.filter((name) => !name.endsWith('.json'));
}

/** The entries that cannot be required. */
function esmOnly(exports: unknown): ReadonlySet<string> {
  const entries = Object.entries(Object(exports) as Record<string, unknown>);
  return new Set(
    entries.flatMap(([name, target]) => (typeof target === 'object' && !('require' in Object(target)) ? [name] : [])),
  );
}

function typeProblems(name: string, result: CheckResult, esmOnly: ReadonlySet<string>): Problem[] {
  if (result.types === false) {
    return [{ place: name, finding: 'The package has no types.', remedy: 'Build it, and add the types to `exports`.' }];
  }
  const findings = result.problems.flatMap((problem): string[] => {
    if ('resolutionKind' in problem) {
      const { resolutionKind, entrypoint, kind } = problem;
      return esmOnly.has(entrypoint) && (resolutionKind === 'node10' || resolutionKind === 'node16-cjs')
        ? []
        : [`${kind} at \`${entrypoint}\`, for ${resolutionKind}.`];
    }
    return [`${problem.kind} at \`${'typesFileName' in problem ? problem.typesFileName : problem.fileName}\`.`];
  });
  const remedy = 'See https://arethetypeswrong.github.io, and correct `exports` or the import.';
  return [...new Set(findings)].map((finding) => ({ place: `${name} types`, finding, remedy }));
}

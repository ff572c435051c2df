import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A runtime on this machine, or the reason why there is none. */
export interface Found {
  /** The name, with the version if known. */
  title: string;
  /** The path of its program; absent if it is not installed. */
  path?: string;
  /** Why it is missing and what to do, as full sentences. */
  missing?: string;
}

/** The npm package of a runtime. */
export interface Wanted {
  /** For messages. */
  name: string;
  /** The alias in `package.json`, without the platform: `node-20` for `node-20-linux-x64`. */
  alias: string;
  /** Its program within the package, without `.exe`. */
  program: string;
}

/**
 * Finds a runtime that `pnpm runtimes` installed.
 * @param folder the folder of the `package.json` that lists the runtimes.
 * @param platform such as `linux-x64`.
 */
export function findRuntime(
  { name, alias, program }: Wanted,
  folder = import.meta.dirname,
  platform = `${process.platform}-${process.arch}`,
): Found {
  const { optionalDependencies } = readJson(join(folder, 'package.json')) as {
    optionalDependencies: Record<string, string>;
  };
  // An alias reads `npm:package@version`.
  const version = optionalDependencies[`${alias}-${platform}`]?.split('@').at(-1);
  if (version === undefined) {
    const missing = `scripts/checks/runtimes/package.json has no package for ${platform}. Add it if npm has one.`;
    return { title: alias, missing };
  }
  const title = `${name} ${version}`;
  const installed = join(folder, 'node_modules', `${alias}-${platform}`);
  const manifest = join(installed, 'package.json');
  if (!existsSync(manifest) || (readJson(manifest) as { version: string }).version !== version) {
    return { title, missing: 'It is not installed. Run `pnpm runtimes`.' };
  }
  return { title, path: join(installed, platform.startsWith('win32') ? `${program}.exe` : program) };
}

/** Synchronous, unlike `readManifest`, because tests are skipped by its result while their file is loaded. */
function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

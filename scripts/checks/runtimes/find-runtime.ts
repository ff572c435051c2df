import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A runtime of this machine, or why there is none. */
export interface Found {
  /** The name, with the version when it is known. */
  title: string;
  /** Its program; absent when it cannot be had. */
  path?: string;
  /** Why there is none and what to do, as full sentences. */
  missing?: string;
}

/** Which package of the registry holds a runtime. */
export interface Wanted {
  /** For people. */
  name: string;
  /** The alias in `package.json`, to which the platform is added: `node-20` is `node-20-linux-x64` on such a machine. */
  alias: string;
  /** Its program within the package, without `.exe`. */
  program: string;
}

/**
 * Finds a runtime that `pnpm runtimes` has installed.
 * @param folder where the `package.json` that lists the runtimes is.
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
    const missing = `scripts/checks/runtimes/package.json lists no package of it for ${platform}. Add one if there is one.`;
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

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

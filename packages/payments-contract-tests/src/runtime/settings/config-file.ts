import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config } from './config.ts';
import { configProblems } from './config-problems.ts';
import { SettingError } from './setting-error.ts';

/** A configuration and the name of its file, as messages give it. */
export interface ConfigFile {
  config: Config;
  name: string;
}

/**
 * Reads the configuration: the named file, or the one of the command in the folder. It is empty if there is none.
 * @throws SettingError with all its errors.
 */
export async function readConfig(command: string, folder: string, named: string | undefined): Promise<ConfigFile> {
  const path = named === undefined ? find(command, folder) : resolve(folder, named);
  if (path === undefined) return { config: {}, name: '' };
  const name = named ?? basename(path);
  if (!existsSync(path)) throw new SettingError([`${name}: No such file. Correct --config.`]);
  const value = path.endsWith('.json') ? await parse(path, name) : await load(path, name);
  const problems = configProblems(value).map((problem) => `${name}: ${problem}`);
  if (problems.length > 0) throw new SettingError(problems);
  return { config: value as Config, name };
}

function find(command: string, folder: string): string | undefined {
  const names = [`${command}.config.mjs`, `${command}.config.json`];
  const [first, second] = names.map((name) => join(folder, name)).filter(existsSync);
  if (first !== undefined && second !== undefined) {
    throw new SettingError([`Both ${names.join(' and ')} exist. Remove one, or choose one with --config.`]);
  }
  return first;
}

async function parse(path: string, name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new SettingError([`${name}: Not valid JSON: ${(error as Error).message}. Correct it.`]);
  }
}

async function load(path: string, name: string): Promise<unknown> {
  try {
    return ((await import(pathToFileURL(path).href)) as { default?: unknown }).default;
  } catch (error) {
    throw new SettingError([`${name}: Cannot be loaded: ${(error as Error).message}. Correct it.`]);
  }
}

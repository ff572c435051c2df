import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Json } from '../../generated/types.ts';
import { SettingError } from '../settings/setting-error.ts';
import type { Case } from '../suite/case.ts';
import { type Claim, checkOf, type Subject } from './subject.ts';

/** A request that once got a wrong answer, as found by fuzzing. */
export interface Regression {
  /** Hash of operation and body, so that the same request has the same id everywhere. */
  id: string;
  /** `POST /books`. */
  operation: string;
  /** Whether a server must accept or refuse the body. */
  claim: Claim;
  /** The answer instead, for readers. */
  found: string;
  body: Json;
}

/** Where a command saves regressions by default, in the working folder. */
export function regressionsFile(command: string): string {
  return `${command}.regressions.json`;
}

/** Makes a regression. */
export function regressionOf(operation: string, claim: Claim, body: Json, found: string): Regression {
  const id = createHash('sha256')
    .update(JSON.stringify([operation, body]))
    .digest('hex')
    .slice(0, 8);
  return { id, operation, claim, found, body };
}

/**
 * Reads the regressions in a file; none if the file does not exist.
 * @throws SettingError if the file is not a list of regressions.
 */
export async function readRegressions(folder: string, file: string): Promise<Regression[]> {
  let text: string;
  try {
    text = await readFile(resolve(folder, file), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new SettingError([`${file} cannot be read: ${(error as Error).message}.`]);
  }
  const list = parse(text);
  if (Array.isArray(list) && list.every(isRegression)) return list;
  throw new SettingError([
    `${file} is not a list of regressions, each with \`id\`, \`operation\`, \`claim\`, \`found\` and \`body\`. Correct or remove it.`,
  ]);
}

/** Adds new regressions to a file, and returns them. */
export async function saveRegressions(folder: string, found: readonly Regression[], file: string) {
  const known = await readRegressions(folder, file);
  const added = found.filter(({ id }) => !known.some((other) => other.id === id));
  if (added.length === 0) return added;
  await writeFile(resolve(folder, file), `${JSON.stringify([...known, ...added], null, 2)}\n`);
  return added;
}

/**
 * Makes the cases of regressions. `notes` lists those whose claim no longer holds because the document has changed. `fill` puts known
 * values into a body.
 */
export function regressionCases(
  regressions: readonly Regression[],
  subjects: readonly Subject[],
  fill: (body: Json) => Json,
) {
  const cases: Case[] = [];
  const notes: string[] = [];
  for (const { id, operation, claim, body } of regressions) {
    const subject = subjects.find(({ name }) => name === operation);
    const made = subject && checkOf(subject, fill(body));
    if (made?.claim === claim) cases.push(caseOf(operation, id, claim, made.check));
    else
      notes.push(
        `Regression ${id} was not sent: ${made ? `its body must now be ${made.claim}` : `${operation} no longer exists`}. Remove it.`,
      );
  }
  return { cases, notes };
}

/** The case of a regression: `POST /books › regressions › refuses 1f2e3d4c (422)`. */
export function caseOf(operation: string, id: string, claim: Claim, check: Case['check']): Case {
  const title = claim === 'accepted' ? `accepts ${id}` : `refuses ${id} (${check.statuses.join(' or ')})`;
  return { path: [operation, 'regressions', title], check };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRegression(value: unknown): value is Regression {
  if (typeof value !== 'object' || value === null) return false;
  const { id, operation, claim, found, body } = value as { [name: string]: unknown };
  const isText = [id, operation, found].every((text) => typeof text === 'string');
  return isText && (claim === 'accepted' || claim === 'refused') && body !== undefined;
}

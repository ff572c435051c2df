import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Json } from '../exchange/json.ts';
import { SettingError } from '../settings/setting-error.ts';
import type { Case } from '../suite/suite.ts';
import { base } from '../suite/values.ts';
import { type Claim, checkOf, type Subject } from './fuzz-subject.ts';

/** A request that a server once answered wrongly, as fuzzing has found it. */
export interface Regression {
  /** Made of operation and body, so the same find has the same id everywhere. */
  id: string;
  /** `POST /payments`. */
  operation: string;
  /** Whether the body is valid, and must be accepted. */
  claim: Claim;
  /** What came instead, for people. */
  found: string;
  body: Json;
}

/** Where regressions are kept, in the working folder, unless another file is named. */
export const regressionsFile = 'payments-contract.regressions.json';

/** A regression of an operation and a body. */
export function regressionOf(operation: string, claim: Claim, body: Json, found: string): Regression {
  const id = createHash('sha256')
    .update(JSON.stringify([operation, body]))
    .digest('hex')
    .slice(0, 8);
  return { id, operation, claim, found, body };
}

/**
 * The regressions in a file; none when there is no such file.
 * @throws SettingError when the file is no list of regressions.
 */
export async function readRegressions(folder: string, file = regressionsFile): Promise<Regression[]> {
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
    `${file} is no list of regressions, each with \`id\`, \`operation\`, \`claim\`, \`found\` and \`body\`. Correct or remove it.`,
  ]);
}

/** Adds the regressions to the file that it does not hold yet, and returns these. */
export async function keepRegressions(folder: string, found: readonly Regression[], file = regressionsFile) {
  const known = await readRegressions(folder, file);
  const added = found.filter(({ id }) => !known.some((other) => other.id === id));
  if (added.length === 0) return added;
  await writeFile(resolve(folder, file), `${JSON.stringify([...known, ...added], null, 2)}\n`);
  return added;
}

/** The cases of regressions. One whose body is no longer what it claims, since the document has changed, is told in `notes` instead. */
export function regressionCases(regressions: readonly Regression[], subjects: readonly Subject[]) {
  const cases: Case[] = [];
  const notes: string[] = [];
  for (const { id, operation, claim, body } of regressions) {
    const subject = subjects.find(({ name }) => name === operation);
    const made = subject && checkOf(subject, base(body));
    if (made?.claim === claim) cases.push(caseOf(operation, id, claim, made.check));
    else
      notes.push(
        `the regression ${id} is left out: ${made ? `its body is to be ${made.claim} now` : `there is no ${operation}`}. Remove it.`,
      );
  }
  return { cases, notes };
}

/** `POST /payments › regressions › 1f2e3d4c is refused (422)`. */
export function caseOf(operation: string, id: string, claim: Claim, check: Case['check']): Case {
  const title = claim === 'accepted' ? `${id} is accepted` : `${id} is refused (${check.statuses.join(' or ')})`;
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

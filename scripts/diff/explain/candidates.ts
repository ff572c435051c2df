import ts from 'typescript';
import type { Change } from '../verdict/change.ts';
import { sample } from './sample.ts';
import type { TypePath } from './type-path.ts';

/** Old types that a snippet for a change is made from. */
export interface OldTypes {
  holder: ts.Type;
  value: ts.Type;
}

/**
 * Code that a caller may have written, in the order in which it explains the change best. Each may turn out to compile after the change, or
 * not to have compiled before; the compiler decides.
 */
export function candidates(change: Change, path: TypePath, old: OldTypes, checker: ts.TypeChecker): string[] {
  const { holder, key } = path;
  const print = (type: ts.Type) =>
    checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias);
  const access =
    key === undefined ? 'value' : `value${/^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`}`;
  const type = key === undefined ? holder : `${holder}[${JSON.stringify(key)}]`;
  const written = sample(old.holder, checker, key === undefined ? [] : [key]);
  const shortest = sample(old.holder, checker);
  const send = [shortest, written].flatMap((code) =>
    code === undefined ? [] : [`export const sent: ${holder} = ${code};`],
  );
  const literals = (old.value.isUnion() ? old.value.types : [old.value]).flatMap((member) =>
    member.isStringLiteral() || member.isNumberLiteral() ? [JSON.stringify(member.value)] : [],
  );
  const compare = literals.map((literal) => `export const check = (value: ${type}) => value === ${literal};`);
  const sendLiteral = literals.map((literal) => `export const sent: ${type} = ${literal};`);
  const read = [
    `export const read = (value: ${holder}) => ${access};`,
    `export const read = (value: ${holder}): ${print(old.value)} => ${access};`,
  ];
  const name = `export type Used = ${type};`;
  if (change.kind === 'operation-removed') return [`export type Responses = ${type}["responses"];`];
  const isSent = change.breaks.includes('callers that send it');
  return isSent
    ? [...send, ...sendLiteral, ...compare, name, ...read]
    : [...read, ...compare, name, ...send, ...sendLiteral];
}

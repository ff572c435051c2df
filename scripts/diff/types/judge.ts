import ts from 'typescript';
import { type Bump, largest } from '../bump.ts';
import type { Position } from '../models/difference.ts';

/**
 * How large a change of a type is for code that compiles against it. Code writes what requests hold: every value that it writes today
 * must still fit. Code reads what responses hold: every value that can come must fit what it expects. A type in both, or in neither, has
 * to stay as it is.
 */
export function judgeTypes(old: ts.Type, now: ts.Type, position: Position, checker: ts.TypeChecker): Bump {
  const writes = checker.isTypeAssignableTo(old, now);
  const reads = checker.isTypeAssignableTo(now, old);
  if (writes && reads && checker.typeToString(old) === checker.typeToString(now)) return 'none';
  const anywhere = !position.request && !position.response;
  const verdicts: Bump[] = ['minor'];
  if ((position.request || anywhere) && !writes) verdicts.push('major');
  if ((position.response || anywhere) && !reads) verdicts.push('major');
  // Code that compares with a value, or has a case for it, no longer compiles once the value cannot come.
  if (literals(old).some((literal) => !checker.isTypeAssignableTo(literal, now))) verdicts.push('major');
  return largest(verdicts);
}

/** The same for a member that is there on both sides: whether it may be left out. */
export function judgePresence(old: boolean, now: boolean, { request, response }: Position): Bump {
  if (old === now) return 'none';
  const anywhere = !request && !response;
  const becameOptional = now;
  if (becameOptional) return response || anywhere ? 'major' : 'minor';
  return request || anywhere ? 'major' : 'minor';
}

/** The same for a new member: code that writes must now write it, too, unless it may be left out. */
export function judgeAdded(optional: boolean, { request, response }: Position): Bump {
  return !optional && (request || !response) ? 'major' : 'minor';
}

function literals(type: ts.Type): ts.Type[] {
  const parts = type.isUnion() ? type.types : [type];
  return parts.filter(({ flags }) => (flags & ts.TypeFlags.Literal) !== 0);
}

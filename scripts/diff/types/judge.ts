import ts from 'typescript';
import { type Bump, largest } from '../difference/bump.ts';
import { isRead, isSent, type Position } from '../reading/position.ts';

/**
 * The size of a change of a type. Code writes requests: every value that it writes today must be assignable to the new type. Code reads
 * responses: every value that may arrive must be assignable to the old type. Types in both, or in neither, must not change.
 */
export function judgeTypes(old: ts.Type, now: ts.Type, position: Position, checker: ts.TypeChecker): Bump {
  const writes = checker.isTypeAssignableTo(old, now);
  const reads = checker.isTypeAssignableTo(now, old);
  if (writes && reads && checker.typeToString(old) === checker.typeToString(now)) return 'none';
  const [sent, read] = [isSent(position), isRead(position)];
  const anywhere = !sent && !read;
  const verdicts: Bump[] = ['minor'];
  if ((sent || anywhere) && !writes) verdicts.push('major');
  if ((read || anywhere) && !reads) verdicts.push('major');
  // Code that compares with a literal no longer compiles once the literal was removed.
  if (literals(old).some((literal) => !checker.isTypeAssignableTo(literal, now))) verdicts.push('major');
  return largest(verdicts);
}

/** The size of a change between optional and required. `old` and `now`: whether the member is optional. */
export function judgePresence(old: boolean, now: boolean, position: Position): Bump {
  if (old === now) return 'none';
  const [sent, read] = [isSent(position), isRead(position)];
  const anywhere = !sent && !read;
  const becameOptional = now;
  if (becameOptional) return read || anywhere ? 'major' : 'minor';
  return sent || anywhere ? 'major' : 'minor';
}

/** The size of an added member: code that writes has to add it, unless it is optional. */
export function judgeAdded(optional: boolean, position: Position): Bump {
  return !optional && (isSent(position) || !isRead(position)) ? 'major' : 'minor';
}

function literals(type: ts.Type): ts.Type[] {
  const parts = type.isUnion() ? type.types : [type];
  return parts.filter(({ flags }) => (flags & ts.TypeFlags.Literal) !== 0);
}

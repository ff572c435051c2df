import { type Bump, compareBumps, largest } from '../difference/bump.ts';
import type { Difference } from '../difference/difference.ts';
import { type Place, printPlace } from '../difference/place.ts';
import { joinTypes } from '../types/join-types.ts';
import type { TypeChange } from '../types/type-change.ts';
import type { Change, Verdict } from './change.ts';
import { type Audience, judgeWire } from './judge-wire.ts';
import { writeMessage } from './message.ts';

/** Merges what the two comparisons found about the same thing into one change; the larger verdict wins. `where` prints a place. */
export function judge(
  differences: readonly Difference[],
  types: readonly TypeChange[],
  where: (place: Place) => string = printPlace,
): Change[] {
  const compiled = joinTypes(differences, types);
  const changes = [
    ...differences.map((difference) =>
      judgeDifference(difference, compiled.byDifference.get(difference) ?? 'none', where(difference.place)),
    ),
    ...compiled.others.map((change) => judgeType(change, where(change.place))),
  ];
  return changes.filter(({ bump }) => bump !== 'none').sort((left, right) => compareBumps(right.bump, left.bump));
}

/** The verdict on a list of changes. */
export function sumUp(changes: Change[]): Verdict {
  return {
    bump: largest(changes.map(({ bump }) => bump)),
    wire: largest(changes.map(({ wire }) => wire)),
    types: largest(changes.map(({ types }) => types)),
    changes,
  };
}

function judgeDifference(difference: Difference, compiled: Bump, where: string): Change {
  const { kind, finding, old, new: now, place, pointers } = difference;
  const { bump: wire, breaks } = judgeWire(difference);
  const types = largest([difference.types ?? 'none', compiled]);
  if (types === 'major') breaks.push('TypeScript callers');
  return {
    bump: largest([wire, types]),
    wire,
    types,
    breaks,
    where,
    message: writeMessage(finding, breaks, kind, wire),
    kind,
    place,
    pointers,
    ...(old === undefined ? {} : { old }),
    ...(now === undefined ? {} : { new: now }),
  };
}

/** A change that shows in the generated types only. */
function judgeType({ bump, old, new: now, place }: TypeChange, where: string): Change {
  const breaks: Audience[] = ['TypeScript callers'];
  const message = writeMessage('The generated type changed.', breaks, 'type', 'none');
  return { bump, wire: 'none', types: bump, breaks, where, message, kind: 'type', place, old, new: now };
}

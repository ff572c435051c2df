import { type Bump, compareBumps, largest } from './bump.ts';
import type { Change, Verdict } from './change.ts';
import { type Hurt, judgeWire } from './judge-wire.ts';
import { writeMessage } from './message.ts';
import type { Difference } from './models/difference.ts';
import { type Place, printPlace } from './place.ts';
import { joinRedocly } from './redocly/join-redocly.ts';
import type { RedoclyChange } from './redocly/redocly.ts';
import { joinTypes } from './types/join-types.ts';
import type { TypeChange } from './types/type-change.ts';

/** What the three comparisons found. */
export interface Findings {
  differences: readonly Difference[];
  types: readonly TypeChange[];
  redocly: readonly RedoclyChange[];
}

/** Makes one change of all that was found about one thing; the larger verdict wins. `where` prints a place. */
export function judge(
  { differences, types, redocly }: Findings,
  where: (place: Place) => string = printPlace,
): Change[] {
  const compiled = joinTypes(differences, types);
  const opinion = joinRedocly(differences, redocly);
  const changes = [
    ...differences.map((difference): Change => {
      const { kind, place, finding, old, new: now } = difference;
      const { bump, hurts } = judgeWire(difference);
      const raised = opinion.breaking.has(difference) && bump !== 'major';
      if (raised) hurts.push(difference.position.request ? 'sender' : 'reader');
      const wire = raised ? 'major' : bump;
      const typed = largest([difference.types ?? 'none', compiled.byDifference.get(difference) ?? 'none']);
      if (typed === 'major') hurts.push('compiling consumer');
      const values = { ...(old === undefined ? {} : { old }), ...(now === undefined ? {} : { new: now }) };
      const message = writeMessage(finding, hurts, kind, wire);
      return { bump: largest([wire, typed]), wire, types: typed, hurts, where: where(place), message, kind, ...values };
    }),
    ...compiled.others.map((change) => onlyTypes(change, where(change.place))),
    ...opinion.others.map(onlyRedocly),
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

function onlyTypes({ bump, old, new: now }: TypeChange, where: string): Change {
  const hurts: Hurt[] = ['compiling consumer'];
  const message = writeMessage('The generated type changed.', hurts, 'type', 'none');
  return { bump, wire: 'none', types: bump, hurts, where, message, kind: 'type', old, new: now };
}

/** Parts of a document that only people read. */
const prose = new Set(['ExternalDocs', 'Contact', 'License']);

/** What the models do not hold: links, callbacks, webhooks, how parameters are written, extensions. */
function onlyRedocly({ path, typeName, kind, impact, property, verdicts }: RedoclyChange): Change {
  const bump = sizeOf({ path, typeName, impact, verdicts });
  const [, ...tokens] = path.split('/').map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  const [section, name, method, ...rest] = tokens;
  const parts = section === 'paths' && method ? [`${method.toUpperCase()} ${name}`, ...rest] : tokens;
  const where = [...parts, ...(property === undefined ? [] : [property])].join(' · ') || 'document';
  const hurts: Hurt[] = bump === 'major' ? ['sender'] : [];
  const words = { added: 'It is new.', removed: 'It is gone.', modified: 'It changed.' };
  const finding = verdicts.map(({ message }) => message).join(' ') || words[kind];
  return {
    bump,
    wire: bump,
    types: 'none',
    hurts,
    where,
    message: writeMessage(finding, hurts, 'other', bump),
    kind: 'other',
  };
}

function sizeOf({
  path,
  typeName,
  impact,
  verdicts,
}: Pick<RedoclyChange, 'path' | 'typeName' | 'impact' | 'verdicts'>): Bump {
  if (verdicts.length > 0) return impact;
  // How the parts of a form are written.
  if (/\/encoding(\/|$)/.test(path)) return 'major';
  return prose.has(typeName) || /\/x-[^/]*$/.test(path) ? 'patch' : impact;
}

import { type Bump, compareBumps, largest } from '../difference/bump.ts';
import type { Difference } from '../difference/difference.ts';
import { type Place, printPlace } from '../difference/place.ts';
import { joinRedocly } from '../redocly/join-redocly.ts';
import type { RedoclyChange } from '../redocly/redocly.ts';
import { joinTypes } from '../types/join-types.ts';
import type { TypeChange } from '../types/type-change.ts';
import type { Change, Verdict } from './change.ts';
import { type Audience, judgeWire } from './judge-wire.ts';
import { writeMessage } from './message.ts';

/** The results of the three comparisons. */
export interface Findings {
  differences: readonly Difference[];
  types: readonly TypeChange[];
  redocly: readonly RedoclyChange[];
}

/** Merges what the comparisons found about the same thing into one change; the larger verdict wins. `where` prints a place. */
export function judge(
  { differences, types, redocly }: Findings,
  where: (place: Place) => string = printPlace,
): Change[] {
  const compiled = joinTypes(differences, types);
  const opinion = joinRedocly(differences, redocly);
  const changes = [
    ...differences.map((difference): Change => {
      const { kind, place, finding, old, new: now } = difference;
      const { bump, breaks } = judgeWire(difference);
      const raised = opinion.breaking.has(difference) && bump !== 'major';
      if (raised) breaks.push(difference.position.request ? 'callers that send it' : 'callers that read it');
      const wire = raised ? 'major' : bump;
      const typed = largest([difference.types ?? 'none', compiled.byDifference.get(difference) ?? 'none']);
      if (typed === 'major') breaks.push('TypeScript callers');
      const values = { ...(old === undefined ? {} : { old }), ...(now === undefined ? {} : { new: now }) };
      const message = writeMessage(finding, breaks, kind, wire);
      return {
        bump: largest([wire, typed]),
        wire,
        types: typed,
        breaks,
        where: where(place),
        message,
        kind,
        ...values,
      };
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
  const breaks: Audience[] = ['TypeScript callers'];
  const message = writeMessage('The generated type changed.', breaks, 'type', 'none');
  return { bump, wire: 'none', types: bump, breaks, where, message, kind: 'type', old, new: now };
}

/** Redocly's names for parts of a document that only people read. */
const prose = new Set(['ExternalDocs', 'Contact', 'License']);

/** A change in what the model lacks: links, callbacks, webhooks, styles of parameters, extensions. */
function onlyRedocly({ path, typeName, kind, impact, property, verdicts }: RedoclyChange): Change {
  const bump = sizeOf({ path, typeName, impact, verdicts });
  const [, ...tokens] = path.split('/').map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  const [section, name, method, ...rest] = tokens;
  const parts = section === 'paths' && method ? [`${method.toUpperCase()} ${name}`, ...rest] : tokens;
  const where = [...parts, ...(property === undefined ? [] : [property])].join(' · ') || 'document';
  const breaks: Audience[] = bump === 'major' ? ['callers that send it'] : [];
  const words = { added: 'This was added.', removed: 'This was removed.', modified: 'This changed.' };
  const finding = verdicts.map(({ message }) => message).join(' ') || words[kind];
  return {
    bump,
    wire: bump,
    types: 'none',
    breaks,
    where,
    message: writeMessage(finding, breaks, 'other', bump),
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
  // The encoding of the parts of a form.
  if (/\/encoding(\/|$)/.test(path)) return 'major';
  return prose.has(typeName) || /\/x-[^/]*$/.test(path) ? 'patch' : impact;
}

import { type Bump, largest } from '../difference/bump.ts';
import type { Difference, Effect } from '../difference/difference.ts';

/** Whom a change breaks. Receivers are those to whom the API sends webhooks and callbacks. */
export const audiences = ['callers that send it', 'callers that read it', 'receivers', 'TypeScript callers'] as const;
export type Audience = (typeof audiences)[number];

/** What a difference means on the wire, by its effect on the messages that hold the value. */
export function judgeWire({ effect, position }: Difference): { bump: Bump; breaks: Audience[] } {
  const effects = typeof effect === 'string' ? { request: effect, response: effect } : effect;
  const bumps = {
    request: position.request ? judgeSent(effects.request) : 'none',
    response: position.response ? judgeRead(effects.response) : 'none',
    payload: position.payload ? judgeRead(effects.response) : 'none',
    reply: position.reply ? judgeSent(effects.request) : 'none',
  } as const;
  const breaks: Audience[] = [
    ...(bumps.request === 'major' ? (['callers that send it'] as const) : []),
    ...(bumps.response === 'major' ? (['callers that read it'] as const) : []),
    ...(bumps.payload === 'major' || bumps.reply === 'major' ? (['receivers'] as const) : []),
  ];
  // Prose is worth a release even where no message holds what it describes.
  const prose = effect === 'text' ? 'patch' : 'none';
  return { bump: largest([...Object.values(bumps), prose]), breaks };
}

/** A change breaks senders if a message that they send today may be refused. */
function judgeSent(effect: Effect): Bump {
  switch (effect) {
    case 'tighter':
    case 'other':
    case 'lost':
      return 'major';
    case 'looser':
    case 'gained':
      return 'minor';
    case 'text':
      return 'patch';
    case 'none':
      return 'none';
  }
}

/** A change breaks readers if a message may hold something they do not expect, or lack something they do. */
function judgeRead(effect: Effect): Bump {
  switch (effect) {
    case 'looser':
    case 'other':
    case 'lost':
      return 'major';
    case 'tighter':
    case 'gained':
      return 'minor';
    case 'text':
      return 'patch';
    case 'none':
      return 'none';
  }
}

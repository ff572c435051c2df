import { type Bump, largest } from '../difference/bump.ts';
import type { Difference, Effect } from '../difference/difference.ts';

/** Whom a change breaks. */
export type Audience = 'callers that send it' | 'callers that read it' | 'TypeScript callers';

/** What a difference means on the wire, by its effect on requests and on responses. */
export function judgeWire({ effect, position }: Difference): { bump: Bump; breaks: Audience[] } {
  const effects = typeof effect === 'string' ? { request: effect, response: effect } : effect;
  const request = position.request ? judgeRequest(effects.request) : 'none';
  const response = position.response ? judgeResponse(effects.response) : 'none';
  // Prose is worth a release even where no message holds what it describes.
  const prose = effect === 'text' ? 'patch' : 'none';
  const breaks: Audience[] = [];
  if (request === 'major') breaks.push('callers that send it');
  if (response === 'major') breaks.push('callers that read it');
  return { bump: largest([request, response, prose]), breaks };
}

/** A change breaks senders if a request that they send today may be refused. */
function judgeRequest(effect: Effect): Bump {
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

/** A change breaks readers if a response may hold something they do not expect, or lack something they do. */
function judgeResponse(effect: Effect): Bump {
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

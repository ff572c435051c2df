import { type Bump, largest } from './bump.ts';
import type { Difference, Effect } from './models/difference.ts';

/** Whom a change hurts: whoever sends requests, whoever reads responses, whoever compiles against the types. */
export type Hurt = 'sender' | 'reader' | 'compiling consumer';

/** What a difference means on the wire, by what it does to the messages of each side that it reaches. */
export function judgeWire({ effect, position }: Difference): { bump: Bump; hurts: Hurt[] } {
  const effects = typeof effect === 'string' ? { request: effect, response: effect } : effect;
  const request = position.request ? judgeRequest(effects.request) : 'none';
  const response = position.response ? judgeResponse(effects.response) : 'none';
  // Prose is worth a release even where no message can hold what it describes.
  const prose = effect === 'text' ? 'patch' : 'none';
  const hurts: Hurt[] = [];
  if (request === 'major') hurts.push('sender');
  if (response === 'major') hurts.push('reader');
  return { bump: largest([request, response, prose]), hurts };
}

/** A sender is hurt when a request that it sends today may be refused. */
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

/** A reader is hurt when a response may hold what it does not expect, or lack what it does. */
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

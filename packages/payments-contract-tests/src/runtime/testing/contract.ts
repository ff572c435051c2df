import type { Issue, Json } from '../../generated/types.ts';
import type { ApiContract } from '../document/contract.ts';
import type { Change, Check, Contract } from '../exchange/check.ts';
import type { Reply } from '../exchange/reply.ts';

/** The contract of a library API. */
export const api: ApiContract = {
  command: 'library-contract',
  variables: 'LIBRARY',
  spec: {
    document: {
      info: { title: 'Library' },
      servers: [{ url: 'https://library.example.com', 'x-environment': 'live' }],
      paths: {},
    },
    sources: {},
  },
  validators: {},
  createMock: () => ({ fetch: () => Promise.resolve(new Response(null, { status: 501 })) }),
};

/** Validates a number, or a list of numbers. */
function areNumbers(value: unknown): Issue[] {
  return [value].flat().flatMap((one, index) => {
    const pointer = Array.isArray(value) ? `/${index}` : '';
    return typeof one === 'number' ? [] : [{ pointer, keyword: 'type', message: 'must be a number' }];
  });
}

/** A contract for tests: a thing with a name, which the answer repeats. */
export const contract: Contract = {
  method: 'POST',
  path: '/things/{id}',
  request: {
    headers: { authorization: 'Bearer {token}', 'content-type': 'application/json' },
    parameters: { 'path id': 'a/b' },
    body: { name: 'x' },
  },
  accepts: ['201'],
  refuses: {
    credentials: ['401'],
    'media-type': ['415'],
    'body-syntax': ['400'],
    'body-schema': ['422'],
    parameters: ['422'],
  },
  answers: {
    201: {
      mediaTypes: ['application/json'],
      headers: [
        { name: 'location', in: 'header', required: true, kinds: ['string'] },
        { name: 'x-count', in: 'header', required: false, kinds: ['number'], validate: areNumbers },
        { name: 'x-sizes', in: 'header', required: false, kinds: [{ items: 'number' }], validate: areNumbers },
      ],
      validate: (value) =>
        typeof (value as { name: unknown } | null)?.name === 'string'
          ? []
          : [{ pointer: '/name', keyword: 'type', message: 'must be a string' }],
    },
    204: { mediaTypes: [] },
    '4XX': { mediaTypes: ['application/problem+json'], validate: () => [] },
  },
  spec: api.spec,
  promises: [
    { answer: '/name', repeats: '/name' },
    { answer: '/notes', repeats: '/notes' },
    { answer: '/tags', repeats: '/tags', isOptional: true },
    { answer: '/lines', repeats: '/lines', free: ['/*/price'] },
    { answer: '/nick', repeats: '/nick', when: '/fresh' },
    { answer: '/link', presentWhen: '/wantLink' },
    { answer: '/discount', onlyWhen: '/code' },
    { answer: '/discount', differsFrom: '/code' },
    { answer: '/id', isUnique: true },
  ],
};

/** A check of a valid request with a change. */
export function valid(change: Change = {}): Check {
  return { contract, change, statuses: contract.accepts };
}

/** An answer. */
export function reply(
  status: number,
  body: Json | string | Uint8Array,
  headers: { [name: string]: string } = {},
): Reply {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    status,
    headers: new Headers(headers),
    body: body instanceof Uint8Array ? body : new TextEncoder().encode(text),
    milliseconds: 1,
  };
}

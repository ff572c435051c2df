import type { Json } from '../../generate/spec/node.ts';
import { all, drop, set } from '../testing/edit.ts';
import type { DocumentEdit } from './document-edit.ts';

const list = '/paths/~1orders/get';
const scheme = '/components/securitySchemes/Key';
const use = (value: Json) => set(scheme, value);
const apiKey = { type: 'apiKey', in: 'header', name: 'X-Key' };
const flow = { tokenUrl: 'https://example.com/token', scopes: { read: 'Read' } };
const login = all(
  use({ type: 'oauth2', flows: { clientCredentials: { ...flow, refreshUrl: 'https://example.com/refresh' } } }),
  set('/security/0', { Key: ['read'] }),
);
const credentials = `${scheme}/flows/clientCredentials`;
const openId = use({ type: 'openIdConnect', openIdConnectUrl: 'https://example.com/1' });

/** Security schemes and requirements (OpenAPI 3.1, sections 4.8.27 to 4.8.30). */
export const security: DocumentEdit[] = [
  ['major', 'a password instead of a token', set(`${scheme}/scheme`, 'basic')],
  ['none', 'schemes of HTTP are not case-sensitive', set(`${scheme}/scheme`, 'Bearer')],
  ['patch', 'a hint at the format of tokens', set(`${scheme}/bearerFormat`, 'JWT')],
  ['major', 'a key instead of a token', use(apiKey)],
  ['major', 'the key is sent in a cookie', set(`${scheme}/in`, 'cookie'), use(apiKey)],
  ['major', 'the key has another name', set(`${scheme}/name`, 'X-Secret'), use(apiKey)],
  ['major', 'another provider', set(`${scheme}/openIdConnectUrl`, 'https://example.com/2'), openId],
  ['major', 'a certificate', use({ type: 'mutualTLS' })],
  ['patch', 'a description', set(`${scheme}/description`, 'From the console.')],
  ['minor', 'another flow', set(`${scheme}/flows/password`, flow), login],
  ['major', 'another flow instead', set(`${scheme}/flows`, { password: flow }), login],
  ['major', 'another address for tokens', set(`${credentials}/tokenUrl`, 'https://example.com/2'), login],
  ['major', 'another address to refresh tokens', set(`${credentials}/refreshUrl`, 'https://example.com/2'), login],
  [
    'minor',
    'tokens can be refreshed',
    set(`${scheme}/flows/password/refreshUrl`, 'https://example.com/r'),
    all(login, set(`${scheme}/flows/password`, flow)),
  ],
  ['major', 'tokens cannot be refreshed', drop(`${credentials}/refreshUrl`), login],
  ['minor', 'a further scope', set(`${credentials}/scopes/write`, 'Write'), login],
  ['patch', 'a scope in other words', set(`${credentials}/scopes/read`, 'Read all'), login],
  ['major', 'an operation needs a further scope', set(`${list}/security`, [{ Key: ['read', 'write'] }]), login],
  ['minor', 'an operation needs no scope', set(`${list}/security`, [{ Key: [] }]), login],
  ['none', 'an operation repeats what applies to all', set(`${list}/security`, [{ Key: [] }])],
  ['minor', 'an operation is open to everybody', set(`${list}/security`, [])],
  ['major', 'an operation needs another key', set(`${list}/security`, [{ Other: [] }])],
  ['major', 'an operation needs two keys', set(`${list}/security`, [{ Key: [], Other: [] }])],
  ['minor', 'an operation accepts another key', set(`${list}/security`, [{ Key: [] }, { Other: [] }])],
  [
    'none',
    'the order of alternatives',
    set(`${list}/security`, [{ Other: [] }, { Key: [] }]),
    set(`${list}/security`, [{ Key: [] }, { Other: [] }]),
  ],
  ['minor', 'a key is optional', set('/security', [{ Key: [] }, {}])],
  ['major', 'a key is no longer optional', set('/security', [{ Key: [] }]), set('/security', [{ Key: [] }, {}])],
  ['major', 'an alternative is gone', set('/security', [{ Key: [] }]), set('/security', [{ Key: [] }, { Other: [] }])],
  ['minor', 'one key of two is enough', set('/security', [{ Key: [] }]), set('/security', [{ Key: [], Other: [] }])],
  [
    'major',
    'either key becomes both',
    set('/security', [{ Key: [], Other: [] }]),
    set('/security', [{ Key: [] }, { Other: [] }]),
  ],
  ['major', 'everything needs another key', set('/security', [{ Other: [] }])],
  ['major', 'what was open to everybody needs a key', set('/security', [{ Key: [] }]), set('/security', [])],
  ['minor', 'everything is open to everybody', set('/security', [])],
  ['none', 'a scheme that nothing requires', set('/components/securitySchemes/Third', apiKey)],
];

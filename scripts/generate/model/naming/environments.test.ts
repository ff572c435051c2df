import { expect, test } from 'vitest';
import { nameServers } from './environments.ts';

/** `[url, description, x-environment]` */
type Row = [url: string, description?: string, wanted?: string];

const tables: { name: string; given: Row[]; want: string[] }[] = [
  {
    name: 'the extension wins',
    given: [
      ['https://a.example.com', 'Test', 'try_it'],
      ['https://b.example.com', 'Test'],
    ],
    want: ['try_it', 'test'],
  },
  {
    name: 'descriptions',
    given: [
      ['https://a.example.com', 'Test Mode Server'],
      ['https://b.example.com', 'Live Mode Server'],
    ],
    want: ['test', 'live'],
  },
  {
    name: 'the first word that says it',
    given: [['https://a.example.com', 'Production server (uses live data)']],
    want: ['production'],
  },
  {
    name: 'hosts',
    given: [
      ['https://sandbox.example.com/v1'],
      ['https://api-staging.example.com'],
      ['http://localhost:8080'],
      ['http://127.0.0.1'],
    ],
    want: ['sandbox', 'staging', 'local', 'local2'],
  },
  {
    name: 'regions of one environment',
    given: [
      ['https://eu.example.com', 'Production'],
      ['https://us.example.com', 'Production'],
    ],
    want: ['eu', 'us'],
  },
  { name: 'a short description', given: [['https://a.example.com', 'European Union']], want: ['europeanUnion'] },
  { name: 'a host that says nothing else', given: [['https://api.books.example.com/v2']], want: ['books'] },
  { name: 'a path', given: [['/v2']], want: ['v2'] },
  { name: 'a host made of variables', given: [['{scheme}://{host}/']], want: ['server1'] },
  { name: 'nothing', given: [['/'], ['/']], want: ['server1', 'server2'] },
  { name: 'hostile text', given: [['https://x.example.com', "*/ 'quoted' __proto__"]], want: ['quotedProto'] },
];

test.each(tables)('$name', ({ given, want }) => {
  const servers = given.map(([url, description, wanted]) => ({
    url,
    ...(description === undefined ? {} : { description }),
    ...(wanted === undefined ? {} : { wanted }),
  }));
  expect(nameServers(servers)).toEqual(want);
});

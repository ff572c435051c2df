import { expect, test } from 'vitest';
import type { Node } from '../../spec/node.ts';
import { described, describedApi, describedOperation, describedScheme } from './described.ts';

test.each<[string, Node, string | undefined]>([
  ['nothing', {}, undefined],
  ['a description', { description: 'Books. \n' }, 'Books.'],
  [
    'a page elsewhere',
    { description: 'Books.', externalDocs: { url: 'https://example.com/a b', description: 'All about [books].' } },
    'Books.\n\nSee [All about \\[books\\]](<https://example.com/a%20b>).',
  ],
  [
    'only an address',
    { externalDocs: { url: 'https://example.com' } },
    'See [https://example.com](<https://example.com/>).',
  ],
  [
    'an address that is not one of the web',
    { externalDocs: { url: 'javascript:alert(1)', description: '<b>More</b>' } },
    'See \\<b\\>More\\</b\\> (javascript:alert(1)).',
  ],
])('%s', (_name, node, want) => {
  expect(described(node).description).toBe(want);
});

test('an API has a contact, a license and terms', () => {
  const info = {
    description: 'Books.',
    contact: { name: 'Ada', url: 'https://example.com', email: 'ada@example.com' },
    license: { name: 'MIT', identifier: 'MIT' },
    termsOfService: 'terms.html',
  };
  expect(describedApi(info, { externalDocs: { url: 'https://docs.example.com', description: 'Guide' } })).toEqual({
    description: [
      'Books.',
      'See [Guide](<https://docs.example.com/>).',
      '- Contact: [Ada](<https://example.com/>), [ada@example.com](<mailto:ada@example.com>)\n- License: MIT\n- Terms of service (terms.html)',
    ].join('\n\n'),
  });
});

test('a security scheme and an operation have scopes', () => {
  const flow = { tokenUrl: 'https://example.com/token', scopes: { read: 'Read *all* books.', write: '' } };
  expect(describedScheme({ type: 'oauth2', bearerFormat: 'JWT', flows: { clientCredentials: flow } })).toEqual({
    description: [
      '- Format: JWT',
      '- OAuth 2.0, clientCredentials: [token](<https://example.com/token>)',
      '  - read: Read \\*all\\* books.',
      '  - write',
    ].join('\n'),
  });
  expect(describedOperation({ description: 'Adds.' }, [{ A: ['read'] }, { B: ['read', 'write'] }])).toEqual({
    description: 'Adds.\n\nScopes: read, write.',
  });
});

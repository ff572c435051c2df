import { all, drop, set } from '../testing/edit.ts';
import type { DocumentEdit } from './document-edit.ts';

const list = '/paths/~1orders/get';
const one = '/paths/~1orders~1{order_id}';
const eu = { url: 'https://eu.example.com' };
const region = { default: 'eu', enum: ['eu', 'us'] };
const regions = set('/servers/-', { url: 'https://{region}.example.com', variables: { region } });
const variable = '/servers/2/variables/region';
const own = set(`${list}/servers`, [eu]);

/** Servers (OpenAPI 3.1, sections 4.8.5 and 4.8.6). */
export const servers: DocumentEdit[] = [
  ['minor', 'another server', set('/servers/-', eu)],
  ['major', 'a server less', drop('/servers/1')],
  ['major', 'another host', set('/servers/0/url', 'https://new.example.com')],
  ['major', 'another base path', set('/servers/0/url', 'https://api.example.com/v2')],
  ['major', 'no encryption', set('/servers/0/url', 'http://api.example.com')],
  ['none', 'a slash at the end', set('/servers/0/url', 'https://api.example.com/')],
  [
    'none',
    'the order of servers',
    set('/servers', [{ url: 'https://test.example.com' }, { url: 'https://api.example.com', description: 'Live.' }]),
  ],
  ['patch', 'a description', set('/servers/0/description', 'Production.')],
  ['minor', 'another region', set(`${variable}/enum`, ['eu', 'us', 'ap']), regions],
  ['major', 'a region less', set(`${variable}/enum`, ['eu']), regions],
  ['minor', 'any region', drop(`${variable}/enum`), regions],
  ['minor', 'another default', set(`${variable}/default`, 'us'), regions],
  ['patch', 'a description of a variable', set(`${variable}/description`, 'Where.'), regions],
  ['major', 'an operation moves to another server', own],
  ['major', 'an operation moves back', drop(`${list}/servers`), own],
  ['minor', 'an operation has another server', set(`${list}/servers/-`, { url: 'https://us.example.com' }), own],
  ['major', 'all operations of a path move', set(`${one}/servers`, [eu])],
  [
    'none',
    'an operation repeats the servers of the document',
    set(`${list}/servers`, [{ url: 'https://api.example.com' }, { url: 'https://test.example.com' }]),
  ],
  ['none', 'the host of the document is the default', set('/servers', [{ url: '/' }]), all(drop('/servers'))],
];

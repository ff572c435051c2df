import type { Bump } from '../../difference/bump.ts';
import { all, type Edit, set } from '../../testing/edit.ts';

/** What the change is worth on the wire, what for generated types, and how many changes it is; the edit before, if any, makes room for it. */
export type Row = [wire: Bump, types: Bump, changes: number, name: string, edit: Edit, before?: Edit];

export const schemas = '/components/schemas';
export const order = `${schemas}/Order`;
export const newOrder = `${schemas}/NewOrder`;
export const line = `${schemas}/Line`;
export const list = '/paths/~1orders/get';
export const create = '/paths/~1orders/post';
export const one = '/paths/~1orders~1{order_id}';
export const problem = { $ref: '#/components/schemas/Problem' };
export const person = { $ref: '#/components/schemas/Person' };
export const company = { $ref: '#/components/schemas/Company' };
export const json = (schema: object) => ({ 'application/json': { schema } }) as never;
export const pathParameter = [{ name: 'order_id', in: 'path', required: true, schema: { type: 'string' } }];
export const flow = '/components/securitySchemes/Login/flows/clientCredentials';
export const login = all(
  set('/components/securitySchemes/Login', {
    type: 'oauth2',
    flows: { clientCredentials: { tokenUrl: 'https://example.com/1', scopes: { read: 'Read', write: 'Write' } } },
  }),
  set('/security/0', { Login: ['read'] }),
);
export const region = '/servers/2/variables/region';
export const regions = set('/servers/-', {
  url: 'https://{region}.example.com',
  variables: { region: { default: 'eu', enum: ['eu', 'us'] } },
});

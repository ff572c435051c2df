import { expect, test } from 'vitest';
import type { Node } from '../../spec/node.ts';
import { declare } from './declare.ts';

const novel = { $ref: '#/components/schemas/Novel' };
const book = {
  oneOf: [novel, { $ref: '#/components/schemas/Atlas' }],
  discriminator: { propertyName: 'kind', mapping: { novel: novel.$ref, story: novel.$ref } },
};
const object = (properties: Node, others: Node = {}): Node => ({ type: 'object', properties, ...others });
const text = { type: 'string' };

/** The declaration of the component `Novel`, on one line. */
async function declared(schemas: Node): Promise<string> {
  const described = Object.entries(schemas).map(([name]) => ({
    name,
    schema: { kind: 'object', pointer: `/components/schemas/${name}` },
  }));
  const { schemas: printed } = await declare({ document: { paths: {}, components: { schemas } }, schemas: described });
  return (
    /(?:interface|type) Novel(?: =)? (.*?);?\n(?=\/\*\*|export|$)/s.exec(printed.text)?.[1]?.replaceAll(/\s+/g, ' ') ??
    ''
  );
}

test.each<{ name: string; schemas: Node; want: string }>([
  {
    name: 'an object of any properties',
    schemas: { Novel: { type: 'object' } },
    want: 'Record<string, unknown>',
  },
  {
    name: 'an object without any',
    schemas: { Novel: { type: 'object', additionalProperties: false } },
    want: 'Record<string, never>',
  },
  {
    name: 'a choice of required properties',
    schemas: { Novel: object({ a: text }, { anyOf: [{ required: ['a'] }, { required: ['b'] }] }) },
    want: '{ a?: string; }',
  },
  {
    name: 'a choice beside properties',
    schemas: { Novel: object({ a: text }, { anyOf: [object({ b: text }), object({ c: text })] }) },
    want: '{ a?: string; } & ({ b?: string; } | { c?: string; })',
  },
  {
    name: 'a variant, whose name may be absent',
    schemas: { Book: book, Novel: object({ kind: text }), Atlas: object({}) },
    want: '{ kind?: "novel" | "story"; }',
  },
  {
    name: 'a variant with names of its own',
    schemas: { Book: book, Novel: object({ kind: { const: 'epic' } }, { required: ['kind'] }), Atlas: object({}) },
    want: '{ /** @constant */ kind: "epic"; }',
  },
  {
    name: 'a variant that allows fewer names, or null',
    schemas: { Book: book, Novel: object({ kind: { enum: ['story', 'fable', null] } }), Atlas: object({}) },
    want: '{ kind?: "story" | null; }',
  },
  {
    name: 'a variant that extends another schema',
    schemas: { Book: book, Novel: { allOf: [{ $ref: '#/components/schemas/Base' }] }, Base: object({ kind: text }) },
    want: 'Base & { kind?: "novel" | "story"; }',
  },
])('$name', async ({ schemas, want }) => {
  expect(await declared(schemas)).toBe(want);
});

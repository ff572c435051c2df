import { describe, expect, test } from 'vitest';
import type { ReadField } from './field.ts';
import { readForm, writeForm } from './form.ts';
import { readMultipart, writeMultipart } from './multipart.ts';

const fields: ReadField[] = [
  { name: 'name', kinds: ['string'] },
  { name: 'age', kinds: ['number'] },
  { name: 'tags', kinds: [{ items: 'string' }] },
  { name: 'address', mediaType: 'application/json', kinds: ['json'] },
];
const value = { name: 'Ä & b', age: 3, tags: ['a', 'b,c'], address: { city: 'X' } };

describe('a form', () => {
  const text = 'name=%C3%84+%26+b&age=3&tags=a&tags=b%2Cc&address=%7B%22city%22%3A%22X%22%7D';
  test('is written as its encoding says; an object is JSON', () => {
    expect(writeForm(fields, value)).toBe(text);
    expect(writeForm([], value)).toBe(text);
    expect(writeForm([{ name: 'tags', explode: false, style: 'form' }], { tags: ['a', 'b'], none: undefined })).toBe(
      'tags=a,b',
    );
    expect(writeForm([{ name: 'a', style: 'deepObject' }], { a: { b: 1 } })).toBe('a%5Bb%5D=1');
  });
  test('is read again, in every way that is open', () => {
    expect(readForm(fields, text)).toContainEqual({ value });
    expect(readForm(fields, 'other=1')).toEqual([{ value: { other: 1 } }, { value: { other: '1' } }]);
    expect(
      readForm([{ name: 'a', style: 'deepObject', kinds: [{ properties: {}, others: 'number' }] }], 'a[b]=1')[0],
    ).toEqual({
      value: { a: { b: 1 } },
    });
    expect(readForm(fields, 'address=%7B')[0]).toEqual({ problem: 'has a field `address` that must be JSON' });
  });
});

describe('a multipart body', () => {
  const files: ReadField[] = [
    ...fields,
    { name: 'cover', isFile: true, mediaType: 'image/png, image/jpeg', kinds: ['string'] },
  ];
  const bytes = new Uint8Array([0x89, 0x50, 0, 0x0d, 0x0a, 0xff]);
  const contentType = 'multipart/form-data; boundary="xyz"';
  const body = async (given: object): Promise<Uint8Array> => {
    const pieces = writeMultipart(files, given, 'xyz') as ConstructorParameters<typeof Blob>[0];
    return new Uint8Array(await new Blob(pieces).arrayBuffer());
  };

  test('has a part for each field and item', () => {
    expect(writeMultipart(files, { age: 3, tags: ['a', 'b'], address: {}, 'x"y': 'z' }, 'xyz').join('')).toBe(
      [
        '--xyz\r\nContent-Disposition: form-data; name="age"\r\n\r\n3\r\n',
        '--xyz\r\nContent-Disposition: form-data; name="tags"\r\n\r\na\r\n',
        '--xyz\r\nContent-Disposition: form-data; name="tags"\r\n\r\nb\r\n',
        '--xyz\r\nContent-Disposition: form-data; name="address"\r\nContent-Type: application/json\r\n\r\n{}\r\n',
        '--xyz\r\nContent-Disposition: form-data; name="x%22y"\r\n\r\nz\r\n',
        '--xyz--\r\n',
      ].join(''),
    );
  });

  test.each([
    ['bytes', bytes, 'filename="cover"\r\nContent-Type: image/png'],
    ['a blob', new Blob([bytes], { type: 'image/jpeg' }), 'filename="cover"\r\nContent-Type: image/jpeg'],
    ['a file', new File([bytes], 'my "cover".png'), 'filename="my %22cover%22.png"\r\nContent-Type: image/png'],
  ])('holds a file from %s', async (_name, cover, want) => {
    const sent = await body({ ...value, cover });
    expect(new TextDecoder().decode(sent)).toContain(want);
    expect(readMultipart(files, sent, contentType)).toContainEqual({
      value: { ...value, cover: String.fromCharCode(...bytes) },
    });
  });

  test.each([
    ['bytes', bytes],
    ['a blob without a type', new Blob([bytes])],
    ['a file without a type', new File([bytes], 'scan')],
  ])('names no media type that nobody has given: %s', async (_name, scan) => {
    for (const field of [{ name: 'scan', isFile: true }, { name: 'other' }]) {
      const pieces = writeMultipart([field], { scan }, 'xyz');
      expect(pieces[0]).toContain('name="scan"; filename="scan"\r\nContent-Type: application/octet-stream\r\n');
      expect(pieces[1]).toBe(scan);
    }
  });

  test('is what FormData of the platform writes', async () => {
    const form = new FormData();
    for (const [name, text] of [
      ['name', value.name],
      ['age', '3'],
      ['tags', 'a'],
      ['tags', 'b,c'],
    ] as const)
      form.append(name, text);
    form.append('cover', new Blob([bytes], { type: 'image/png' }), 'c.png');
    const response = new Response(form);
    const sent = new Uint8Array(await response.clone().arrayBuffer());
    expect(readMultipart(files, sent, response.headers.get('content-type') ?? '')[0]).toEqual({
      value: { name: value.name, age: 3, tags: value.tags, cover: String.fromCharCode(...bytes) },
    });
  });

  test.each([
    ['another boundary', '--abc--\r\n', 'must end with its boundary'],
    ['a part without a name', '--xyz\r\n\r\na\r\n--xyz--', 'must have a name for each part'],
    [
      'a file of another type',
      '--xyz\r\nContent-Disposition: form-data; name="cover"; filename="a"\r\nContent-Type: text/plain\r\n\r\na\r\n--xyz--',
      'has a part `cover` that must be image/png, image/jpeg',
    ],
  ])('reports %s', (_name, text, problem) => {
    expect(readMultipart(files, new TextEncoder().encode(text), contentType)[0]).toEqual({ problem });
  });
});

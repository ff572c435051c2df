import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Kind } from './kind.ts';
import type { Parameter, Style } from './parameter.ts';
import { parse } from './parse.ts';
import { serialize } from './serialize.ts';

const array = ['blue', 'black', 'brown'];
const object = { R: 100, G: 200, B: 150 };
const list: Kind = { items: 'string' };
const colors: Kind = { properties: { R: 'number', G: 'number', B: 'number' } };

/** The examples of OpenAPI 3.1.1, section 4.8.12.5.3: of an empty text, of `blue`, of the array and of the object. */
const rows: [style: Style, explode: boolean, empty: string, text: string, array: string, object: string][] = [
  ['matrix', false, ';color', ';color=blue', ';color=blue,black,brown', ';color=R,100,G,200,B,150'],
  ['matrix', true, ';color', ';color=blue', ';color=blue;color=black;color=brown', ';R=100;G=200;B=150'],
  ['label', false, '.', '.blue', '.blue,black,brown', '.R,100,G,200,B,150'],
  ['label', true, '.', '.blue', '.blue.black.brown', '.R=100.G=200.B=150'],
  ['simple', false, '', 'blue', 'blue,black,brown', 'R,100,G,200,B,150'],
  ['simple', true, '', 'blue', 'blue,black,brown', 'R=100,G=200,B=150'],
  ['form', false, 'color=', 'color=blue', 'color=blue,black,brown', 'color=R,100,G,200,B,150'],
  ['form', true, 'color=', 'color=blue', 'color=blue&color=black&color=brown', 'R=100&G=200&B=150'],
  ['spaceDelimited', false, '', '', 'color=blue%20black%20brown', 'color=R%20100%20G%20200%20B%20150'],
  ['spaceDelimited', true, '', '', 'color=blue&color=black&color=brown', ''],
  ['pipeDelimited', false, '', '', 'color=blue%7Cblack%7Cbrown', 'color=R%7C100%7CG%7C200%7CB%7C150'],
  ['pipeDelimited', true, '', '', 'color=blue&color=black&color=brown', ''],
  ['deepObject', true, '', '', '', 'color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150'],
  ['cookie', true, 'color=', 'color=blue', 'color=blue; color=black; color=brown', 'R=100; G=200; B=150'],
];
const places: { [name in Style]: Parameter['in'] } = {
  matrix: 'path',
  label: 'path',
  simple: 'path',
  form: 'query',
  spaceDelimited: 'query',
  pipeDelimited: 'query',
  deepObject: 'query',
  cookie: 'cookie',
};

describe.each(rows)('%s, explode: %s', (style, explode, ...texts) => {
  const parameter: Parameter = { name: 'color', in: places[style], style, explode };
  const examples: [unknown, Kind][] = [
    ['', 'string'],
    ['blue', 'string'],
    [array, list],
    [object, colors],
  ];
  test.each(examples.map(([value, kind], index) => ({ value, kind, want: texts[index] })))(
    'writes and reads $value as $want',
    ({ value, kind, want }) => {
      // A gap of the table: OpenAPI does not say, or the text is empty.
      if (want === '') return;
      expect(serialize(parameter, value)).toBe(want);
      expect(parse(parameter, kind, want ?? '')).toEqual({ value });
    },
  );
});

test.each([
  ['as it is', 'a=b&c%41d', 'color=a=b&c%41d'],
  ['without what would end it', 'a; b="c"', 'color=a%3B%20b=%22c%22'],
  ['in ASCII', 'größe', 'color=gr%C3%B6%C3%9Fe'],
])('a value in the style of cookies is written %s', (_how, value, want) => {
  const parameter: Parameter = { name: 'color', in: 'cookie', style: 'cookie' };
  expect(serialize(parameter, value)).toBe(want);
  expect(parse(parameter, 'string', want)).toEqual({ value });
});

test.each([
  ['nothing', undefined],
  ['null', null],
  ['an empty list', []],
  ['an empty object', {}],
])('does not send %s', (_name, value) => {
  for (const [style, explode] of rows) {
    expect(serialize({ name: 'color', in: places[style], style, explode }, value)).toBeUndefined();
  }
});

describe('characters', () => {
  const text = `a:/?#[]@!$&'()*+,;=%é "`;
  test('are percent-encoded where they are not unreserved', () => {
    expect(serialize({ name: 'q q', in: 'query' }, text)).toBe(
      'q%20q=a%3A%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%25%C3%A9%20%22',
    );
  });
  test('that are reserved stay as they are if allowed, unless they would end the value', () => {
    expect(serialize({ name: 'q', in: 'query', allowReserved: true }, text)).toBe(
      "q=a:/?%23%5B%5D@!$%26'()*%2B%2C;=%25%C3%A9%20%22",
    );
  });
  test('stay as they are in a header', () => {
    expect(serialize({ name: 'q', in: 'header' }, text)).toBe(text);
  });
  test('that are half of a pair are replaced, as in every URL', () => {
    expect(serialize({ name: 'q', in: 'query' }, '\ud83d')).toBe('q=%EF%BF%BD');
  });
});

describe('a value with a media type', () => {
  const parameter: Parameter = { name: 'filter', in: 'query', mediaType: 'application/json' };
  test('is written as its media type says', () => {
    expect(serialize(parameter, { a: [1] })).toBe('filter=%7B%22a%22%3A%5B1%5D%7D');
    expect(serialize({ ...parameter, in: 'header' }, 'x')).toBe('"x"');
    expect(serialize({ ...parameter, in: 'path', mediaType: 'text/plain' }, 'x y')).toBe('x%20y');
  });
  test('is read as its media type says', () => {
    expect(parse(parameter, 'json', 'filter=%7B%22a%22%3A%5B1%5D%7D')).toEqual({ value: { a: [1] } });
    expect(parse(parameter, 'json', 'filter=%7B')).toEqual({ problem: 'must be JSON' });
  });
});

test('properties may be nested in a deep object', () => {
  const parameter: Parameter = { name: 'f', in: 'query', style: 'deepObject' };
  const value = { a: { b: 1, c: ['x', 'y'] } };
  const kind: Kind = { properties: { a: { properties: { b: 'number', c: { items: 'string' } } } } };
  expect(serialize(parameter, value)).toBe('f%5Ba%5D%5Bb%5D=1&f%5Ba%5D%5Bc%5D=x&f%5Ba%5D%5Bc%5D=y');
  expect(parse(parameter, kind, 'f[a][b]=1&f[a][c]=x&f[a][c]=y')).toEqual({ value });
});

test('an object in a list of a deep object is written as JSON, and read again', () => {
  const parameter: Parameter = { name: 'f', in: 'query', style: 'deepObject' };
  const kind: Kind = { properties: { a: { items: 'json' } } };
  const value = { a: [{ b: 1 }, { b: 2 }] };
  const query = serialize(parameter, value);
  expect(query).toBe('f%5Ba%5D=%7B%22b%22%3A1%7D&f%5Ba%5D=%7B%22b%22%3A2%7D');
  expect(parse(parameter, kind, query ?? '')).toEqual({ value });
});

test.each<[string, Parameter, Kind, string, string]>([
  ['a broken escape', { name: 'a', in: 'query' }, 'string', 'a=%zz', 'must be validly percent-encoded'],
  ['a repeated value', { name: 'a', in: 'query' }, 'string', 'a=1&a=2', 'must not be repeated'],
  ['a list in pieces', { name: 'a', in: 'query', explode: false }, list, 'a=1&a=2', 'must not be repeated'],
  ['a label without its dot', { name: 'a', in: 'path', style: 'label' }, 'string', 'x', 'must begin with `.`'],
  ['another name', { name: 'a', in: 'path', style: 'matrix' }, 'string', ';b=1', 'must begin with `;a`'],
  ['an open bracket', { name: 'a', in: 'query', style: 'deepObject' }, colors, 'a[R=1', 'must have a name in brackets'],
  [
    'a name without a value',
    { name: 'a', in: 'header' },
    colors,
    'R,1,G',
    'must be a list of names, each followed by its value',
  ],
])('reports %s', (_name, parameter, kind, source, problem) => {
  expect(parse(parameter, kind, source)).toEqual({ problem });
});

test('a parameter that is absent has no value', () => {
  for (const kind of ['string', list, colors] satisfies Kind[]) {
    expect(parse({ name: 'a', in: 'query' }, kind, 'b=1')).toEqual({});
    expect(parse({ name: 'a', in: 'cookie' }, kind, 'b=1')).toEqual({});
  }
});

describe('reads what it has written', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1 });
  const name = fc.constantFrom('R', 'G', 'B', 'ü ,;=&');
  const kinds: { kind: Kind; values: fc.Arbitrary<unknown> }[] = [
    { kind: 'string', values: word },
    { kind: 'number', values: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0) },
    { kind: 'boolean', values: fc.boolean() },
    { kind: list, values: fc.array(word, { minLength: 1 }) },
    { kind: { properties: {}, others: 'string' }, values: fc.dictionary(name, word, { minKeys: 1 }) },
  ];
  const parameters: Parameter[] = [
    { name: 'ä/b', in: 'path' },
    { name: 'color', in: 'path', style: 'simple', explode: true },
    { name: 'color', in: 'path', style: 'label' },
    { name: 'co;lor', in: 'path', style: 'matrix' },
    { name: 'color', in: 'path', style: 'matrix', explode: true },
    { name: 'co&l=or', in: 'query' },
    { name: 'color', in: 'query', explode: false },
    { name: 'color', in: 'query', allowReserved: true },
    { name: 'color', in: 'query', allowReserved: true, explode: false },
    { name: 'color', in: 'cookie' },
    { name: 'color', in: 'cookie', explode: false },
  ];
  test.each(parameters)('$style $in $name, explode: $explode, reserved: $allowReserved', (parameter) => {
    for (const { kind, values } of kinds) {
      fc.assert(
        fc.property(values, (value) => {
          expect(parse(parameter, kind, serialize(parameter, value) ?? '')).toEqual({ value });
        }),
      );
    }
  });
});

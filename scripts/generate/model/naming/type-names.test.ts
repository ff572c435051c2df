import { expect, test } from 'vitest';
import { typeNames } from './type-names.ts';

test('every component gets a TypeScript name of its own', () => {
  const want = {
    PostalAddress: 'PostalAddress',
    PetItem: 'PetItem',
    snake_case: 'snake_case',
    'pet-item': 'PetItemSchema',
    'pet.item': 'PetItem2',
    string: 'StringSchema',
    Error: 'ErrorSchema',
    '404': 'Schema404',
    ü: 'ü',
    '名 前': '名前',
    ['__proto__']: '__proto__',
  };
  const components = [
    'PostalAddress',
    'PetItem',
    'snake_case',
    'pet-item',
    'pet.item',
    'string',
    'Error',
    '404',
    'ü',
    '名 前',
    '__proto__',
  ];
  expect([...typeNames(components)].sort()).toEqual(components.map((name) => [name, Reflect.get(want, name)]).sort());
});

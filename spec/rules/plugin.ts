import type { Oas3Rule, Plugin } from '@redocly/openapi-core';
import { clientMethod } from './client-method.ts';
import { componentFileName } from './component-file-name.ts';
import { enumDescribed } from './enum-described.ts';
import { enumQuoted } from './enum-quoted.ts';
import { knownExtensions } from './known-extensions.ts';
import { money } from './money.ts';
import { oneNullable } from './one-nullable.ts';
import { pathsKebabCase } from './paths-kebab-case.ts';
import { propertyDescribed } from './property-described.ts';
import { propertyExemplified } from './property-exemplified.ts';
import { refusesOnce } from './refuses-once.ts';
import { requestPointer } from './request-pointer.ts';
import { sharedErrorBody } from './shared-error-body.ts';
import { variantsDistinct } from './variants-distinct.ts';

const rules: Record<string, Oas3Rule> = {
  'client-method': clientMethod,
  'component-file-name': componentFileName,
  'enum-described': enumDescribed,
  'enum-quoted': enumQuoted,
  'known-extensions': knownExtensions,
  money,
  'one-nullable': oneNullable,
  'paths-kebab-case': pathsKebabCase,
  'property-described': propertyDescribed,
  'property-exemplified': propertyExemplified,
  'refuses-once': refusesOnce,
  'request-pointer': requestPointer,
  'shared-error-body': sharedErrorBody,
  'variants-distinct': variantsDistinct,
};

/** Our lint rules as a Redocly plugin named `spec`. `extends: [spec/all]` makes every one of them an error. */
export default function specRules(): Plugin {
  const all = Object.fromEntries(Object.keys(rules).map((name) => [`spec/${name}`, 'error' as const]));
  return { id: 'spec', rules: { oas3: rules }, configs: { all: { rules: all } } };
}

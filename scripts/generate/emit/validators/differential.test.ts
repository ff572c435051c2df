import { join } from 'node:path';
import type { ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { root } from '../../../command/root.ts';
import { Samples } from '../../cases/samples/sample.ts';
import type { Api } from '../../model/api.ts';
import { buildModel } from '../../model/build.ts';
import type { Schema } from '../../model/schema.ts';
import { children } from '../../model/views/use.ts';
import { readSpec } from '../../spec/read.ts';
import { apiOf, general } from './general-schemas.ts';
import { type Loaded, loadValidators } from './load.ts';
import { mutations } from './mutate.ts';

/** An independent validator. */
function oracle(api: Api): (name: string) => (value: unknown) => ErrorObject[] {
  const ajv = new Ajv2020({
    strict: false,
    allErrors: true,
    validateSchema: false,
    ownProperties: true,
    logger: false,
  });
  formats.default(ajv);
  ajv.addSchema(api.document, 'document');
  return (name) => {
    const validate = ajv.compile({ $ref: `document#/components/schemas/${name}` });
    return (value) => (validate(value) ? [] : (validate.errors ?? []));
  };
}

/** An issue of Ajv in our form, without its message; undefined for one that only summarizes others. */
function translate({ instancePath, keyword, params, propertyName }: ErrorObject): string[] {
  const token = (name: string) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  if (propertyName !== undefined) return [`${instancePath}${token(propertyName)} propertyNames`];
  if (keyword === 'propertyNames') return [];
  if (keyword === 'required') return [`${instancePath}${token(params.missingProperty)} required`];
  if (keyword === 'additionalProperties') return [`${instancePath}${token(params.additionalProperty)} ${keyword}`];
  return [`${instancePath} ${keyword === 'false schema' ? 'not' : keyword}`];
}

/** Drops the issue of a number format if the limits or the type report the same. */
function withoutEcho(issues: readonly string[]): string[] {
  return issues.filter((issue) => {
    const pointer = issue.replace(/ format$/, '');
    return pointer === issue || !issues.some((other) => other !== issue && other.startsWith(`${pointer} `));
  });
}

/** Whether a schema has neither unions nor enums, for which our issues summarize those of Ajv. */
function isPlain(api: Api, schema: Schema, inside: string[] = []): boolean {
  if (schema.kind === 'union' || schema.kind === 'enum' || schema.kind === 'intersection') return false;
  const target = schema.kind === 'reference' ? api.schemas.find(({ name }) => name === schema.name) : undefined;
  if (target) return inside.includes(target.name) || isPlain(api, target.schema, [...inside, target.name]);
  return children(schema).every((child) => isPlain(api, child, inside));
}

const documents = {
  'our spec': async () => buildModel(await readSpec(join(root, 'spec/openapi.yaml'))),
  'a library in OpenAPI 3.0': async () =>
    buildModel(await readSpec(join(root, 'scripts/testing/documents/library.yaml'))),
  'general schemas': async () => apiOf(general),
};

for (const [title, load] of Object.entries(documents)) {
  describe(title, async () => {
    const api = await load();
    const loaded: Loaded = await loadValidators(api);
    const ajv = oracle(api);
    const samples = Samples.for(api);
    const bodies = api.operations.flatMap(({ requestBody, responses }) =>
      [...(requestBody?.contents ?? []), ...responses.flatMap(({ contents }) => contents)].flatMap(({ examples }) =>
        examples.map(({ value }) => value),
      ),
    );

    test.each(api.schemas)('$name is judged as by Ajv', ({ name, schema }) => {
      const validate = loaded[`validate${name.charAt(0).toUpperCase()}${name.slice(1)}`];
      const judgeWithAjv = ajv(componentOf(api, name));
      const bases = [samples.of(schema, 'required'), samples.of(schema, 'all'), ...schema.examples, ...bodies];
      const differences: object[] = [];
      let count = 0;
      for (const base of bases) {
        for (const value of base === undefined ? mutations(null) : mutations(base)) {
          count++;
          // Ajv ignores properties of this name.
          if (JSON.stringify(value).includes('"__proto__":')) continue;
          const ours = validate?.(value) ?? [];
          const theirs = judgeWithAjv(value);
          if (ours.length > 0 !== theirs.length > 0) differences.push({ value, ours, theirs });
          else if (isPlain(api, schema)) {
            const found = [...new Set(ours.map(({ pointer, keyword }) => `${pointer} ${keyword}`))].sort();
            const wanted = withoutEcho([...new Set(theirs.flatMap(translate))].sort());
            if (found.join() !== wanted.join()) differences.push({ value, found, wanted });
          }
        }
      }
      expect(differences.slice(0, 3).map((one) => JSON.stringify(one))).toEqual([]);
      expect(count).toBeGreaterThan(10);
    });
  });
}

/** The document's name for a component. */
function componentOf(api: Api, name: string): string {
  const { schema } = api.schemas.find((named) => named.name === name) ?? {};
  return encodeURIComponent(schema?.pointer.split('/').at(-1) ?? name);
}

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../scripts/command/root.ts';
import { emitSamples } from '../../../scripts/generate/emit/samples.ts';
import { formatFiles } from '../../../scripts/generate/format.ts';
import { buildModel } from '../../../scripts/generate/model/build.ts';
import { readNames } from '../../../scripts/generate/names.ts';
import { readSpec } from '../../../scripts/generate/spec/read.ts';

const api = buildModel(await readSpec(join(root, 'spec/openapi.yaml')));
const files = emitSamples(api, readNames(), () => {});

test('every example of the request has a sample of each kind', () => {
  const paths = files.map(({ path }) => path.replace('packages/payments-docs/src/generated/samples/', ''));
  const want = ['full', 'minimal', 'payment-link', 'seed'].flatMap((example) =>
    ['client.ts', 'curl.sh', 'fetch.ts'].map((end) => `create-payment/${example}.${end}`),
  );
  want.splice(5, 0, 'create-payment/minimal.errors.ts');
  expect(paths.sort()).toEqual(want);
});

test('formatting changes no sample', async () => {
  expect(await formatFiles(files)).toEqual(files);
});

import { join } from 'node:path';
import { root } from '../../../../../scripts/command/root.ts';
import type { Api, Json } from '../../../../../scripts/generate/model/api.ts';
import { buildModel } from '../../../../../scripts/generate/model/build.ts';
import { readSpec } from '../../../../../scripts/generate/spec/read.ts';

/** The model of our own spec. */
export async function readApi(): Promise<Api> {
  return buildModel(await readSpec(join(root, 'spec/openapi.yaml')));
}

/** The model of a document that stands in a test. */
export function apiOf(document: { [key: string]: Json }): Api {
  return buildModel({
    document: { openapi: '3.1.0', info: { title: 'Test', version: '1.0.0' }, paths: {}, ...document },
    places: (pointer) => ({ file: 'test', line: 1, pointer }),
  });
}

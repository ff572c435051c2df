import type { Api, Json } from '../../../../../scripts/generate/model/api.ts';
import { buildModel } from '../../../../../scripts/generate/model/build.ts';

/** The model of an inline document. */
export function apiOf(document: { [key: string]: Json }): Api {
  return buildModel({
    document: { openapi: '3.1.0', info: { title: 'Test', version: '1.0.0' }, paths: {}, ...document },
    places: (pointer) => ({ file: 'test', line: 1, pointer }),
  });
}

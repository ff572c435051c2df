import type { Api, Json } from '../generate/model/api.ts';
import { buildModel } from '../generate/model/build.ts';
import type { Spec } from '../generate/spec/read.ts';

/** The model of a document that contains another one `count` times; a number makes the paths, operations and components of each copy distinct. */
export function manyOperations({ document, places }: Pick<Spec, 'document' | 'places'>, count: number): Api {
  const components: { [kind: string]: { [name: string]: Json } } = {};
  const paths: { [path: string]: Json } = {};
  for (let number = 1; number <= count; number += 1) {
    const text = JSON.stringify(document)
      .replaceAll(/"#\/components\/([^/"]+)\/([^/"]+)/g, `"#/components/$1/$2${number}`)
      .replaceAll(/"operationId":"([^"]+)"/g, `"operationId":"$1${number}"`)
      .replaceAll(/"x-client-method":"([^"]+)"/g, `"x-client-method":"$1${number}"`);
    const copy = JSON.parse(text) as { paths: { [path: string]: Json }; components?: typeof components };
    for (const [path, item] of Object.entries(copy.paths)) paths[`/copy${number}${path}`] = item;
    for (const [kind, named] of Object.entries(copy.components ?? {})) {
      // Operations name security schemes without a reference.
      const suffix = kind === 'securitySchemes' ? '' : String(number);
      components[kind] ??= {};
      for (const [name, component] of Object.entries(named)) components[kind][name + suffix] = component;
    }
  }
  return buildModel({ document: { ...document, paths, components }, places });
}

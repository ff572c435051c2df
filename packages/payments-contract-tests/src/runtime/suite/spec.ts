import document from '@scope/payments-types/openapi.json' with { type: 'json' };
import { places } from '../../generated/places.ts';
import type { Json } from '../exchange/json.ts';

/** The document that the server is held to. */
export const spec: { [key: string]: Json } = document;

let lines: Map<string, string> | undefined;

/** File and line of the spec where a place of the document was written, or the nearest around it: `spec/openapi.yaml:12`. */
export function lineOf(pointer: string): string | undefined {
  lines ??= new Map(
    places.flatMap(([file, start, byRest]) =>
      Object.entries(byRest).map(([rest, line]): [string, string] => [start + rest, `${file}:${line}`]),
    ),
  );
  for (let place = pointer; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
    const line = lines.get(place);
    if (line !== undefined) return line;
  }
  return undefined;
}

import type { Problem } from '../../command/problems.ts';
import type { Diagnostics } from '../spec/diagnostics.ts';
import type { Places } from '../spec/places.ts';
import { decoded, fromPointer } from '../spec/pointer.ts';

/** The state of a build. */
export interface Building {
  places: Places;
  /** TypeScript names by component name. */
  names: ReadonlyMap<string, string>;
  problems: Problem[];
  diagnostics: Diagnostics;
}

const schemaReference = /^#\/components\/schemas\/([^/]+)$/;

/** The component schema that a reference points to, with its names in the document and in TypeScript; undefined if it points elsewhere. */
export function componentOf(reference: string, { names }: Building): { component: string; name: string } | undefined {
  const encoded = schemaReference.exec(reference)?.[1];
  if (encoded === undefined) return undefined;
  const component = fromPointer(`/${decoded(encoded)}`)[0] ?? '';
  const name = names.get(component);
  return name === undefined ? undefined : { component, name };
}

/** Adds a problem at a place of the document. */
export function refuse(building: Building, code: string, pointer: string, finding: string, remedy: string): void {
  const { file, line, pointer: inFile } = building.places(pointer);
  building.problems.push({ code, place: `${file}:${line} #${inFile}`, finding, remedy });
}

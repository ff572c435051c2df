import { type File, header } from '../files.ts';
import type { Api } from '../model/api.ts';
import type { Names } from '../names.ts';
import type { Note } from '../spec/diagnostics.ts';
import { printClient } from './client/print-client.ts';
import { printContract } from './client/print-contract.ts';
import { printIndex, printValidate } from './client/print-entries.ts';
import { printResource } from './client/print-resource.ts';
import { fileOf, planResources } from './client/resources.ts';

/** Emits the API's part of the client: addresses, credentials, and a method for each operation. */
export function emitClient(api: Api, names: Names, note: Note): File[] {
  const folder = names.generated.client;
  const resources = planResources(api, names, note);
  return [
    { path: `${folder}/client.ts`, content: `${header}\n${printClient(api, names, resources)}` },
    { path: `${folder}/index.ts`, content: `${header}\n${printIndex(names, resources)}` },
    { path: `${folder}/validate.ts`, content: `${header}\n${printValidate()}` },
    { path: `${folder}/contract.ts`, content: `${header}\n${printContract(api, names)}` },
    ...resources.map((resource) => ({
      path: `${folder}/${fileOf(resource)}.ts`,
      content: `${header}\n${printResource(resource, api, names)}`,
    })),
  ];
}

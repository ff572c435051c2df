import { type File, header } from '../files.ts';
import type { Api } from '../model/api.ts';
import { printClient } from './client/print-client.ts';
import { printContract } from './client/print-contract.ts';
import { printErrorBody } from './client/print-error-body.ts';
import { printResource } from './client/print-resource.ts';
import { fileOf, planResources } from './client/resources.ts';

const folder = 'packages/payments-client/src/generated';

/** Emits what the client knows of its API: where it is, its credentials, and one method for each operation. */
export function emitClient(api: Api, warn: (warning: string) => void): File[] {
  const resources = planResources(api, warn);
  return [
    { path: `${folder}/client.ts`, content: `${header}\n${printClient(api, resources, warn)}` },
    { path: `${folder}/contract.ts`, content: `${header}\n${printContract(api)}` },
    { path: `${folder}/error-body.ts`, content: `${header}\n${printErrorBody(api)}` },
    ...resources.map((resource) => ({
      path: `${folder}/${fileOf(resource)}.ts`,
      content: `${header}\n${printResource(resource, api)}`,
    })),
  ];
}

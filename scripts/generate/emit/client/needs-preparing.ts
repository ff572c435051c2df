import type { Api, Operation } from '../../model/api.ts';
import type { Credential } from './credentials.ts';
import { usualSecurity } from './operation-facts.ts';

/**
 * Whether calls need more than openapi-fetch does by itself: parameters, bodies other than JSON, servers of their own, or a choice of
 * credentials. The code for it is several kilobytes, which other clients do without.
 */
export function needsPreparing(api: Api, credentials: readonly Credential[]): boolean {
  const [credential, ...others] = credentials;
  const isInHeader = credential?.scheme.kind !== 'apiKey' || credential.scheme.in === 'header';
  const isAlwaysSent = !credential || (credential.isRequired && usualSecurity(api) !== '[]');
  return others.length > 0 || !isInHeader || !isAlwaysSent || api.operations.some(isUnusual);
}

function isUnusual({ parameters, requestBody, responses, servers }: Operation): boolean {
  const contents = [...(requestBody?.contents ?? []), ...responses.flatMap((response) => response.contents)];
  return parameters.length > 0 || servers !== undefined || contents.some((one) => one.mediaType !== 'application/json');
}

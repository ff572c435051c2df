import { unusualFields } from '../../cases/parameters/fields.ts';
import { unusualParameters } from '../../cases/parameters/spelling.ts';
import type { Api, Operation } from '../../model/api.ts';
import { hasFields, jsonContent, requestContent } from '../../model/json-content.ts';
import { literal, propertyKey, quote } from '../typescript.ts';
import { printServers } from './print-servers.ts';

/**
 * Prints what the client must know of single operations, as a member of its identity: how to repeat them safely, how parameters and bodies are
 * written, and servers and credentials of their own. `''` if there is nothing.
 */
export function printFacts(api: Api): string {
  const usual = usualSecurity(api);
  const entries = api.operations.flatMap((operation) => {
    const facts = factsOf(operation, api, usual);
    return facts === '' ? [] : [`${quote(`${operation.method} ${operation.path}`)}: { ${facts} },`];
  });
  return entries.length === 0 ? '' : `\noperations: { ${entries.join(' ')} },`;
}

/** The alternatives of credentials that most operations have, as printed. */
export function usualSecurity(api: Api): string {
  const counts = new Map<string, number>();
  for (const operation of api.operations) {
    const printed = printSecurity(operation, api);
    counts.set(printed, (counts.get(printed) ?? 0) + 1);
  }
  return [...counts].toSorted(([, left], [, right]) => right - left)[0]?.[0] ?? '[]';
}

/** Without schemes that send nothing in a request, such as certificates. */
function printSecurity({ security }: Operation, { securitySchemes }: Api): string {
  const sent = security.map((names) => names.filter((name) => securitySchemes.some((scheme) => scheme.name === name)));
  return literal(sent.filter((names) => names.length > 0));
}

function factsOf(operation: Operation, api: Api, usual: string): string {
  const { parameters, responses, servers } = operation;
  const key = parameters.find(({ idempotencyKey }) => idempotencyKey);
  const statuses = responses.filter(({ notProcessed, status }) => notProcessed && /^\d+$/.test(status));
  const unusual = unusualParameters(operation);
  const security = printSecurity(operation, api);
  return [
    ...(key ? [`idempotencyKey: ${quote(key.name)}`] : []),
    ...(statuses.length > 0 ? [`notProcessed: [${statuses.map(({ status }) => status).join(', ')}]`] : []),
    ...(unusual.length > 0 ? [`parameters: ${literal(unusual)}`] : []),
    ...bodyFacts(operation, api),
    ...acceptFacts(operation),
    ...(servers ? [`servers: ${printServers(servers)}`] : []),
    ...(security === usual ? [] : [`security: ${security}`]),
  ].join(', ');
}

function bodyFacts({ requestBody }: Operation, api: Api): string[] {
  const contents = requestBody?.contents ?? [];
  const first = requestContent(contents);
  const fields = contents.filter(hasFields).flatMap((content) => {
    const unusual = unusualFields(content, api);
    return unusual.length === 0 ? [] : [`${propertyKey(content.mediaType)}: ${literal(unusual)}`];
  });
  const isUsual = first === undefined || first.mediaType === 'application/json' || first.mediaType === '*/*';
  return [
    ...(isUsual ? [] : [`mediaType: ${quote(first.mediaType)}`]),
    ...(fields.length === 0 ? [] : [`fields: { ${fields.join(', ')} }`]),
  ];
}

/** The media types of a success that is not JSON. */
function acceptFacts({ responses }: Operation): string[] {
  const contents = responses.filter(({ status }) => /^2/.test(status)).flatMap((response) => response.contents);
  if (contents.length === 0 || jsonContent(contents)) return [];
  return [`accept: ${quote([...new Set(contents.map(({ mediaType }) => mediaType))].join(', '))}`];
}

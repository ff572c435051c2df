import type { Api, Operation } from '../../model/api.ts';
import { quote } from '../typescript.ts';

/** Prints what the client must know of single operations to repeat them safely, as a member of its identity; `''` if there is nothing. */
export function printFacts({ operations }: Pick<Api, 'operations'>): string {
  const entries = operations.flatMap((operation) => {
    const facts = factsOf(operation);
    return facts === '' ? [] : [`${quote(`${operation.method} ${operation.path}`)}: { ${facts} },`];
  });
  return entries.length === 0 ? '' : `\noperations: { ${entries.join(' ')} },`;
}

function factsOf({ parameters, responses }: Operation): string {
  const key = parameters.find(({ idempotencyKey }) => idempotencyKey);
  const statuses = responses.filter(({ notProcessed, status }) => notProcessed && /^\d+$/.test(status));
  return [
    ...(key ? [`idempotencyKey: ${quote(key.name)}`] : []),
    ...(statuses.length > 0 ? [`notProcessed: [${statuses.map(({ status }) => status).join(', ')}]`] : []),
  ].join(', ');
}

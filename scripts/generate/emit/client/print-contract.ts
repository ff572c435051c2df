import type { Api, Operation } from '../../model/api.ts';
import type { Names } from '../../names.ts';
import { propertyAccess, quote } from '../typescript.ts';
import { namedSchemas } from './named-schemas.ts';

/** Prints the checks of each call, by method and path, for clients that validate. */
export function printContract(api: Api, names: Names): string {
  const operations = api.operations.map(
    (operation) =>
      `${quote(`${operation.method} ${operation.path}`)}: { ...validators${propertyAccess(operation.id)}, required: [${required(operation)}] },\n`,
  );
  // Every name that the document gives to a property or a parameter, in order.
  const properties = [...new Set(namedSchemas(api).map(({ name }) => name))].sort().map(quote).join(', ');
  return `import { validators } from '${names.packages.types}/validators';
import type { Contract } from '../runtime/validate/contract.ts';

/** The checks of each call, by method and path. */
export const contract: Contract = {
operations: {\n${operations.join('')}},
names: new Set([${properties}]),
};
`;
}

/** The required parts of a request, apart from headers, which may come from elsewhere. */
function required({ parameters, requestBody }: Operation): string {
  const names = parameters
    .filter((parameter) => parameter.required && (parameter.in === 'path' || parameter.in === 'query'))
    .map((parameter) => `${parameter.in} ${parameter.name}`);
  return [...(requestBody?.required ? ['body'] : []), ...names].map(quote).join(', ');
}

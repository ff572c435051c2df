import type { Api, Operation } from '../../model/api.ts';
import type { Schema } from '../../model/schema.ts';
import { children } from '../../model/views/use.ts';
import type { Names } from '../../names.ts';
import { propertyAccess, quote } from '../typescript.ts';

/** Prints the checks of each call, by method and path, for clients that validate. */
export function printContract(api: Api, names: Names): string {
  const operations = api.operations.map(
    (operation) =>
      `${quote(`${operation.method} ${operation.path}`)}: { ...validators${propertyAccess(operation.id)}, required: [${required(operation)}] },\n`,
  );
  const properties = propertyNames(api).map(quote).join(', ');
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

/** Every name that the document gives to a property or a parameter, in order. */
function propertyNames(api: Api): string[] {
  const names = new Set<string>();
  function collect(schema: Schema): void {
    if (schema.kind === 'object') for (const { name } of schema.properties) names.add(name);
    for (const child of children(schema)) collect(child);
  }
  for (const { schema } of api.schemas) collect(schema);
  for (const { parameters, requestBody, responses } of api.operations) {
    for (const { name } of parameters) names.add(name);
    const contents = [requestBody, ...responses].flatMap((body) => body?.contents ?? []);
    for (const { schema } of [...parameters, ...contents]) collect(schema);
  }
  return [...names].sort();
}

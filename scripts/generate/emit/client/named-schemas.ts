import type { Api } from '../../model/api.ts';
import type { Schema } from '../../model/schema.ts';
import { children } from '../../model/views/use.ts';

/** The schemas of everything that the document gives a name: properties and parameters. The same name may come several times. */
export function namedSchemas(api: Api): { name: string; schema: Schema }[] {
  const parameters = api.operations.flatMap((operation) => operation.parameters);
  const contents = api.operations.flatMap(({ requestBody, responses }) =>
    [requestBody, ...responses].flatMap((body) => body?.contents ?? []),
  );
  return [...parameters, ...[...api.schemas, ...parameters, ...contents].flatMap(({ schema }) => propertiesIn(schema))];
}

function propertiesIn(schema: Schema): { name: string; schema: Schema }[] {
  return [...(schema.kind === 'object' ? schema.properties : []), ...children(schema).flatMap(propertiesIn)];
}

/** The names of what the document marks as secret: with `x-sensitive`, or as a password by its format. */
export function secretNames(api: Api): string[] {
  const isSecret = (schema: Schema): boolean => {
    if (schema.kind === 'reference') {
      const target = api.schemas.find(({ name }) => name === schema.name)?.schema;
      return schema.sensitive || (!!target && target.kind !== 'reference' && isSecret(target));
    }
    return schema.sensitive || (schema.kind === 'string' && schema.format === 'password');
  };
  const found = namedSchemas(api).filter(({ schema }) => isSecret(schema));
  // As the platform writes the names of headers.
  const names = found.map((named) => ('in' in named && named.in === 'header' ? named.name.toLowerCase() : named.name));
  return [...new Set(names)].sort();
}

import type { Api, SecurityScheme } from '../../model/api.ts';
import type { Note } from '../../spec/diagnostics.ts';
import { toPointer } from '../../spec/pointer.ts';
import { camelCase } from '../../spec/words.ts';
import { docComment, propertyKey, quote } from '../typescript.ts';

/** A credential that the client takes as an option. */
export interface Credential {
  /** Name of the option. */
  option: string;
  scheme: SecurityScheme;
  isRequired: boolean;
}

/** The credentials that the operations require. Each is optional if operations differ in what they require. */
export function credentialsOf(api: Api, note: Note): Credential[] {
  const names = new Set(api.operations.flatMap(({ security }) => security.flat()));
  const schemes = api.securitySchemes.filter(({ name }) => names.has(name));
  const isRequired = schemes.length === 1 && api.operations.every(({ security }) => security.length > 0);
  const used = new Set<string>();
  return schemes.flatMap((scheme): Credential[] => {
    if (scheme.kind === 'basic' || (scheme.kind === 'apiKey' && scheme.in !== 'header')) {
      note(
        'credential-not-sent',
        toPointer(['components', 'securitySchemes', scheme.name]),
        `The client cannot send the credential ${scheme.name}, which is neither a bearer token nor a header.`,
        'Send it with each call.',
      );
      return [];
    }
    const usual = scheme.kind === 'bearer' ? 'bearerToken' : 'apiKey';
    const option = used.has(usual) ? camelCase(scheme.name, 'credential') : usual;
    used.add(option);
    return [{ option, scheme, isRequired }];
  });
}

/** Prints the option as a member of the interface of all options. */
export function printOption({ option, scheme }: Credential): string {
  const { environmentVariable, description } = scheme;
  const fallback = environmentVariable && `Default: the environment variable \`${environmentVariable}\`.`;
  return `${docComment(description, fallback)}${propertyKey(option)}?: string | undefined;`;
}

/** Prints the statement that takes the credential from the options. */
export function printReading({ option, scheme, isRequired }: Credential): string {
  const given = [
    quote(option),
    `options.${option}`,
    ...(scheme.environmentVariable ? [quote(scheme.environmentVariable)] : []),
  ];
  return `const ${option} = ${isRequired ? 'credential' : 'optionalCredential'}(${given.join(', ')});`;
}

/** Prints the header that carries the credential, as a member of an object. */
export function printHeader({ option, scheme, isRequired }: Credential): string {
  const member =
    scheme.kind === 'apiKey'
      ? `${propertyKey(scheme.parameter.toLowerCase())}: ${option}`
      : `authorization: \`Bearer \${${option}}\``;
  return isRequired ? member : `...(${option} && { ${member} })`;
}

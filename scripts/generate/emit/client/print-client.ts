import type { Api, Server } from '../../model/api.ts';
import type { Names } from '../../names.ts';
import type { Note } from '../../spec/diagnostics.ts';
import { docComment, propertyKey, quote } from '../typescript.ts';
import { type Credential, credentialsOf, printHeader, printOption, printReading } from './credentials.ts';
import { printFacts } from './operation-facts.ts';
import { describe, makerOf } from './print-resource.ts';
import { fileOf, type Resource } from './resources.ts';

/** Prints the client class and its options. */
export function printClient(api: Api, names: Names, resources: Resource[], note: Note): string {
  const credentials = credentialsOf(api, note);
  const servers = api.servers.filter(({ url }) => /^https?:\/\/[^{}]+$/.test(url));
  const methods = [...new Set(api.operations.map(({ method }) => method))].sort();
  const hasParameters = api.operations.some(({ parameters }) => parameters.some((one) => one.in === 'path'));
  const readers = [...new Set(credentials.map(({ isRequired }) => (isRequired ? 'credential' : 'optionalCredential')))];
  const members = [
    ...resources.map(
      (resource) =>
        `${docComment(describe(resource, api))}readonly ${propertyKey(resource.place[0] ?? '')}: ${resource.type} = ${makerOf(resource)}(this.call);`,
    ),
    ...methods.map(
      (method) =>
        `${docComment('Calls by path, in the style of openapi-fetch: errors are returned as `error`, not thrown.')}readonly ${method}: FetchClient<paths>['${method}'] = this.fetchMethod('${method}');`,
    ),
  ];
  const byPath = hasParameters ? '{ type FetchClient, serializePath }' : 'type { FetchClient }';
  const fromPackage = methods.length === 0 ? '' : `import type { paths } from '${names.packages.types}';\n`;
  return `${fromPackage}import { Client } from '../runtime/call/client.ts';
${readers.length === 0 ? '' : `import { ${readers.join(', ')} } from '../runtime/settings/credential.ts';`}
${methods.length === 0 ? '' : `import ${byPath} from '../runtime/settings/openapi-fetch.ts';`}
import type { ClientOptions } from '../runtime/settings/options.ts';
${resources.map((resource) => `import { ${makerOf(resource)}, type ${resource.type} } from './${fileOf(resource)}.ts';`).join('\n')}

${docComment(`Options of {@link ${names.client}}.`)}export interface ${names.client}Options extends ClientOptions {
${[...credentials.map(printOption), ...printEnvironment(servers)].join('\n')}
}

${docComment(`A client of the ${api.title}.`, api.summary)}export class ${names.client} extends Client<${names.client}Options> {
${members.join('\n\n')}

${docComment('Makes a client. Sends nothing before the first call.\n\n@throws ConfigurationError for options that cannot work.')}constructor(options: ${names.client}Options = {}) {
${printConstructor(api, names, servers, credentials, hasParameters)}
}
}
`;
}

function printEnvironment(servers: Server[]): string[] {
  const [first] = servers;
  if (!first) return [];
  const list = servers.map(({ name, url, description }) => `- \`${name}\`: ${description ?? url}`).join('\n');
  const doc = docComment('The environment to call.', list, `Default: \`${first.name}\`.`);
  return [`${doc}environment?: ${servers.map(({ name }) => quote(name)).join(' | ')} | undefined;`];
}

function printConstructor(
  api: Api,
  names: Names,
  servers: Server[],
  credentials: Credential[],
  hasParameters: boolean,
): string {
  const environments = servers.map(({ name, url }) => `${propertyKey(name)}: ${quote(url)},`);
  const headers = [
    `accept: 'application/json'`,
    `'user-agent': ${quote(`${names.api}-client/${api.version}`)}`,
    ...credentials.map(printHeader),
  ];
  const secrets = credentials.map(({ option, isRequired }) =>
    isRequired ? option : `...(${option} ? [${option}] : [])`,
  );
  return `${credentials.map(printReading).join('\n')}
super(
  {
    environments: { ${environments.join(' ')} },${printVariable(api)}
    headers: { ${headers.join(', ')} },
    secrets: [${secrets.join(', ')}],${printFacts(api)}${hasParameters ? '\npathSerializer: serializePath,' : ''}
  },
  options,
);`;
}

/** The variable for the base URL, beside that of the key: `LIBRARY_API_KEY` has `LIBRARY_BASE_URL`. */
export function baseUrlVariable({ securitySchemes }: Pick<Api, 'securitySchemes'>): string | undefined {
  const [key] = securitySchemes.flatMap(({ environmentVariable }) => environmentVariable ?? []);
  return key?.replace(/(_API)?_(KEY|TOKEN|SECRET)$/, '').concat('_BASE_URL');
}

function printVariable(api: Api): string {
  const variable = baseUrlVariable(api);
  return variable === undefined ? '' : `\nbaseUrlVariable: ${quote(variable)},`;
}

import type { Api } from '../../model/api.ts';
import type { Names } from '../../names.ts';
import { docComment, literal, propertyKey, quote } from '../typescript.ts';
import { type Credential, credentialsOf, optionNames, printCarried, printHeader, printOptions } from './credentials.ts';
import { secretNames } from './named-schemas.ts';
import { needsPreparing } from './needs-preparing.ts';
import { printFacts, usualSecurity } from './operation-facts.ts';
import { describe, makerOf } from './print-resource.ts';
import { environmentsOf, needsBaseUrl, needsLocating, printServerOptions, printServers } from './print-servers.ts';
import { fileOf, type Resource } from './resources.ts';

/** Prints the client class and its options. */
export function printClient(api: Api, names: Names, resources: Resource[]): string {
  const credentials = credentialsOf(api);
  const methods = [...new Set(api.operations.map(({ method }) => method))].sort();
  const carriers = [...new Set(credentials.map(({ scheme }) => scheme.kind))].sort();
  const readers = [
    ...new Set(
      credentials
        .filter(({ scheme }) => scheme.kind !== 'basic')
        .map(({ isRequired }) => (isRequired ? 'credential' : 'optionalCredential')),
    ),
  ];
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
  const fromPackage = methods.length === 0 ? '' : `import type { paths } from '${names.packages.types}';\n`;
  const preparing = needsPreparing(api, credentials)
    ? "import { callOptions, prepare } from '../runtime/request/prepare.ts';\n"
    : '';
  return `${fromPackage}import { Client } from '../runtime/call/client.ts';
${preparing}${carriers.length === 0 ? '' : `import { ${carriers.join(', ')} } from '../runtime/settings/carried.ts';`}
import { checkOptions } from '../runtime/settings/check-options.ts';
${readers.length === 0 ? '' : `import { ${readers.join(', ')} } from '../runtime/settings/credential.ts';`}
${needsLocating(api) ? "import { locate } from '../runtime/settings/server-url.ts';" : ''}
${methods.length === 0 ? '' : `import type { FetchClient } from '../runtime/settings/openapi-fetch.ts';`}
import type { ClientOptions } from '../runtime/settings/options.ts';
${resources.map((resource) => `import { ${makerOf(resource)}, type ${resource.type} } from './${fileOf(resource)}.ts';`).join('\n')}

${docComment(`Options of {@link ${names.client}}.`)}export interface ${names.client}Options extends ClientOptions {
${[...credentials.flatMap(printOptions), ...printServerOptions(api)].join('\n')}
}

${docComment(`A client of the ${api.title}.`, api.summary)}export class ${names.client} extends Client<${names.client}Options> {
${members.join('\n\n')}

${docComment('Makes a client. Sends nothing before the first call.\n\n@throws ConfigurationError for options that cannot work.')}constructor(options: ${names.client}Options${needsBaseUrl(api) ? '' : ' = {}'}) {
${printConstructor(api, names, credentials)}
}
}
`;
}

function printConstructor(api: Api, names: Names, credentials: Credential[]): string {
  const headers = [`accept: 'application/json'`, `'user-agent': ${quote(`${names.api}-client/${api.version}`)}`];
  const isPrepared = needsPreparing(api, credentials);
  const sent = isPrepared ? [] : credentials.map(printHeader);
  const carried = `const credentials = { ${credentials.map(printCarried).join(', ')} };\n`;
  const security = credentials.length === 0 ? '' : `\ncredentials,\nsecurity: ${usualSecurity(api)},`;
  const secrets = secretNames(api);
  return `checkOptions(options, [${credentials.flatMap(optionNames).map(quote).join(', ')}]);
${credentials.length === 0 ? '' : carried}super(
  {
    environments: ${printServers(environmentsOf(api))},${printVariable(api)}
    headers: { ${[...headers, ...sent].join(', ')} },${security}${secrets.length === 0 ? '' : `\nsecretNames: ${literal(secrets)},`}${printFacts(api)}${needsLocating(api) ? '\nlocate,' : ''}${isPrepared ? '\nprepare,\ncallOptions,' : ''}
  },
  options,
);`;
}

/** The variable for the base URL, beside that of the key: `LIBRARY_API_KEY` has `LIBRARY_BASE_URL`. */
function baseUrlVariable({ securitySchemes }: Pick<Api, 'securitySchemes'>): string | undefined {
  const [key] = securitySchemes.flatMap(({ environmentVariable }) => environmentVariable ?? []);
  return key?.replace(/(_API)?_(KEY|TOKEN|SECRET)$/, '').concat('_BASE_URL');
}

function printVariable(api: Api): string {
  const variable = baseUrlVariable(api);
  return variable === undefined ? '' : `\nbaseUrlVariable: ${quote(variable)},`;
}

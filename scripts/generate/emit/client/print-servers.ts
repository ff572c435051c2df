import type { Api, Server } from '../../model/api.ts';
import { docComment, literal, propertyKey, quote } from '../typescript.ts';

/** Prints servers by environment, each as its URL, or as a template with its variables. */
export function printServers(servers: readonly Server[]): string {
  return `{ ${servers.map((server) => `${propertyKey(server.name)}: ${printServer(server)}`).join(', ')} }`;
}

function printServer({ url, template, variables }: Server): string {
  if (template === undefined) return quote(url);
  const list = variables.map(
    ({ name, default: value, values }) =>
      `${propertyKey(name)}: { default: ${quote(value)}${values.length === 0 ? '' : `, values: ${literal(values)}`} }`,
  );
  return `{ url: ${quote(template)}, variables: { ${list.join(', ')} } }`;
}

/** The servers that a client can select: complete URLs, and paths on a host. */
export function environmentsOf({ servers }: Pick<Api, 'servers'>): Server[] {
  return servers.filter((server) => isComplete(server) || !/^[a-z][\w+.-]*:|\{/i.test(server.url));
}

/** Whether some server is a template or a path, so that its URL depends on the options. */
export function needsLocating(api: Pick<Api, 'servers'>): boolean {
  return environmentsOf(api).some((server) => server.template !== undefined || !isComplete(server));
}

/** Whether a URL is complete, as far as its variables are. */
export function isComplete({ url }: Pick<Server, 'url'>): boolean {
  return /^https?:\/\/[^{}]+$/.test(url);
}

/** Whether every server is a path on a host that only callers know. */
export function needsBaseUrl({ servers }: Pick<Api, 'servers'>): boolean {
  return servers.some(({ url }) => url !== '/' && url !== '') && !servers.some(isComplete);
}

/** Prints the options that select a server, as members of the interface of all options. */
export function printServerOptions(api: Api): string[] {
  const { servers } = api;
  const [first] = servers;
  const variables = new Map(
    [...servers, ...api.operations.flatMap((operation) => operation.servers ?? [])]
      .flatMap((server) => server.variables)
      .map((variable) => [variable.name, variable]),
  );
  const list = servers.map(({ name, url, description }) => `- \`${name}\`: ${description ?? url}`).join('\n');
  const doc = docComment('The environment to call.', list, `Default: \`${first?.name}\`.`);
  const members = [...variables.values()].map(({ name, default: value, values, description }) => {
    const type = values.length === 0 ? 'string' : values.map(quote).join(' | ');
    return `${docComment(description, `Default: \`${value}\`.`)}${propertyKey(name)}?: ${type} | undefined;`;
  });
  const base = docComment('The URL of the host: the servers of the document are paths on it.');
  return [
    ...(first ? [`${doc}environment?: ${servers.map(({ name }) => quote(name)).join(' | ')} | undefined;`] : []),
    ...(needsBaseUrl(api) ? [`${base}baseUrl: string;`] : []),
    ...(members.length === 0
      ? []
      : [
          `${docComment('Values of the variables in the URLs of servers.')}serverVariables?: { ${members.join('\n')} } | undefined;`,
        ]),
  ];
}

import { asList, asNode, type Json, type Node, text } from '../spec/node.ts';
import type { Server, ServerVariable } from './api.ts';
import { nameServers } from './naming/environments.ts';

/** Builds a list of servers, each with a name of its own. */
export function buildServers(values: readonly Json[]): Server[] {
  const nodes = values.map(asNode);
  const servers = nodes.map(buildServer);
  const names = nameServers(
    servers.map((server, index) => ({ ...server, ...text('wanted', nodes[index]?.['x-environment']) })),
  );
  return servers.map((server, index) => ({ ...server, name: names[index] ?? '' }));
}

function buildServer({ url, description, variables }: Node): Omit<Server, 'name'> {
  const template = String(url).replace(/(?<=.)\/$/, '');
  const list = Object.entries(asNode(variables))
    .filter(([name]) => template.includes(`{${name}}`))
    .map(([name, value]): ServerVariable => {
      const node = asNode(value);
      const values = asList(node.enum).map(String);
      return {
        name,
        default: String(node.default ?? values[0] ?? ''),
        values,
        ...text('description', node.description),
      };
    });
  const filled = list.reduce((text, { name, default: value }) => text.replaceAll(`{${name}}`, value), template);
  return {
    url: filled.replace(/(?<=.)\/$/, ''),
    ...(list.length === 0 ? {} : { template }),
    variables: list,
    ...text('description', description),
  };
}

import { asList, asNode, type Json, type Node } from '../node.ts';
import { isNode } from '../objects.ts';
import { at, code, type Faulty } from './faults.ts';

/** What the whole document says of itself. */
export function repairDocument(faulty: Faulty): Node {
  return [withInfo, withDialect].reduce((node, one) => one({ ...faulty, node }), faulty.node);
}

function withInfo(faulty: Faulty): Node {
  const { node, note } = faulty;
  const info = asNode(node.info);
  const usual: Node = { title: 'API', version: '0.0.0' };
  for (const [key, value] of Object.entries(info).filter(([, value]) => value === null))
    note(
      `null-member ${key}`,
      at(faulty, 'info', key),
      `${code(key)} is ${value}, which is read as if it were absent.`,
      'Remove it.',
    );
  const given = Object.fromEntries(Object.entries(info).filter(([, value]) => value !== null && value !== ''));
  for (const key of Object.keys(usual).filter((name) => !(name in given)))
    note(
      `info-without-${key}`,
      at(faulty, 'info'),
      `\`info\` has no ${code(key)}. It is read as ${code(usual[key])}.`,
      `Add \`${key}\`.`,
    );
  return { ...node, info: { ...usual, ...given } };
}

function withDialect(faulty: Faulty): Node {
  const { jsonSchemaDialect: dialect } = faulty.node;
  if (typeof dialect === 'string' && !/(oas\/3\.\d\/dialect|draft\/2020-12\/schema)/.test(dialect))
    faulty.note(
      'dialect',
      at(faulty, 'jsonSchemaDialect'),
      `Schemas are read as JSON Schema 2020-12, not as ${code(dialect)}.`,
      'Remove `jsonSchemaDialect`.',
    );
  return faulty.node;
}

/** Servers that are none for HTTP, and variables that are not declared. */
export function repairServer(faulty: Faulty): Node {
  const { node, note, pointer } = faulty;
  if (typeof node.url !== 'string') {
    note('server-without-url', pointer, 'A server has no `url`. It is read as `/`.', 'Add its `url`.');
    return { ...node, url: '/' };
  }
  const variables = asNode(node.variables);
  const lacking = [...node.url.matchAll(/\{([^{}]+)\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !Object.hasOwn(variables, name));
  if (lacking.length > 0)
    note(
      'undeclared-server-variable',
      at(faulty, 'url'),
      `The variable \`{${lacking[0]}}\` of a server is not declared. It has its name for a default.`,
      'Add it to `variables`, with a `default`.',
    );
  const declared = Object.entries(variables).map(([name, variable]) => [
    name,
    withDefault(faulty, name, asNode(variable)),
  ]);
  const all = Object.fromEntries([...declared, ...lacking.map((name) => [name, { default: name }])]);
  return Object.keys(all).length === 0 ? node : { ...node, variables: all };
}

function withDefault(faulty: Faulty, name: string, variable: Node): Node {
  const values = asList(variable.enum);
  if (variable.default === undefined || values.length === 0 || values.includes(variable.default)) return variable;
  faulty.note(
    'server-variable-default',
    at(faulty, 'variables', name, 'default'),
    `The default ${code(variable.default)} of a server variable is not in its \`enum\`. It is read as one of the values.`,
    'Add it to `enum`.',
  );
  return { ...variable, enum: [variable.default, ...values] };
}

/** Requirements of security schemes that are not there. `node` is the document or an operation. */
export function repairSecurity(faulty: Faulty): Node {
  const { node, note, document } = faulty;
  if (!Array.isArray(node.security)) return node;
  const schemes = asNode(asNode(document.components).securitySchemes);
  const kept = node.security.filter((requirement: Json, index) => {
    const unknown = Object.keys(asNode(requirement)).find((name) => !Object.hasOwn(schemes, name));
    if (unknown === undefined) return true;
    note(
      'unknown-security-scheme',
      at(faulty, 'security', String(index)),
      `There is no security scheme ${code(unknown)}. The requirement is left out.`,
      'Add it to `components.securitySchemes`, or correct the name.',
    );
    return false;
  });
  const security = kept.map((requirement, index) => withoutRivals(faulty, asNode(requirement), index));
  return { ...node, security };
}

/** A requirement without the schemes whose header, cookie or parameter another one of it needs: a request has one value there. */
function withoutRivals(faulty: Faulty, requirement: Node, index: number): Node {
  const schemes = asNode(asNode(faulty.document.components).securitySchemes);
  const seen = new Map<string, string>();
  const kept = Object.entries(requirement).filter(([name]) => {
    const carrier = carrierOf(asNode(schemes[name]));
    const rival = carrier && seen.get(carrier);
    if (carrier) seen.set(carrier, rival ?? name);
    if (rival === undefined) return true;
    faulty.note(
      'rival-security-schemes',
      at(faulty, 'security', String(index), name),
      `${code(rival)} and ${code(name)} of one requirement both use ${carrier}, which has one value. ${code(name)} is left out.`,
      'Make them alternatives: one requirement for each.',
    );
    return false;
  });
  return kept.length === Object.keys(requirement).length ? requirement : Object.fromEntries(kept);
}

/** The part of a request that a scheme needs for itself; undefined if it needs none, or its part is not known. */
function carrierOf({ type, in: place, name }: Node): string | undefined {
  if (type === 'apiKey') return `the ${place} \`${place === 'header' ? String(name).toLowerCase() : name}\``;
  return ['http', 'basic', 'oauth2', 'openIdConnect'].includes(String(type)) ? 'the header `authorization`' : undefined;
}

/** The types of Swagger 2.0. */
export function repairSecurityScheme(faulty: Faulty): Node {
  const { node, note } = faulty;
  if (node.type !== 'basic') return node;
  note(
    'basic-of-2.0',
    at(faulty, 'type'),
    '`type: basic` is one of Swagger 2.0. It is read as HTTP Basic.',
    'Write `type: http` and `scheme: basic`.',
  );
  return { ...node, type: 'http', scheme: 'basic' };
}

const withoutRequests = /^(?!https?:)[a-z][a-z0-9+.-]*:/i;

/** Lists of servers, without those that no request can go to. */
export function repairServers(faulty: Faulty): Node {
  const { node, note } = faulty;
  if (!Array.isArray(node.servers)) return node;
  const kept = node.servers.filter((server, index) => {
    const { url } = asNode(server);
    if (!isNode(server) || typeof url !== 'string' || !withoutRequests.test(url.trim())) return isNode(server);
    note(
      'server-scheme',
      at(faulty, 'servers', String(index), 'url'),
      `${code(url)} is not a URL of HTTP. The server is left out.`,
      'Use a URL that begins with `https://`.',
    );
    return false;
  });
  return kept.length === node.servers.length ? node : { ...node, servers: kept };
}

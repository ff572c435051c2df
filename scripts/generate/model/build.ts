import { Problems } from '../../command/problems.ts';
import { type Diagnostic, Diagnostics } from '../spec/diagnostics.ts';
import { asList, asNode, type Node, text } from '../spec/node.ts';
import { toPointer } from '../spec/pointer.ts';
import type { Spec } from '../spec/read.ts';
import { described, describedApi, describedScheme } from './annotations/described.ts';
import { noteNewMembers } from './annotations/new-members.ts';
import type { Api, NamedSchema, SecurityScheme, Tag } from './api.ts';
import { buildOperations } from './build-operation.ts';
import { buildSchema } from './build-schema.ts';
import { buildServers } from './build-servers.ts';
import type { Building } from './building.ts';
import { withMappings } from './discriminators.ts';
import { buildLinks } from './links/build-links.ts';
import { typeNames } from './naming/type-names.ts';
import { addPaging } from './pages/build-paging.ts';
import { refuseCycles } from './refuse-cycles.ts';
import { markUse } from './views/use.ts';
import { splitViews } from './views/views.ts';
import { buildWebhooks } from './webhooks/build-webhooks.ts';
import { namePayloads } from './webhooks/name-payloads.ts';

/**
 * Builds the model of a spec.
 * @throws Problems with every place that the model cannot express.
 */
export function buildModel(spec: Pick<Spec, 'document' | 'places'> & Partial<Pick<Spec, 'diagnostics'>>): Api {
  const payloads = namePayloads(withMappings(spec.document));
  const { document, origin: beforeViews } = splitViews(payloads.document);
  const origin = (pointer: string) => payloads.origin(beforeViews(pointer));
  const places = (pointer: string) => spec.places(origin(pointer));
  const info = asNode(document.info);
  const components = asNode(document.components);
  const names = typeNames(Object.keys(asNode(components.schemas)));
  const building: Building = { places, names, problems: [], diagnostics: new Diagnostics() };
  const schemas = Object.entries(asNode(components.schemas)).map(
    ([name, value]): NamedSchema => ({
      name: names.get(name) ?? name,
      schema: buildSchema(value, toPointer(['components', 'schemas', name]), building),
      usedIn: { request: false, response: false },
    }),
  );
  refuseCycles(schemas, building);
  const operations = buildOperations(document, building);
  addPaging(document, operations, schemas, building);
  for (const [index, tag] of asList(document.tags).entries())
    noteNewMembers(asNode(tag), ['parent', 'kind'], toPointer(['tags', index]), building.diagnostics);
  const api: Api = {
    title: String(info.title),
    version: String(info.version),
    ...text('summary', info.summary),
    ...describedApi(info, document),
    servers: buildServers(asList(document.servers)),
    securitySchemes: Object.entries(asNode(components.securitySchemes)).flatMap(([name, scheme]) =>
      buildSecurityScheme(name, asNode(scheme), building),
    ),
    tags: asList(document.tags).map(
      (tag): Tag => ({
        name: String(asNode(tag).name),
        ...described(asNode(tag), asNode(tag).summary),
      }),
    ),
    operations,
    webhooks: buildWebhooks(document, operations, schemas, building),
    links: buildLinks(document, operations, building),
    schemas,
    document,
    source: spec.document,
    origin,
    places,
    diagnostics: onePerKeyword(spec.diagnostics ?? [], building.diagnostics.list(places)),
  };
  if (building.problems.length > 0) throw new Problems(building.problems);
  markUse(api);
  return api;
}

/** A keyword that the linter does not expect is left to what the model says of it. */
function onePerKeyword(found: readonly Diagnostic[], noted: readonly Diagnostic[]): Diagnostic[] {
  const all = [...found, ...noted].map(({ code }) => code);
  const isSaid = (keyword = '') => all.includes(`unknown-keyword ${keyword}`) || all.includes(`${keyword}-of-3.0`);
  return [...found.filter(({ code }) => !isSaid(/^structure (.+)$/.exec(code)?.[1])), ...noted];
}

/** OAuth2 and OpenID Connect send a bearer token; how to get one is up to the caller. */
function buildSecurityScheme(name: string, scheme: Node, { diagnostics }: Building): SecurityScheme[] {
  const common = {
    name,
    ...describedScheme(scheme),
    ...text('environmentVariable', scheme['x-environment-variable']),
  };
  const leftOut = (kind: string, remedy: string): [] => {
    const pointer = toPointer(['components', 'securitySchemes', name]);
    diagnostics.note(`security-scheme ${kind}`, pointer, `The client does not know how to do \`${kind}\`.`, remedy);
    return [];
  };
  switch (scheme.type) {
    case 'http': {
      const kind = String(scheme.scheme ?? 'bearer').toLowerCase();
      if (kind === 'basic' || kind === 'bearer') return [{ ...common, kind }];
      return leftOut(kind, 'Set the header `Authorization` yourself, in `headers` or in a hook.');
    }
    case 'apiKey':
      return [{ ...common, kind: 'apiKey', in: apiKeyPlace(scheme), parameter: String(scheme.name) }];
    case 'oauth2':
    case 'openIdConnect':
      return [{ ...common, kind: 'bearer' }];
    default:
      return leftOut(String(scheme.type), 'Pass a `fetch` that presents the certificate.');
  }
}

function apiKeyPlace(scheme: Node): 'header' | 'query' | 'cookie' {
  return scheme.in === 'query' || scheme.in === 'cookie' ? scheme.in : 'header';
}

import type { Json } from '../../generate/model/api.ts';

const places = new Set(['path', 'query', 'header', 'cookie']);

/** The document without `style` and `explode` where they state the default (OpenAPI 3.1, section 4.8.12). */
export function dropUsualStyles(node: Json): Json {
  if (Array.isArray(node)) return node.map(dropUsualStyles);
  if (node === null || typeof node !== 'object') return node;
  const members = Object.entries(node).map(([key, value]): [string, Json] => [key, dropUsualStyles(value)]);
  if (typeof node.name !== 'string' || !places.has(String(node.in)) || node.schema === undefined)
    return Object.fromEntries(members);
  const usual = node.in === 'query' || node.in === 'cookie' ? 'form' : 'simple';
  const explode = (node.style ?? usual) === 'form';
  const says = ([key, value]: [string, Json]) =>
    !(key === 'style' && value === usual) && !(key === 'explode' && value === explode);
  return Object.fromEntries(members.filter(says));
}

import { type Json, member } from '../../generated/types.ts';

/**
 * Whether an address belongs to a server that the document marks as live, with an `x-environment` that contains `live` or `prod`. There,
 * every accepted request has consequences.
 */
export function isLive(document: Json, address: string): boolean {
  const servers = member(document, 'servers');
  if (!Array.isArray(servers) || !URL.canParse(address)) return false;
  return servers.some((server) => {
    const [url, name] = [member(server, 'url'), member(server, 'x-environment')];
    if (typeof url !== 'string' || !URL.canParse(url) || !/live|prod/i.test(String(name))) return false;
    return new URL(url).host === new URL(address).host;
  });
}

import { type Json, member } from '../exchange/json.ts';

/**
 * Whether an address is that of a server which the document marks as live, with an `x-environment` that speaks of live or production.
 * There, every accepted request has consequences.
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

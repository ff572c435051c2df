import type { Api, Operation, Server } from '../../../../../../scripts/generate/model/api.ts';
import { isLarge } from '../groups.ts';
import type { OperationView } from '../operation-view.ts';
import type { Site } from '../site.ts';

const testNames = /(?:^|[^a-z])(?:test|sandbox|staging|mock|development|dev|local)(?:[^a-z]|$)/i;

/** `dev` in an address is also where developers find the real thing. */
const testAddresses = /(?:^|[^a-z])(?:test|sandbox|staging|mock|localhost)(?:[^a-z]|$)/i;

/** Servers without real consequences, by their names and addresses. The console offers no others, unless a reader types them. */
export function testServers(servers: readonly Server[]): Server[] {
  return servers.filter(({ name, url }) => (testNames.test(name) || testAddresses.test(url)) && URL.canParse(url));
}

/** The sources that a console may call (CSP Level 3, section 6.1.2): with nothing safe to call, any that its reader types. */
export function consoleSources(views: readonly OperationView[], { api, hasMock }: Site): string[] {
  const safe = views.map(({ operation }) =>
    testServers(serversOf(operation, api)).map(({ url }) => new URL(url).origin),
  );
  const isConfined = hasMock || safe.every((origins) => origins.length > 0);
  const typed = isConfined ? ['http://127.0.0.1:*', 'http://localhost:*'] : ['http:', 'https:'];
  return [...new Set(safe.flat()), ...typed];
}

/** The servers of an operation. */
export function serversOf(operation: Operation, api: Api): Server[] {
  return operation.servers ?? api.servers;
}

/** Path of the page that the consoles of a large reference share, without extension. */
export const sharedConsole = 'try/index';

/** The name of the console of an operation. */
export function consoleName({ page }: OperationView): string {
  return page.replace('reference/', '');
}

/** Where the console of an operation is in the site. */
export function consoleLink(view: OperationView, api: Api): string {
  return isLarge(api) ? `${sharedConsole}.html?${consoleName(view)}` : `try/${consoleName(view)}.html`;
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createMock } from '@scope/payments-mock';

/** What stands between the requests and the mock, for tests of servers with a fault. */
export type Fault = (request: Request, mock: (request: Request) => Promise<Response>) => Promise<Response>;

export interface TestServer {
  url: string;
  close(): Promise<void>;
}

/** Serves the mock, with a fault, on a free port of this machine. */
export async function serveFault(fault: Fault, credentials?: readonly string[]): Promise<TestServer> {
  const mock = createMock(credentials ? { credentials: [...credentials] } : {});
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
    const { method = '', url = '', headers } = incoming;
    const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks);
    const request = new Request(`http://localhost${url}`, {
      method,
      headers: headers as { [name: string]: string },
      body,
    });
    const answer = await fault(request, (one) => mock.fetch(one));
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
    outgoing.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

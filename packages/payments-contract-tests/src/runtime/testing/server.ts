import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestServer {
  url: string;
  close(): Promise<void>;
}

/** Serves a function over HTTP, on a free port of this machine. */
export async function serveHandler(handle: (request: Request) => Promise<Response>): Promise<TestServer> {
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
    const answer = await handle(request);
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

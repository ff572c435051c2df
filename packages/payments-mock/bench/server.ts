/**
 * One server for the benchmark, by its name. It prints its port; on each message it sends its parent its CPU time, in microseconds.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { serve } from '../dist/serve.js';

const [name = '', peer = '', body = ''] = process.argv.slice(2);

const require = createRequire(import.meta.url);
const document = require.resolve('@scope/payments-types/openapi.json');

/** Reads the body, parses it as JSON, and answers with fixed bytes. */
function bare(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    JSON.parse(Buffer.concat(chunks).toString());
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
      .end(body);
  });
}

/** Validates as in the documentation of openapi-backend, and answers with the same bytes. */
async function openapiBackend(): Promise<(request: IncomingMessage, response: ServerResponse) => void> {
  const { OpenAPIBackend } = require(peer);
  const api = new OpenAPIBackend({
    definition: require(document),
    quick: true,
    ajvOpts: { strict: false, formats: { int32: true, uri: true } },
  });
  const answer = (response: ServerResponse, status: number) =>
    response
      .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
      .end(body);
  api.register({
    createPayment: (_: unknown, __: unknown, response: ServerResponse) => answer(response, 200),
    validationFail: (_: unknown, __: unknown, response: ServerResponse) => answer(response, 422),
    notFound: (_: unknown, __: unknown, response: ServerResponse) => answer(response, 404),
  });
  api.registerSecurityHandler('ApiKey', () => true);
  await api.init();
  return (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      const parsed = JSON.parse(Buffer.concat(chunks).toString());
      api.handleRequest({ method, path: url, headers, body: parsed }, request, response);
    });
  };
}

/** Starts Prism in this process, as its command does, with its answers from the examples of the document. */
async function prism(port: number): Promise<void> {
  const { createSingleProcessPrism } = require(`${peer}/dist/util/createServer.js`);
  const options = { dynamic: false, multiprocess: false, errors: false, cors: false, verboseLevel: 'silent' };
  await createSingleProcessPrism({ ...options, document, host: '127.0.0.1', port });
}

async function port(): Promise<number> {
  if (name === 'this mock') return Number(new URL((await serve()).url).port);
  const server = createServer(name === 'openapi-backend' ? await openapiBackend() : bare);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  if (name !== 'Prism') return port;
  // Prism wants to know its port beforehand: one that was free just now.
  await new Promise((resolve) => server.close(resolve));
  await prism(port);
  return port;
}

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
process.send?.(await port());

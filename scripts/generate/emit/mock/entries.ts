import { header } from '../../files.ts';
import type { Api } from '../../model/api.ts';
import type { Names } from '../../names.ts';
import { docComment, quote } from '../typescript.ts';

/** Emits the entry points of the package, each of which connects the runtime with generated data. */
export function emitEntries(api: Api, names: Names): { name: string; content: string }[] {
  return [
    { name: 'index.ts', content: indexEntry(api) },
    { name: 'serve.ts', content: serveEntry(api) },
    { name: 'msw.ts', content: mswEntry() },
    { name: 'command.ts', content: commandEntry(names) },
  ];
}

function indexEntry({ title }: Api): string {
  const doc = docComment(
    `Creates a strict mock of the ${title}, in process: \`createMock().fetch(request)\` answers as documented.`,
    '@throws RangeError for an option out of range, TypeError for an unknown one.',
  );
  return `${header}
import { createMock as create, type Mock, type MockOptions } from '../runtime/mock/create-mock.ts';
import { description } from './description.ts';

export type { Fault, TransportFault } from '../runtime/api/fault.ts';
export type { LoggedRequest } from '../runtime/mock/request-log.ts';
export type { Mock, MockOptions };

${doc}export function createMock(options?: MockOptions): Mock {
  return create(description, options);
}
`;
}

function serveEntry({ title }: Api): string {
  const doc = docComment(
    `Serves a strict mock of the ${title} over HTTP.`,
    '@throws RangeError for an option out of range, TypeError for an unknown one, a system error such as `EADDRINUSE` if it cannot listen.',
  );
  return `${header}
import { type ServedMock, type ServeOptions, serveMock } from '../runtime/http/serve.ts';
import { description } from './description.ts';

export type { ServedMock, ServeOptions };

${doc}export function serve(options?: ServeOptions): Promise<ServedMock> {
  return serveMock(description, options);
}
`;
}

function mswEntry(): string {
  const doc = docComment(
    'Returns MSW handlers that let a mock answer for servers.',
    '@param mock the result of `createMock`\n@param servers the addresses to answer for; by default every server of the document, so that no test reaches one\n@returns handlers for `setupServer` or `setupWorker`',
  );
  return `${header}
import type { HttpHandler } from 'msw';
import type { Mock } from '../runtime/mock/create-mock.ts';
import { handlersOf } from '../runtime/msw/handlers.ts';
import { description } from './description.ts';

${doc}export function handlers(mock: Pick<Mock, 'fetch'>, servers: readonly string[] = description.servers): HttpHandler[] {
  return handlersOf(mock, servers);
}
`;
}

function commandEntry({ commands }: Names): string {
  return `${header}
import { mockCommand } from '../runtime/command/mock-command.ts';
import { description } from './description.ts';
import { exampleCall } from './example-call.ts';

await mockCommand({ name: ${quote(commands.mock)}, description, exampleCall });
`;
}

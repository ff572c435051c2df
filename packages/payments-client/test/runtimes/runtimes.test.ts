import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createProgramProject, type ProgramProject } from '../../../../scripts/checks/runtimes/project.ts';
import { describeMissing, execute, findRuntimes, nodes } from '../../../../scripts/checks/runtimes/runtimes.ts';
import { startServer } from './server.ts';

/** The variable of the client's key. */
const key = { DODO_PAYMENTS_API_KEY: 'key' };
const runtimes = findRuntimes(key);
process.stderr.write(describeMissing(runtimes));

let made: ProgramProject;
beforeAll(async () => {
  made = await createProgramProject(
    join(import.meta.dirname, 'program'),
    join(import.meta.dirname, 'library.ts'),
    join(import.meta.dirname, '../../tsconfig.json'),
  );
}, 60_000);
afterAll(() => made?.project.remove());

/** The output of the program, apart from differences between runtimes. */
const same = {
  'code from a string': 'EvalError',
  guards: [true, true, false],
  validators: [[], ['/customer/email required', '/customer/name required']],
  'a client that is not allowed in a browser': 'object',
  'the key from the environment': 'pay_',
  'a payment': 'pay_',
  'a payment, checked': 'pay_',
  'a payment that fails the check': { name: 'ValidationError', attempts: 0, mayHaveBeenProcessed: false },
  'a payment of the mock in process': 'pay_',
  'a payment through checkFetch': 'pay_',
  'with its response': [200, 'pay_', 'payments-client/0.0.0'],
  'by path': [422, 'INVALID_REQUEST_BODY'],
  'through middleware': {
    ...{ name: 'ConflictError', status: 409, code: 'PRODUCT_IS_DELETED' },
    ...{ attempts: 1, mayHaveBeenProcessed: false },
  },
  'a result': 'INVALID_REQUEST_BODY',
  'an error': {
    ...{ name: 'UnprocessableEntityError', status: 422, code: 'UNSUPPORTED_COUNTRY' },
    ...{ attempts: 1, mayHaveBeenProcessed: false },
  },
  'too many requests at first': ['pay_', [[429, 0]]],
  'a server that does not answer, and a caller that aborts': [
    { name: 'TimeoutError', attempts: 1, mayHaveBeenProcessed: true },
    { name: 'AbortError', attempts: 1, mayHaveBeenProcessed: true },
  ],
  'a connection that breaks': { name: 'ConnectionError', attempts: 1, mayHaveBeenProcessed: true },
  'a used connection that breaks': 'ConnectionError',
  'an answer that breaks off': {
    ...{ name: 'UnreadableResponseError', status: 200 },
    ...{ attempts: 1, mayHaveBeenProcessed: true },
  },
  'an empty 502': { name: 'ServerError', status: 502, attempts: 1, mayHaveBeenProcessed: true },
  'a redirect': { name: 'StatusError', status: 307, attempts: 1, mayHaveBeenProcessed: false },
  'a port where nothing listens': { name: 'ConnectionError', attempts: 3, mayHaveBeenProcessed: false },
  'aborted requests': 2,
  'a library': {
    pages: ['b_1', 'b_2', 'b_3'],
    webhooks: ['book.added', 'WebhookError'],
    forms: [
      'POST /forms application/x-www-form-urlencoded',
      'title=Emma+%26+co&pages=474',
      'POST /files multipart/form-data',
      expect.stringMatching(
        /name="scan"; filename="scan"\nContent-Type: text\/plain\n\npage\n-----\n[\s\S]*name="title"\n\nEmma\n-------$/,
      ),
      'GET /shelves/;row=1,2?tags=a%7Cb',
    ],
  },
  // The server's counts: the client repeats only refused requests.
  received: { '': 9, limited: 2, silent: 2, broken: 1, 'broken-when-used': 1, cut: 1, failed: 1, moved: 1 },
};

/** These runtimes hide why a connection failed, so the request may have been sent. */
const silent = { 'a port where nothing listens': { name: 'ConnectionError', attempts: 1, mayHaveBeenProcessed: true } };

const differences: Record<string, object> = {
  // It has no setting to forbid it.
  Bun: { 'code from a string': 'allowed' },
  workerd: silent,
  Chromium: {
    ...silent,
    'a client that is not allowed in a browser': 'ConfigurationError',
    'the key from the environment': 'ConfigurationError',
    'with its response': [200, 'pay_', expect.stringContaining('Mozilla/5.0')],
    // It repeats requests of a used connection, and pages cannot forbid it.
    'a used connection that breaks': 'pay_',
    received: { ...same.received, '': 8, 'broken-when-used': 2 },
    // It hides the status of redirects.
    'a redirect': { name: 'StatusError', status: 0, attempts: 1, mayHaveBeenProcessed: true },
  },
};

describe('the packed packages run on', () => {
  for (const { title, missing, run } of runtimes) {
    test.skipIf(missing)(title, async () => {
      await using server = await startServer(made.page);
      const results = await run(made.project.folder, server);
      expect({ ...(results as object), received: server.received }).toEqual({
        ...same,
        ...differences[title.split(' ')[0] ?? ''],
      });
    });
  }
});

/** The entries that programs import; the contract suite itself runs in vitest. */
const entries = [
  '@scope/payments-types',
  '@scope/payments-types/validators',
  '@scope/payments-client',
  '@scope/payments-client/validate',
  '@scope/payments-mock',
  '@scope/payments-mock/serve',
  '@scope/payments-contract-tests/check-fetch',
];

describe('`require` and `import` return the same exports on', () => {
  for (const { title, missing, path = '' } of nodes) {
    test.skipIf(missing)(title, async () => {
      const found = await execute({ title, path }, ['required.cjs', ...entries], made.project.folder);
      expect(found).toEqual(Object.fromEntries(entries.map((entry) => [entry, []])));
    });
  }
});

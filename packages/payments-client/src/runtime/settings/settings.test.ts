import { inspect } from 'node:util';
import { CallError, type ClientOptions, ConfigurationError, LibraryClient } from '@library/library-client';
import { makeBooks } from '@library/library-client/make-books';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Client } from '../call/client.ts';
import { book, novel } from '../testing/library.ts';
import { checkOptions } from './check-options.ts';
import { credential } from './credential.ts';

const variable = 'BRANCH_LIBRARY_KEY';

interface BranchClientOptions extends ClientOptions {
  apiKey?: string | undefined;
  environment?: 'staging' | 'production' | undefined;
}

/** A client like a generated one, with two environments and a variable for its key. */
class BranchClient extends Client {
  readonly books = makeBooks(this.call);
  readonly POST =
    this.fetchMethod<(path: string, init: { baseUrl: string; body: unknown }) => Promise<unknown>>('POST');

  constructor(options: BranchClientOptions = {}) {
    checkOptions(options, ['apiKey']);
    const apiKey = credential('apiKey', options.apiKey, variable);
    super(
      {
        environments: { staging: 'https://staging.library.test', production: 'https://library.test' },
        headers: { authorization: `Bearer ${apiKey}` },
      },
      options,
    );
  }
}

afterEach(() => vi.unstubAllEnvs());
afterEach(() => vi.unstubAllGlobals());

/** The URL and the credentials of a client's call. */
async function sent(options: BranchClientOptions): Promise<{ url: string; authorization: string | null }> {
  let seen: Request | undefined;
  const fetch = async (outgoing: Request) => {
    seen = outgoing;
    return Response.json(book);
  };
  await new BranchClient({ fetch, ...options }).books.create(novel);
  return { url: seen?.url ?? '', authorization: seen?.headers.get('authorization') ?? null };
}

describe('the server', () => {
  test.each([
    {
      name: 'is that of the first environment by default',
      options: {},
      want: 'https://staging.library.test/books',
    },
    {
      name: 'that of the first environment',
      options: { environment: 'staging' as const },
      want: 'https://staging.library.test/books',
    },
    {
      name: 'that of the second environment',
      options: { environment: 'production' as const },
      want: 'https://library.test/books',
    },
    { name: 'a URL', options: { baseUrl: 'http://localhost:4010' }, want: 'http://localhost:4010/books' },
    {
      name: 'a URL with a path and slashes',
      options: { baseUrl: 'https://proxy.test/v2//' },
      want: 'https://proxy.test/v2/books',
    },
    {
      name: 'options that are undefined',
      options: { environment: undefined, baseUrl: undefined, timeout: undefined },
      want: 'https://staging.library.test/books',
    },
  ])('$name', async ({ options, want }) => {
    expect((await sent({ apiKey: 'key', ...options })).url).toBe(want);
  });
});

describe('the key', () => {
  test('comes from the option', async () => {
    vi.stubEnv(variable, 'from-environment');
    expect((await sent({ apiKey: 'from-option' })).authorization).toBe('Bearer from-option');
  });

  test('is not read from the environment if the option is empty', () => {
    vi.stubEnv(variable, 'from-environment');
    expect(() => new BranchClient({ apiKey: '' })).toThrow(ConfigurationError);
  });

  test('else from the environment', async () => {
    vi.stubEnv(variable, 'from-environment');
    expect((await sent({ apiKey: undefined })).authorization).toBe('Bearer from-environment');
  });

  test.each([
    { name: 'no process', process: undefined },
    {
      name: 'an environment that may not be read',
      process: {
        get env() {
          throw new Error('Requires --allow-env');
        },
      },
    },
  ])('$name is not an error in itself', ({ process }) => {
    vi.stubGlobal('process', process);
    expect(() => new BranchClient()).toThrow(ConfigurationError);
    expect(() => new BranchClient({ apiKey: 'key' })).not.toThrow();
  });

  test('does not show when the client is printed', () => {
    const client = new BranchClient({ apiKey: 'secret_key' });
    expect(inspect(client, { depth: 9, showHidden: true }) + JSON.stringify(client)).not.toContain('secret_key');
  });
});

describe('refuses', () => {
  const either = 'Give either an `environment` (staging,production) or a `baseUrl` such as https://host.';
  const whole = '`maxRetries` must be a whole number, at least 0.';
  const bare = '`apiKey` must be bare, without spaces.';
  const cases: { name: string; options: object; want: string }[] = [
    {
      name: 'no key',
      options: { apiKey: undefined },
      want: '`apiKey` is missing: give it or set BRANCH_LIBRARY_KEY.',
    },
    {
      name: 'an empty key',
      options: { apiKey: '' },
      want: '`apiKey` is missing: give it or set BRANCH_LIBRARY_KEY.',
    },
    { name: 'a key with a line break', options: { apiKey: 'secret_key\n' }, want: bare },
    { name: 'a key with its scheme', options: { apiKey: 'Bearer secret_key' }, want: bare },
    { name: 'a key that no header can carry', options: { apiKey: 'secret_key…' }, want: bare },
    { name: 'an unknown environment', options: { environment: 'test' }, want: either },
    { name: 'an environment named like an inherited property', options: { environment: 'constructor' }, want: either },
    {
      name: 'an environment and a URL',
      options: { environment: 'production', baseUrl: 'https://proxy.test' },
      want: either,
    },
    { name: 'a URL without a scheme', options: { baseUrl: 'localhost:4010' }, want: either },
    { name: 'a URL of another scheme', options: { baseUrl: 'file:///etc' }, want: either },
    { name: 'a URL with a password', options: { baseUrl: 'https://user:secret_key@proxy.test' }, want: either },
    { name: 'a URL with a query', options: { baseUrl: 'https://proxy.test/?key=secret_key' }, want: either },
    { name: 'a URL without a host', options: { baseUrl: 'https:///books' }, want: either },
    { name: 'a URL with a space', options: { baseUrl: 'https://proxy.test /' }, want: either },
    { name: 'a URL with a line break', options: { baseUrl: 'https://proxy.test\n' }, want: either },
    { name: 'an empty URL', options: { baseUrl: '' }, want: either },
    {
      name: 'a timeout that is not a number',
      options: { timeout: Number.NaN },
      want: '`timeout` must be at least 0.',
    },
    { name: 'a negative deadline', options: { deadline: -1 }, want: '`deadline` must be at least 0.' },
    { name: 'a deadline that is text', options: { deadline: 'soon' }, want: '`deadline` must be at least 0.' },
    { name: 'a timeout that is text', options: { timeout: '5' }, want: '`timeout` must be at least 0.' },
    { name: 'a timeout that is null', options: { timeout: null }, want: '`timeout` must be at least 0.' },
    { name: 'a URL with an impossible port', options: { baseUrl: 'http://h:99999' }, want: either },
    { name: 'a URL that is null', options: { baseUrl: null }, want: either },
    { name: 'a fetch that is null', options: { fetch: null }, want: '`fetch` must be a function.' },
    {
      name: 'a header of all calls with a line break',
      options: { headers: { 'x-trace': 'secret_key\n' } },
      want: '`x-trace` must be valid.',
    },
    { name: 'negative retries', options: { maxRetries: -1 }, want: whole },
    { name: 'half a retry', options: { maxRetries: 1.5 }, want: whole },
    { name: 'endless retries', options: { maxRetries: Infinity }, want: whole },
    { name: 'retries that are not a number', options: { maxRetries: Number.NaN }, want: whole },
    { name: 'retries that are null', options: { maxRetries: null }, want: whole },
    { name: 'a signal that is none', options: { signal: {} }, want: '`signal` must be an `AbortSignal`.' },
    { name: 'an environment that is null', options: { environment: null }, want: either },
    { name: 'a key that is a number', options: { apiKey: 5 }, want: bare },
    { name: 'headers that are text', options: { headers: 'x-trace: 1' }, want: '`headers` must be an object.' },
    { name: 'headers that are null', options: { headers: null }, want: '`headers` must be an object.' },
    { name: 'a validator that is a flag', options: { validate: true }, want: '`validate` must be an object.' },
    {
      name: 'options of fetch that are text',
      options: { fetchOptions: 'x' },
      want: '`fetchOptions` must be an object.',
    },
    { name: 'a hook that is text', options: { onRetry: 'log' }, want: '`onRetry` must be a function.' },
    {
      name: 'a flag that is text',
      options: { riskDuplicates: 'no' },
      want: '`riskDuplicates` must be `true` or `false`.',
    },
  ];

  test.each(cases)('$name', ({ options, want }) => {
    vi.stubEnv(variable, '');
    const error = attempt(() => new BranchClient({ apiKey: 'secret_key', ...options }));
    expect(error).toMatchObject({ name: 'ConfigurationError', message: want });
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(inspect(error)).not.toContain('secret_key');
  });

  test.each([null, 'key', 5])('%s in place of options', (options) => {
    const want = { name: 'ConfigurationError', message: 'The options must be an object.' };
    expect(attempt(() => new LibraryClient(options as never))).toMatchObject(want);
    expect(attempt(() => new LibraryClient({ apiKey: 'key' }).withOptions(options as never))).toMatchObject(want);
  });

  test.each([
    ['baseURL', 'baseUrl'],
    ['apikey', 'apiKey'],
    ['api_key', 'apiKey'],
    ['maxRetry', 'maxRetries'],
    ['retries', 'maxRetries'],
    ['timeoutMs', 'timeout'],
    ['defaultHeaders', 'headers'],
    ['dangerouslyAllowBrowsers', 'dangerouslyAllowBrowser'],
  ])('the unknown option %s, and names %s', (name, meant) => {
    const error = attempt(() => new BranchClient({ apiKey: 'key', [name]: 5 }));
    expect(error).toMatchObject({ message: `\`${name}\` is not an option: did you mean \`${meant}\`?` });
    const again = attempt(() => new BranchClient({ apiKey: 'key' }).withOptions({ [name]: 5 }));
    expect(again).toMatchObject({ name: 'ConfigurationError' });
  });

  test('an unknown option that is like no other', () => {
    const error = attempt(() => new BranchClient({ apiKey: 'key', region: 'eu' } as object));
    expect(error).toMatchObject({ message: '`region` is not an option.' });
  });

  test.each([
    { options: { maxRetries: 1.5 }, want: whole },
    { options: { maxRetries: Infinity }, want: whole },
    { options: { timeOut: 5 }, want: '`timeOut` is not an option: did you mean `timeout`?' },
    { options: { header: {} }, want: '`header` is not an option: did you mean `headers`?' },
    { options: { signal: 'abort' }, want: '`signal` must be an `AbortSignal`.' },
    { options: { headers: null }, want: '`headers` must be an object.' },
  ])('$options of a single call', async ({ options, want }) => {
    const fetch = vi.fn(async () => Response.json(book));
    const client = new BranchClient({ apiKey: 'key', fetch });
    const error = await client.books.create(novel, options as object).catch((error) => error);
    expect(error).toMatchObject({
      name: 'ConfigurationError',
      message: want,
      attempts: 0,
      mayHaveBeenProcessed: false,
    });
    expect(fetch).not.toHaveBeenCalled();
  });

  const navigator = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64)' };
  test.each([
    { name: 'a page', globals: { document: {}, navigator } },
    { name: 'a worker of a page', globals: { navigator } },
  ])('$name, unless allowed', ({ globals }) => {
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    const want = 'Credentials are public in a browser. Use a server or `dangerouslyAllowBrowser`.';
    expect(attempt(() => new BranchClient({ apiKey: 'key' }))).toMatchObject({ message: want });
    expect(() => new BranchClient({ apiKey: 'key', dangerouslyAllowBrowser: true })).not.toThrow();
  });

  test.each([
    { name: 'a line break', headers: { authorization: 'Bearer secret_key\r\nx-evil: 1' } },
    { name: 'a character beyond Latin-1', headers: { authorization: 'Bearer secret_key…' } },
  ])('a header with $name, without showing its value', async ({ headers }) => {
    const fetch = vi.fn(async () => Response.json(book));
    const error = await new BranchClient({ apiKey: 'key', fetch }).books
      .create(novel, { headers })
      .catch((error) => error);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toBe('`authorization` must be valid.');
    expect(inspect(error)).not.toContain('secret_key');
    expect(fetch).not.toHaveBeenCalled();
  });

  test('the URL of a single call as that of the client', async () => {
    const call = new BranchClient({ apiKey: 'key' }).POST('/books', {
      baseUrl: 'https://user:secret_key@proxy.test',
      body: novel,
    });
    await expect(call).rejects.toThrow(either);
  });

  test('a limit of a single call that is not a number', async () => {
    const call = new BranchClient({ apiKey: 'key' }).books.create(novel, { timeout: Number.NaN });
    const error = await call.catch((error) => error);
    expect(error).toMatchObject({ message: '`timeout` must be at least 0.', attempts: 0, mayHaveBeenProcessed: false });
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toBeInstanceOf(CallError);
  });
});

function attempt(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

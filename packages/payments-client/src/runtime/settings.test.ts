import { inspect } from 'node:util';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ConfigurationError, PaymentsClient, type PaymentsClientOptions } from '../index.ts';
import { payment, request } from './testing/payment.ts';

const variable = 'DODO_PAYMENTS_API_KEY';
afterEach(() => vi.unstubAllEnvs());
afterEach(() => vi.unstubAllGlobals());

/** Where a client sends its call, and with which credentials. */
async function sent(options: PaymentsClientOptions): Promise<{ url: string; authorization: string | null }> {
  let seen: Request | undefined;
  const fetch = async (outgoing: Request) => {
    seen = outgoing;
    return Response.json(payment);
  };
  await new PaymentsClient({ fetch, ...options }).payments.create(request);
  return { url: seen?.url ?? '', authorization: seen?.headers.get('authorization') ?? null };
}

describe('the server', () => {
  test.each([
    {
      name: 'by default the test mode, in which no money moves',
      options: {},
      want: 'https://test.dodopayments.com/payments',
    },
    {
      name: 'test mode',
      options: { environment: 'test_mode' as const },
      want: 'https://test.dodopayments.com/payments',
    },
    {
      name: 'live mode',
      options: { environment: 'live_mode' as const },
      want: 'https://live.dodopayments.com/payments',
    },
    { name: 'a URL', options: { baseUrl: 'http://localhost:4010' }, want: 'http://localhost:4010/payments' },
    {
      name: 'a URL with a path and slashes',
      options: { baseUrl: 'https://proxy.test/dodo//' },
      want: 'https://proxy.test/dodo/payments',
    },
    {
      name: 'options that are undefined',
      options: { environment: undefined, baseUrl: undefined, timeout: undefined },
      want: 'https://test.dodopayments.com/payments',
    },
  ])('$name', async ({ options, want }) => {
    expect((await sent({ bearerToken: 'key', ...options })).url).toBe(want);
  });
});

describe('the key', () => {
  test('comes from the option', async () => {
    vi.stubEnv(variable, 'from-environment');
    expect((await sent({ bearerToken: 'from-option' })).authorization).toBe('Bearer from-option');
  });

  test('is not looked for elsewhere when the option is empty', () => {
    vi.stubEnv(variable, 'from-environment');
    expect(() => new PaymentsClient({ bearerToken: '' })).toThrow(ConfigurationError);
  });

  test('else from the environment', async () => {
    vi.stubEnv(variable, 'from-environment');
    expect((await sent({ bearerToken: undefined })).authorization).toBe('Bearer from-environment');
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
  ])('$name is no failure of its own', ({ process }) => {
    vi.stubGlobal('process', process);
    expect(() => new PaymentsClient()).toThrow(ConfigurationError);
    expect(() => new PaymentsClient({ bearerToken: 'key' })).not.toThrow();
  });

  test('does not show when the client is printed', () => {
    const client = new PaymentsClient({ bearerToken: 'sk_secret_key' });
    expect(inspect(client, { depth: 9, showHidden: true }) + JSON.stringify(client)).not.toContain('sk_secret_key');
  });
});

describe('refuses', () => {
  const either = 'Give either an `environment` (test_mode,live_mode) or a `baseUrl` such as https://host.';
  const bare = '`bearerToken` must be bare, without spaces.';
  const cases: { name: string; options: object; want: string }[] = [
    {
      name: 'no key',
      options: { bearerToken: undefined },
      want: '`bearerToken` is missing: give it or set DODO_PAYMENTS_API_KEY.',
    },
    {
      name: 'an empty key',
      options: { bearerToken: '' },
      want: '`bearerToken` is missing: give it or set DODO_PAYMENTS_API_KEY.',
    },
    { name: 'a key with a line break', options: { bearerToken: 'sk_secret_key\n' }, want: bare },
    { name: 'a key with its scheme', options: { bearerToken: 'Bearer sk_secret_key' }, want: bare },
    { name: 'a key that no header can carry', options: { bearerToken: 'sk_secret_key…' }, want: bare },
    { name: 'an unknown environment', options: { environment: 'production' }, want: either },
    { name: 'an environment that is a word of JavaScript', options: { environment: 'constructor' }, want: either },
    {
      name: 'an environment and a URL',
      options: { environment: 'live_mode', baseUrl: 'https://proxy.test' },
      want: either,
    },
    { name: 'a URL without a scheme', options: { baseUrl: 'localhost:4010' }, want: either },
    { name: 'a URL of another scheme', options: { baseUrl: 'file:///etc' }, want: either },
    { name: 'a URL with a password', options: { baseUrl: 'https://user:sk_secret_key@proxy.test' }, want: either },
    { name: 'a URL with a query', options: { baseUrl: 'https://proxy.test/?key=sk_secret_key' }, want: either },
    { name: 'a URL without a host', options: { baseUrl: 'https:///payments' }, want: either },
    { name: 'a URL with a space', options: { baseUrl: 'https://proxy.test /' }, want: either },
    { name: 'a URL with a line break', options: { baseUrl: 'https://proxy.test\n' }, want: either },
    { name: 'an empty URL', options: { baseUrl: '' }, want: either },
    {
      name: 'a timeout that is no number',
      options: { timeout: Number.NaN },
      want: '`timeout` must be at least 0.',
    },
    { name: 'a negative deadline', options: { deadline: -1 }, want: '`deadline` must be at least 0.' },
    { name: 'a deadline that is text', options: { deadline: 'soon' }, want: '`deadline` must be at least 0.' },
    { name: 'negative retries', options: { maxRetries: -1 }, want: '`maxRetries` must be at least 0.' },
  ];

  test.each(cases)('$name', ({ options, want }) => {
    vi.stubEnv(variable, '');
    const error = attempt(() => new PaymentsClient({ bearerToken: 'sk_secret_key', ...options }));
    expect(error).toMatchObject({ name: 'ConfigurationError', message: want });
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(inspect(error)).not.toContain('sk_secret_key');
  });

  const navigator = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64)' };
  test.each([
    { name: 'a page', globals: { document: {}, navigator } },
    { name: 'a worker of a page', globals: { navigator } },
  ])('$name, unless told otherwise', ({ globals }) => {
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    const want = 'Credentials are public in a browser. Use a server or `dangerouslyAllowBrowser`.';
    expect(attempt(() => new PaymentsClient({ bearerToken: 'key' }))).toMatchObject({ message: want });
    expect(() => new PaymentsClient({ bearerToken: 'key', dangerouslyAllowBrowser: true })).not.toThrow();
  });

  test.each([
    { name: 'a line break', headers: { authorization: 'Bearer sk_secret_key\r\nx-evil: 1' } },
    { name: 'a character beyond Latin-1', headers: { authorization: 'Bearer sk_secret_key…' } },
  ])('a header with $name, without telling its value', async ({ headers }) => {
    const fetch = vi.fn(async () => Response.json(payment));
    const error = await new PaymentsClient({ bearerToken: 'key', fetch }).payments
      .create(request, { headers })
      .catch((error) => error);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toBe('`authorization` must be valid.');
    expect(inspect(error)).not.toContain('sk_secret_key');
    expect(fetch).not.toHaveBeenCalled();
  });

  test('the URL of a single call as that of the client', async () => {
    const call = new PaymentsClient({ bearerToken: 'key' }).POST('/payments', {
      baseUrl: 'https://user:sk_secret_key@proxy.test',
      body: request,
    });
    await expect(call).rejects.toThrow(either);
  });

  test('a limit of a single call that is no number', async () => {
    const call = new PaymentsClient({ bearerToken: 'key' }).payments.create(request, { timeout: Number.NaN });
    await expect(call).rejects.toThrow('`timeout` must be at least 0.');
  });
});

function attempt(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

import { createMock } from '@scope/payments-mock';
import document from '@scope/payments-types/openapi.json' with { type: 'json' };
import type { Json } from './json.ts';
import { isLive } from './live.ts';

/** The server that is put to the test. */
export interface Target {
  /** Without a trailing slash. For the mock in this process, where its command serves it. */
  baseUrl: string;
  /** Whether requests leave this process. */
  isRemote: boolean;
  token: string;
  /** The environment variable that holds the token, for whoever repeats a request. */
  tokenVariable: string;
  /** Other texts that no report may show. */
  secrets?: ReadonlySet<string>;
  fetch: (request: Request) => Promise<Response>;
  /** How long an answer may take, in milliseconds. */
  timeout: number;
  /** Whether a documented refusal of a valid but changed request leaves its case undecided, instead of failing it. */
  allowRefusals: boolean;
  /** How many accepted requests are sent at most. */
  maxAccepted: number;
}

/** What the environment says wrongly: the variable, and what it should hold. */
export class SettingError extends Error {
  override name = 'SettingError';
}

const mockToken = 'a-token-that-only-the-contract-suite-knows';

/** The mock, in this process. */
export function mockTarget(): Target {
  const mock = createMock({ credentials: [mockToken, `${mockToken}:`] });
  return {
    baseUrl: 'http://127.0.0.1:4010',
    isRemote: false,
    token: mockToken,
    tokenVariable: 'PAYMENTS_TOKEN',
    fetch: (request) => mock.fetch(request),
    timeout: 10_000,
    allowRefusals: false,
    maxAccepted: Number.POSITIVE_INFINITY,
  };
}

/**
 * The server that `PAYMENTS_BASE_URL` names, with the credential in `PAYMENTS_TOKEN`; the mock without them.
 * @throws SettingError when a variable is missing or cannot be read.
 */
export function targetFrom(environment: { readonly [name: string]: string | undefined }): Target {
  const common = {
    timeout: count(environment, 'PAYMENTS_TIMEOUT_MS', 10_000),
    allowRefusals: environment.PAYMENTS_ALLOW_REFUSALS === '1',
    maxAccepted: count(environment, 'PAYMENTS_MAX_ACCEPTED', Number.POSITIVE_INFINITY),
  };
  const address = environment.PAYMENTS_BASE_URL ?? '';
  if (address === '') return { ...mockTarget(), ...common };
  if (!/^https?:/.test(address) || !URL.canParse(address)) {
    throw new SettingError(
      `PAYMENTS_BASE_URL is "${address}", which is no address. Set it to one such as http://localhost:8080.`,
    );
  }
  if (isLive(document as Json, address) && environment.PAYMENTS_ALLOW_LIVE !== '1') {
    throw new SettingError(
      `${address} is the live environment, where the suite would send hundreds of valid requests. Test another server; or set PAYMENTS_ALLOW_LIVE=1, and PAYMENTS_MAX_ACCEPTED.`,
    );
  }
  const token = environment.PAYMENTS_TOKEN ?? '';
  if (token === '') {
    throw new SettingError(`PAYMENTS_TOKEN is not set. Set it to a credential that ${address} accepts.`);
  }
  return {
    baseUrl: address.replace(/\/+$/, ''),
    isRemote: true,
    token,
    tokenVariable: 'PAYMENTS_TOKEN',
    fetch,
    ...common,
  };
}

function count(environment: { readonly [name: string]: string | undefined }, name: string, otherwise: number): number {
  const text = environment[name] ?? '';
  if (text === '') return otherwise;
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0) return number;
  throw new SettingError(`${name} is "${text}". Set it to a whole number.`);
}

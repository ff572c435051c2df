import { beforeAll, expect, test } from 'vitest';
import { createFinder, type Findings } from '../src/runtime/browser/search/finder.ts';
import { unpackEntries } from '../src/runtime/machine/packed-entries.ts';
import type { SearchEntry } from '../src/runtime/machine/page-entries.ts';
import { html } from '../src/runtime/markup/html.ts';
import { deadLinks } from '../src/runtime/testing/dead-links.ts';
import { buildOwnSite } from './site.ts';

let files: Map<string, string>;
let entries: SearchEntry[];
let find: (query: string, limit: number) => Findings;

beforeAll(async () => {
  const built = await buildOwnSite((code) => html`${code}`);
  files = new Map(built.map(({ path, content }) => [path, String(content)]));
  const script = files.get('assets/search-index.js') ?? '';
  const packed = JSON.parse(script.slice(script.indexOf('=') + 1, script.lastIndexOf(';')));
  entries = unpackEntries(packed);
  find = createFinder(packed);
}, 120_000);

const links = (query: string, limit = 3) => find(query, limit).found.map(({ link }) => decodeURIComponent(link));

/** What a reader types, and where the first result leads. */
const wanted: [query: string, link: string][] = [
  ['idempotency', 'guides/not-included.html#idempotency-keys'],
  ['idempotency key', 'guides/not-included.html#idempotency-keys'],
  ['duplicate', 'guides/not-included.html#idempotency-keys'],
  ['double charge', 'guides/errors-and-retries.html#why-the-client-does-not-retry-everything'],
  ['webhook', 'guides/outcome.html#webhooks'],
  ['webhooks', 'guides/outcome.html#webhooks'],
  ['webhok', 'guides/outcome.html#webhooks'],
  ['webhook signature', 'guides/outcome.html#check-the-signature'],
  ['payment.succeeded', 'guides/outcome.html#webhooks'],
  ['timeout', 'guides/errors-and-retries.html#timeouts-and-limits'],
  ['redirect', 'reference/create-payment.html#body.return_url'],
  ['return url', 'reference/create-payment.html#body.return_url'],
  ['curl', 'reference/create-payment.html#sample-3'],
  ['typescript', 'reference/create-payment.html#sample-1'],
  ['fetch', 'reference/create-payment.html#sample-2'],
  ['authentication', 'reference/create-payment.html#authorization'],
  ['authorization', 'reference/create-payment.html#authorization'],
  ['auth', 'reference/create-payment.html#authorization'],
  ['bearer', 'reference/create-payment.html#authorization'],
  ['api key', 'guides/setup.html#api-keys'],
  ['credentials', 'reference/create-payment.html#authorization'],
  ['sandbox', 'index.html#environments.test_mode'],
  ['test mode', 'index.html#environments.test_mode'],
  ['live mode', 'index.html#environments.live_mode'],
  ['production', 'index.html#environments.live_mode'],
  ['base url', 'index.html#environments'],
  ['zip', 'reference/create-payment.html#body.billing.zipcode'],
  ['zip code', 'reference/create-payment.html#body.billing.zipcode'],
  ['postal code', 'reference/create-payment.html#body.billing.zipcode'],
  ['vat', 'reference/create-payment.html#body.tax_id'],
  ['tax', 'reference/create-payment.html#body.tax_id'],
  ['tax_id', 'reference/create-payment.html#body.tax_id'],
  ['contract tests', 'guides/contract.html'],
  ['rate limit', 'guides/setup.html#rate-limits'],
  ['429', 'reference/create-payment.html#response.429'],
  ['422', 'reference/create-payment.html#response.422'],
  ['retry', 'guides/errors-and-retries.html'],
  ['retries', 'guides/errors-and-retries.html'],
  ['retry-after', 'reference/create-payment.html#response.429.Retry-After'],
  ['error codes', 'guides/errors-and-retries.html#codes'],
  ['unsupported_cou', 'reference/create-payment.html#error.code.UNSUPPORTED_COUNTRY'],
  ['unsupported country', 'reference/create-payment.html#error.code.UNSUPPORTED_COUNTRY'],
  ['norway', 'reference/create-payment.html#body.billing.country.NO'],
  ['aland', 'reference/create-payment.html#body.billing.country.AX'],
  ['euro', 'reference/create-payment.html#body.billing_currency.EUR'],
  ['currency', 'reference/create-payment.html#body.billing_currency'],
  ['curency', 'reference/create-payment.html#body.billing_currency'],
  ['klarna', 'reference/create-payment.html#body.allowed_payment_method_types.klarna'],
  ['apple pay', 'reference/create-payment.html#body.allowed_payment_method_types.apple_pay'],
  ['payment methods', 'reference/create-payment.html#body.allowed_payment_method_types'],
  ['metadata', 'reference/create-payment.html#body.metadata'],
  ['order number', 'guides/errors-and-retries.html#if-the-outcome-is-unknown'],
  ['payment link', 'reference/create-payment.html#body.payment_link'],
  ['payment_id', 'reference/create-payment.html#response.200.payment_id'],
  ['client secret', 'reference/create-payment.html#response.200.client_secret'],
  ['coupon', 'reference/create-payment.html#body.discount_code'],
  ['quantity', 'reference/create-payment.html#body.product_cart.quantity'],
  ['cart', 'reference/create-payment.html#body.product_cart'],
  ['phone', 'reference/create-payment.html#body.customer.new-customer.phone_number'],
  ['existing customer', 'reference/create-payment.html#body.customer.existing-customer'],
  ['test card', 'guides/setup.html#test-cards'],
  ['test cards', 'guides/setup.html#test-cards'],
  ['product id', 'guides/setup.html#product-ids'],
  ['mock', 'guides/testing.html'],
  ['mock server', 'guides/testing.html'],
  ['force an error', 'guides/testing.html#force-an-answer'],
  ['install', 'guides/quick-start.html#install'],
  ['quickstart', 'guides/quick-start.html'],
  ['getting started', 'guides/quick-start.html'],
  ['openapi', 'openapi.yaml'],
  ['swagger', 'openapi.yaml'],
  ['sdk', 'guides/migration.html'],
  ['migrate from the sdk', 'guides/migration.html'],
  ['changelog', 'changelog.html'],
  ['try it', 'try/create-payment.html'],
  ['payment status', 'guides/outcome.html#status-of-a-payment'],
  ['how do I know if the buyer paid?', 'guides/quick-start.html#find-out-whether-the-buyer-paid'],
  ['POST /payments', 'reference/create-payment.html'],
  ['create payment', 'reference/create-payment.html'],
  ['environment variable', 'reference/create-payment.html#authorization'],
  ['verify webhook', 'guides/outcome.html#check-the-signature'],
  ['python', 'reference/create-payment.html#sample-1'],
  ['postman', 'postman.json'],
  ['msw', 'guides/testing.html#in-your-tests'],
  ['success url', 'guides/not-included.html#capture-cancel-and-update'],
  ['3ds', 'guides/outcome.html#status-of-a-payment'],
  ['negative price', 'guides/setup.html#amounts'],
  ['mayHaveBeenProcessed', 'guides/errors-and-retries.html#was-it-processed'],
  ['DODO_PAYMENTS_API_KEY', 'guides/setup.html#api-keys'],
  ['pay what you want', 'reference/create-payment.html#error.code.PAY_AS_YOU_WANT_AMOUNT_REQUIRED'],
  ['how to retry', 'guides/errors-and-retries.html'],
  ['retrying', 'guides/errors-and-retries.html'],
  ['error', 'guides/errors-and-retries.html'],
  ['authentification', 'reference/create-payment.html#authorization'],
  ['idempotancy', 'guides/not-included.html#idempotency-keys'],
  ['redirects', 'reference/create-payment.html#body.return_url'],
  ['metdata', 'reference/create-payment.html#body.metadata'],
  ['discount code', 'reference/create-payment.html#body.discount_code'],
  ['minimum amount', 'reference/create-payment.html#error.code.REQUEST_AMOUNT_BELOW_MINIMUM'],
  ['email', 'reference/create-payment.html#body.customer.new-customer.email'],
  ['billing address', 'reference/create-payment.html#body.billing'],
  ['card number', 'guides/not-included.html#card-numbers'],
  ['sandbox key', 'guides/setup.html#api-keys'],
  ['live key', 'guides/setup.html#api-keys'],
  ['409', 'reference/create-payment.html#response.409'],
  ['invalid json', 'reference/create-payment.html#error.code.INVALID_REQUEST_BODY'],
  ['currencies', 'reference/create-payment.html#body.billing_currency'],
  ['cancel', 'guides/not-included.html#capture-cancel-and-update'],
  ['requires_customer_action', 'guides/outcome.html#status-of-a-payment'],
  ['ruby', 'reference/create-payment.html#sample-1'],
  ['how do i get paid', 'guides/quick-start.html#find-out-whether-the-buyer-paid'],
  ['amount', 'guides/setup.html#amounts'],
  ['webhook retries', 'guides/outcome.html#webhooks'],
  ['polling', 'guides/outcome.html#look-a-payment-up'],
  ['poll status', 'guides/outcome.html#status-of-a-payment'],
  ['feed', 'changelog.html'],
  ['rss', 'changelog.html'],
  ['nextjs', 'guides/quick-start.html#install'],
  ['next.js', 'guides/quick-start.html#install'],
  ['deno', 'guides/quick-start.html#install'],
  ['cloudflare workers', 'guides/quick-start.html#install'],
  ['key in browser', 'guides/not-included.html#oauth-cors-and-graphql'],
  ['rotate key', 'guides/setup.html#api-keys'],
  ['where do I get an api key', 'guides/setup.html#api-keys'],
  ['decline', 'guides/setup.html#test-cards'],
  ['declined card', 'guides/setup.html#test-cards'],
  ['3d secure', 'guides/outcome.html#status-of-a-payment'],
  ['embedded checkout', 'reference/create-payment.html'],
  ['payment page', 'guides/quick-start.html#send-the-buyer-to-the-payment-page'],
  ['customer id', 'reference/create-payment.html#body.customer.existing-customer.customer_id'],
  ['how many items', 'reference/create-payment.html#body.product_cart'],
  ['max quantity', 'reference/create-payment.html#body.product_cart.quantity'],
  ['metadata limit', 'reference/create-payment.html#body.metadata'],
  ['timeout default', 'guides/errors-and-retries.html#timeouts-and-limits'],
  ['validate request', 'reference/create-payment.html#response.400'],
  ['mock port', 'guides/testing.html#on-a-port'],
  ['prefer header', 'guides/testing.html#force-an-answer'],
  ['unit tests', 'guides/testing.html#in-your-tests'],
  ['jest', 'guides/testing.html#in-your-tests'],
  ['version', 'guides/versions.html'],
  ['insomnia', 'postman.json'],
  ['bruno', 'postman.json'],
  ['google pay', 'reference/create-payment.html#body.allowed_payment_method_types.google_pay'],
  ['exchange rate', 'reference/create-payment.html#error.code.EXCHANGE_RATE_NOT_FOUND'],
  ['receipt', 'reference/create-payment.html#body.customer.new-customer.email'],
  ['invoice', 'guides/not-included.html#subscriptions-and-recurring-payments'],
  ['retry after timeout', 'guides/errors-and-retries.html#why-the-client-does-not-retry-everything'],
  ['is it paid', 'guides/quick-start.html#find-out-whether-the-buyer-paid'],
  ['return_url query', 'reference/create-payment.html#body.return_url'],
  ['500', 'reference/create-payment.html#response.500'],
  ['yen', 'index.html'],
  ['test keys', 'guides/setup.html'],
];

test.for(wanted)('%s leads to %s', ([query, link]) => {
  expect(links(query, 1)).toEqual([link]);
});

/** Words for what the API does not have lead to the passage that says so. */
const absent: [query: string, link: string][] = [
  ['refund', 'guides/not-included.html#refunds'],
  ['refunds', 'guides/not-included.html#refunds'],
  ['subscription', 'guides/not-included.html#subscriptions-and-recurring-payments'],
  ['recurring', 'guides/not-included.html#subscriptions-and-recurring-payments'],
  ['pagination', 'guides/not-included.html#looking-up-and-listing-payments'],
  ['list payments', 'guides/not-included.html#looking-up-and-listing-payments'],
  ['checkout session', 'guides/not-included.html#checkout-sessions'],
  ['dispute', 'guides/not-included.html#webhook-payloads'],
  ['oauth', 'guides/not-included.html#oauth-cors-and-graphql'],
  ['cors', 'guides/not-included.html#oauth-cors-and-graphql'],
  ['iban', 'guides/not-included.html#card-numbers'],
  ['cvc', 'guides/not-included.html#card-numbers'],
];

test.for(absent)('%s leads to %s first', ([query, link]) => {
  expect(links(query, 1)).toEqual([link]);
});

test.for([
  'asdfgh',
  'zzzz',
  'blockchain',
  'qwertyuiop',
  'kubernetes',
  'fuzz',
  'lorem ipsum',
  'flux capacitor',
  '!!!',
  '   ',
  'the of and',
  'banana',
  'teapot',
  'quantum',
  'dinosaur',
  'elephant tusk',
  'foo bar',
  'zod',
])('%s finds nothing', (query) => {
  expect(links(query)).toEqual([]);
});

test('a result names its section and marks the words in its passage', () => {
  const [first] = find('zip', 1).found;
  expect(first).toMatchObject({ title: 'billing.zipcode', section: 'Create a payment · Body' });
  const [refund] = find('refund', 1).found;
  expect(refund?.section).toBe('What this API leaves out');
  expect(refund?.passage.map(({ text }) => text).join('')).toContain('This API cannot refund a payment');
  expect(refund?.passage.filter(({ marked }) => marked).map(({ text }) => text)).toContain('refund');
});

test('every result leads to a place that exists', () => {
  const page = (link: string) => html`<a href="${link}"></a>`.toString();
  const pages = new Map([...files, ['results.html', entries.map(([, , , , link]) => page(link)).join('')]]);
  expect(deadLinks(pages)).toEqual([]);
});

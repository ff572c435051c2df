/** The text of a hover. The cursor is at `‸`. */
export const hovers: { program: string; want: string }[] = [
  {
    program: 'let a: Cre‸atePaymentRequest;',
    want: `(alias) interface CreatePaymentRequest
import CreatePaymentRequest
What to sell, to whom, and how the checkout should behave.`,
  },
  {
    program: 'let a: Cust‸omer;',
    want: `(alias) type Customer = ExistingCustomer | NewCustomer
import Customer
The buyer. Send only \`customer_id\` for an existing customer; send \`email\` and \`name\` for a new one. The two forms are
distinguished by \`customer_id\`, so they cannot be mixed.

Required: \`customer_id\`, or \`email\` and \`name\`.`,
  },
  {
    program: 'let a: Meta‸data;',
    want: `(alias) interface Metadata
import Metadata
Up to 50 pairs of your own, each a short key with a text value.
@example { "order_id": "A-1042" }`,
  },
  {
    // The compiler says of `customer: {}` only that it does not fit.
    program: 'client.payments.create({ ...order, cust‸omer: {} });',
    want: `(property) CreatePaymentRequest.customer: Customer
The buyer, either an existing customer or a new one.

Required: \`customer_id\`, or \`email\` and \`name\`.`,
  },
  {
    program: 'order.bill‸ing;',
    want: `(property) CreatePaymentRequest.billing: BillingAddress
The billing address of the buyer. It determines the tax and which payment methods are offered.`,
  },
  {
    program: 'order.billing.coun‸try;',
    want: `(property) BillingAddress.country: CountryCode
Country of the address, as an ISO 3166-1 alpha-2 code.`,
  },
  {
    program: 'order.product_‸cart;',
    want: `(property) CreatePaymentRequest.product_cart: readonly ProductCartItem[]
The products to sell, from 1 to 100 lines.
@example [ { "product_id": "pdt_8fJ2kQwLmZ", "quantity": 1 } ]`,
  },
  {
    program: 'order.payment_‸link;',
    want: `(property) CreatePaymentRequest.payment_link?: boolean | null | undefined
Whether to create a hosted payment page. If \`true\`, the \`payment_link\` of the response is its address.
@default false
@example true`,
  },
  {
    program: 'client.payments.create({ ...order, show‸_saved_payment_methods: true });',
    want: `(property) CreatePaymentRequest.show_saved_payment_methods?: boolean
Whether to offer a returning customer their saved payment methods.
@default false
@example true`,
  },
  {
    program: 'client.payments.cre‸ate(order);',
    want: `(method) Payments.create(body: CreatePaymentRequest, options?: CallOptions): Call<CreatePaymentResponse>
Create a payment

Starts a one-time payment for the products in the cart.

The response contains the client secret for an embedded checkout. For a hosted payment page, set \`payment_link: true\`
and send the buyer to the link in the response. Status 200 means that the payment was created, not that it was paid:
wait for the webhook, or retrieve the payment.

The endpoint has no idempotency key. Sending the same request twice creates two payments, so do not repeat a request
whose outcome you do not know. Put your own order number into \`metadata\` to find the payment later.`,
  },
  {
    program: 'const pay‸ment2 = await client.payments.create(order);',
    want: 'const payment2: CreatePaymentResponse',
  },
  {
    program: 'payment.total_‸amount;',
    want: `(property) CreatePaymentResponse.total_amount: number
The total that the buyer pays, in the smallest unit of the currency: \`3000\` is thirty US dollars.
@example 3000`,
  },
  {
    program: 'error.co‸de;',
    want: `(property) StatusError<number>.code: ErrorCode | (string & {}) | undefined
The machine-readable reason, if the response has one. New codes may be added.`,
  },
  {
    program: 'body.co‸de;',
    want: `(property) ApiErrorBody.code: ErrorCode | (string & {})
A machine-readable reason. New codes may be added: handle an unknown one by its HTTP status.
@example UNSUPPORTED_COUNTRY`,
  },
  {
    program: 'isCurr‸ency;',
    want: `(alias) function isCurrency(value: unknown): value is Currency
import isCurrency
Returns whether \`value\` is one of {@link currencies}.`,
  },
  {
    program: 'new Payments‸Client();',
    want: `(alias) new PaymentsClient(options?: PaymentsClientOptions): PaymentsClient
import PaymentsClient
Makes a client. Sends nothing before the first call.
@throws ConfigurationError for options that cannot work.`,
  },
  {
    program: `new PaymentsClient({ enviro‸nment: 'test_mode' });`,
    want: `(property) PaymentsClientOptions.environment?: "test_mode" | "live_mode" | undefined
The environment to call.

- \`test_mode\`: Test mode. Nothing is charged; use test cards.
- \`live_mode\`: Live mode. Real money moves.

Default: \`test_mode\`.`,
  },
  {
    program: 'const { da‸ta } = await client.POST("/payments", { body: order });',
    want: 'const data: CreatePaymentResponse | undefined',
  },
  {
    program: 'const { err‸or } = await client.POST("/payments", { body: order });',
    want: 'const error: ApiErrorBody | undefined',
  },
];

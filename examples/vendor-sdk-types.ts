/**
 * Our types against those of the vendor's SDK, `dodopayments` 1.13.0, in both directions. There is nothing to run: the test beside this file
 * reports each line that does not compile. Where the two differ on purpose, the difference stands below with its reason.
 */
import type {
  BillingAddress,
  CountryCode,
  CreatePaymentRequest,
  CreatePaymentResponse,
  Currency,
  Customer,
  ExistingCustomer,
  NewCustomer,
  PaymentCustomer,
  PaymentMethodType,
  PaymentProduct,
  ProductCartItem,
} from '@scope/payments-types';
import type { CountryCode as VendorCountryCode } from 'dodopayments/resources/misc';
import type {
  AttachExistingCustomer,
  CreateNewCustomer,
  CustomerLimitedDetails,
  CustomerRequest,
  OneTimeProductCartItem,
  PaymentCreateParams,
  PaymentCreateResponse,
  BillingAddress as VendorBillingAddress,
} from 'dodopayments/resources/payments';

type Fits<From, To> = [From] extends [To] ? true : false;
type Same<Ours, Theirs> = Fits<Writable<Ours>, Theirs> extends true ? Fits<Theirs, Ours> : false;
// Difference 1. Our requests also accept readonly lists, so ours are compared as if they were not.
type Writable<Value> = Value extends readonly (infer Item)[]
  ? Writable<Item>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Writable<Value[Key]> }
    : Value;
type Holds<Claim extends true> = Claim;

export type Agreements = [
  Holds<Same<CreatePaymentRequest, PaymentCreateParams>>,
  Holds<Same<CreatePaymentResponse, PaymentCreateResponse>>,
  Holds<Same<BillingAddress, VendorBillingAddress>>,
  Holds<Same<CountryCode, VendorCountryCode>>,
  Holds<Same<Currency, NonNullable<PaymentCreateParams['billing_currency']>>>,
  Holds<Same<PaymentMethodType, NonNullable<PaymentCreateParams['allowed_payment_method_types']>[number]>>,
  Holds<Same<Customer, CustomerRequest>>,
  Holds<Same<ExistingCustomer, AttachExistingCustomer>>,
  Holds<Same<NewCustomer, CreateNewCustomer>>,
  Holds<Same<PaymentCustomer, CustomerLimitedDetails>>,
  Holds<Same<ProductCartItem, OneTimeProductCartItem>>,
  Holds<Same<PaymentProduct, OneTimeProductCartItem>>,
];

// Difference 2. The vendor's two forms of a customer overlap, so a call that mixes them compiles; what the server makes of it is not
// documented. Ours exclude one another.
const mixed = { customer_id: 'cus_1', email: 'ada@example.com', name: 'Ada Lovelace' };
export const accepted: CustomerRequest = mixed;
// @ts-expect-error Types of property 'email' are incompatible: an existing customer is named by id alone
export const refused: Customer = mixed;

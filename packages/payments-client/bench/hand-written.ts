import { countryCodes, currencies, paymentMethodTypes } from '@scope/payments-types';

const countries = new Set<unknown>(countryCodes);
const currencyCodes = new Set<unknown>(currencies);
const methods = new Set<unknown>(paymentMethodTypes);

type Fields = Record<string, unknown>;

/** The rules of a request, hand-written for speed: returns a boolean, without reasons. */
export function isCreatePaymentRequest(value: unknown): boolean {
  return (
    isObject(value) &&
    isAddress(value.billing) &&
    isCustomer(value.customer) &&
    isList(value.product_cart, 1, 100, isItem) &&
    isMaybe(value.allowed_payment_method_types, isMethods) &&
    isMaybe(value.billing_currency, (code) => currencyCodes.has(code)) &&
    isMaybe(value.discount_code, isString) &&
    (value.metadata === undefined || isMetadata(value.metadata)) &&
    isMaybe(value.payment_link, isBoolean) &&
    isMaybe(value.return_url, (url) => isString(url) && URL.canParse(url)) &&
    (value.show_saved_payment_methods === undefined || isBoolean(value.show_saved_payment_methods)) &&
    isMaybe(value.tax_id, isString)
  );
}

function isAddress(value: unknown): boolean {
  if (!isObject(value) || !countries.has(value.country)) return false;
  return isString(value.city) && isString(value.state) && isString(value.street) && isString(value.zipcode);
}

function isCustomer(value: unknown): boolean {
  if (!isObject(value)) return false;
  if (value.customer_id !== undefined)
    return isString(value.customer_id) && value.email === undefined && value.name === undefined;
  const isKnown = isString(value.email) && isString(value.name) && isMaybe(value.phone_number, isString);
  return isKnown && (value.create_new_customer === undefined || isBoolean(value.create_new_customer));
}

function isItem(value: unknown): boolean {
  if (!isObject(value)) return false;
  return (
    isString(value.product_id) &&
    isInt32(value.quantity, 0) &&
    isMaybe(value.amount, (amount) => isInt32(amount, -(2 ** 31)))
  );
}

function isMethods(value: unknown): boolean {
  return (
    isList(value, 0, Infinity, (method) => methods.has(method)) &&
    new Set(value as unknown[]).size === (value as unknown[]).length
  );
}

function isMetadata(value: unknown): boolean {
  if (!isObject(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= 50 &&
    entries.every(([name, text]) => /^[\w-]{1,40}$/.test(name) && isString(text) && text.length <= 500)
  );
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown, least: number, most: number, isRight: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length >= least && value.length <= most && value.every(isRight);
}

function isMaybe(value: unknown, isRight: (value: unknown) => boolean): boolean {
  return value === undefined || value === null || isRight(value);
}

function isInt32(value: unknown, least: number): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= 2 ** 31 - 1;
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import { isUri } from '../runtime/formats.ts';
import { isInteger, isLonger, isUnique } from '../runtime/measure.ts';
import {
  add,
  anyOf,
  at,
  type Found,
  isObject,
  issue,
  missing,
  mustBeBoolean,
  mustBeBooleanOrNull,
  mustBeString,
  mustBeStringOrNull,
  nameIssue,
  own,
  unwanted,
  validator,
  wrongType,
} from '../runtime/validation.ts';
import { countryCodes, currencies, errorCodes, paymentMethodTypes } from './lists.ts';

export type { Issue } from '../runtime/validation.ts';

/** Returns the issues of `value` as ApiErrorBody; empty if it is valid. */
export const validateApiErrorBody = /* @__PURE__ */ validator(checkApiErrorBody);

/** Returns the issues of `value` as BillingAddress; empty if it is valid. */
export const validateBillingAddress = /* @__PURE__ */ validator(checkBillingAddress);

/** Returns the issues of `value` as CountryCode; empty if it is valid. */
export const validateCountryCode = /* @__PURE__ */ validator(checkCountryCode);

/** Returns the issues of `value` as CreatePaymentRequest; empty if it is valid. */
export const validateCreatePaymentRequest = /* @__PURE__ */ validator(checkCreatePaymentRequest);

/** Returns the issues of `value` as CreatePaymentResponse; empty if it is valid. */
export const validateCreatePaymentResponse = /* @__PURE__ */ validator(checkCreatePaymentResponse);

/** Returns the issues of `value` as Currency; empty if it is valid. */
export const validateCurrency = /* @__PURE__ */ validator(checkCurrency);

/** Returns the issues of `value` as Customer; empty if it is valid. */
export const validateCustomer = /* @__PURE__ */ validator(checkCustomer);

/** Returns the issues of `value` as ErrorCode; empty if it is valid. */
export const validateErrorCode = /* @__PURE__ */ validator(checkErrorCode);

/** Returns the issues of `value` as ExistingCustomer; empty if it is valid. */
export const validateExistingCustomer = /* @__PURE__ */ validator(checkExistingCustomer);

/** Returns the issues of `value` as Metadata; empty if it is valid. */
export const validateMetadata = /* @__PURE__ */ validator(checkMetadata);

/** Returns the issues of `value` as NewCustomer; empty if it is valid. */
export const validateNewCustomer = /* @__PURE__ */ validator(checkNewCustomer);

/** Returns the issues of `value` as PaymentCustomer; empty if it is valid. */
export const validatePaymentCustomer = /* @__PURE__ */ validator(checkPaymentCustomer);

/** Returns the issues of `value` as PaymentMethodType; empty if it is valid. */
export const validatePaymentMethodType = /* @__PURE__ */ validator(checkPaymentMethodType);

/** Returns the issues of `value` as PaymentProduct; empty if it is valid. */
export const validatePaymentProduct = /* @__PURE__ */ validator(checkPaymentProduct);

/** Returns the issues of `value` as ProductCartItem; empty if it is valid. */
export const validateProductCartItem = /* @__PURE__ */ validator(checkProductCartItem);

/** The validators of each operation, by its id: of the request body, of parameters, and of response bodies and headers by status. */
export const validators = {
  createPayment: {
    request: validateCreatePaymentRequest,
    responses: {
      '200': validateCreatePaymentResponse,
      '400': validateApiErrorBody,
      '401': validateApiErrorBody,
      '403': validateApiErrorBody,
      '404': validateApiErrorBody,
      '409': validateApiErrorBody,
      '415': validateApiErrorBody,
      '422': validateApiErrorBody,
      '429': validateApiErrorBody,
      '500': validateApiErrorBody,
    },
  },
};

function checkApiErrorBody(value: unknown): Found {
  if (!isObject(value)) return wrongType('an object');
  let found: Found;
  found = at(found, 'code', value.code === undefined ? missing : checkApiErrorBodyCode(value.code));
  found = at(found, 'message', value.message === undefined ? missing : mustBeString(value.message));
  return found;
}

function checkApiErrorBodyCode(value: unknown): Found {
  return anyOf([checkErrorCode(value), mustBeString(value)], 'ErrorCode, a string');
}

function checkBillingAddress(value: unknown): Found {
  if (!isObject(value)) return wrongType('an object');
  let found: Found;
  found = at(found, 'city', value.city === undefined ? missing : mustBeString(value.city));
  found = at(found, 'country', value.country === undefined ? missing : checkCountryCode(value.country));
  found = at(found, 'state', value.state === undefined ? missing : mustBeString(value.state));
  found = at(found, 'street', value.street === undefined ? missing : mustBeString(value.street));
  found = at(found, 'zipcode', value.zipcode === undefined ? missing : mustBeString(value.zipcode));
  return found;
}

const countryCodeValues = /* @__PURE__ */ new Set<unknown>(countryCodes);

function checkCountryCode(value: unknown): Found {
  return countryCodeValues.has(value)
    ? undefined
    : issue('enum', 'must be one of the 249 values of CountryCode, such as "AF", "AX", "AL"');
}

function checkCreatePaymentRequest(value: unknown): Found {
  if (!isObject(value)) return wrongType('an object');
  let found: Found;
  found = at(found, 'billing', value.billing === undefined ? missing : checkBillingAddress(value.billing));
  found = at(found, 'customer', value.customer === undefined ? missing : checkCustomer(value.customer));
  found = at(
    found,
    'product_cart',
    value.product_cart === undefined ? missing : checkCreatePaymentRequestProductCart(value.product_cart),
  );
  if (value.allowed_payment_method_types !== undefined)
    found = at(
      found,
      'allowed_payment_method_types',
      checkCreatePaymentRequestAllowedPaymentMethodTypes(value.allowed_payment_method_types),
    );
  if (value.billing_currency !== undefined)
    found = at(
      found,
      'billing_currency',
      value.billing_currency === null ? undefined : checkCurrency(value.billing_currency),
    );
  if (value.discount_code !== undefined) found = at(found, 'discount_code', mustBeStringOrNull(value.discount_code));
  if (value.metadata !== undefined) found = at(found, 'metadata', checkMetadata(value.metadata));
  if (value.payment_link !== undefined) found = at(found, 'payment_link', mustBeBooleanOrNull(value.payment_link));
  if (value.return_url !== undefined)
    found = at(found, 'return_url', checkCreatePaymentRequestReturnUrl(value.return_url));
  if (value.show_saved_payment_methods !== undefined)
    found = at(found, 'show_saved_payment_methods', mustBeBoolean(value.show_saved_payment_methods));
  if (value.tax_id !== undefined) found = at(found, 'tax_id', mustBeStringOrNull(value.tax_id));
  return found;
}

function checkCreatePaymentRequestProductCart(value: unknown): Found {
  if (!Array.isArray(value)) return wrongType('an array');
  let found: Found;
  if (value.length < 1) found = add(found, 'minItems', 'must have at least 1 item');
  if (value.length > 100) found = add(found, 'maxItems', 'must have at most 100 items');
  for (let index = 0; index < value.length; index++) found = at(found, index, checkProductCartItem(value[index]));
  return found;
}

function checkCreatePaymentRequestAllowedPaymentMethodTypes(value: unknown): Found {
  if (value === null) return undefined;
  if (!Array.isArray(value)) return wrongType('an array or null');
  let found: Found;
  if (!isUnique(value)) found = add(found, 'uniqueItems', 'must not have duplicate items');
  for (let index = 0; index < value.length; index++) found = at(found, index, checkPaymentMethodType(value[index]));
  return found;
}

function checkCreatePaymentRequestReturnUrl(value: unknown): Found {
  if (value === null) return undefined;
  if (typeof value !== 'string') return wrongType('a string or null');
  return isUri(value) ? undefined : issue('format', 'must be an absolute URI, such as https://example.com/path');
}

function checkCreatePaymentResponse(value: unknown): Found {
  if (!isObject(value)) return wrongType('an object');
  let found: Found;
  found = at(found, 'client_secret', value.client_secret === undefined ? missing : mustBeString(value.client_secret));
  found = at(found, 'customer', value.customer === undefined ? missing : checkPaymentCustomer(value.customer));
  found = at(found, 'metadata', value.metadata === undefined ? missing : checkMetadata(value.metadata));
  found = at(found, 'payment_id', value.payment_id === undefined ? missing : mustBeString(value.payment_id));
  found = at(
    found,
    'total_amount',
    value.total_amount === undefined ? missing : checkCreatePaymentResponseTotalAmount(value.total_amount),
  );
  if (value.discount_id !== undefined) found = at(found, 'discount_id', mustBeStringOrNull(value.discount_id));
  if (value.payment_link !== undefined) found = at(found, 'payment_link', mustBeStringOrNull(value.payment_link));
  if (value.product_cart !== undefined)
    found = at(found, 'product_cart', checkCreatePaymentResponseProductCart(value.product_cart));
  return found;
}

function checkCreatePaymentResponseTotalAmount(value: unknown): Found {
  if (!isInteger(value)) return wrongType('an integer');
  let found: Found;
  if (value < 0) found = add(found, 'minimum', 'must be 0 or more');
  if (value > 2147483647) found = add(found, 'maximum', 'must be 2147483647 or less');
  return found;
}

function checkCreatePaymentResponseProductCart(value: unknown): Found {
  if (value === null) return undefined;
  if (!Array.isArray(value)) return wrongType('an array or null');
  let found: Found;
  for (let index = 0; index < value.length; index++) found = at(found, index, checkPaymentProduct(value[index]));
  return found;
}

const currencyValues = /* @__PURE__ */ new Set<unknown>(currencies);

function checkCurrency(value: unknown): Found {
  return currencyValues.has(value)
    ? undefined
    : issue('enum', 'must be one of the 145 values of Currency, such as "AED", "ALL", "AMD"');
}

function checkCustomer(value: unknown): Found {
  if (!isObject(value)) return wrongType('an object');
  if (own(value, 'customer_id') !== undefined) return checkExistingCustomer(value);
  return checkNewCustomer(value);
}

const errorCodeValues = /* @__PURE__ */ new Set<unknown>(errorCodes);

function checkErrorCode(value: unknown): Found {
  return errorCodeValues.has(value)
    ? undefined
    : issue(
        'enum',
        'must be one of the 26 values of ErrorCode, such as "INVALID_REQUEST_BODY", "INVALID_REQUEST_PARAMETERS", "UNAUTHORIZED"',
      );
}

function checkExistingCustomer(value: unknown): Found {
  if (!isObject(value)) return wrongType('an object');
  let found: Found;
  found = at(found, 'customer_id', value.customer_id === undefined ? missing : mustBeString(value.customer_id));
  if (value.email !== undefined) found = at(found, 'email', unwanted);
  if (value.name !== undefined) found = at(found, 'name', unwanted);
  return found;
}

function checkMetadata(value: unknown): Found {
  if (!isObject(value)) return wrongType('an object');
  let found: Found;
  let count = 0;
  for (const name in value) {
    if (own(value, name) === undefined) continue;
    count++;
    found = at(found, name, nameIssue(checkMetadataName(name)));
    found = at(found, name, checkMetadataValue(own(value, name)));
  }
  if (count > 50) found = add(found, 'maxProperties', 'must have at most 50 properties');
  return found;
}

const metadataNamePattern = /^[A-Za-z0-9_-]+$/u;

function checkMetadataName(value: unknown): Found {
  if (typeof value !== 'string') return wrongType('a string');
  let found: Found;
  if (isLonger(value, 40)) found = add(found, 'maxLength', 'must be at most 40 characters long');
  if (!metadataNamePattern.test(value)) found = add(found, 'pattern', 'must match the pattern ^[A-Za-z0-9_-]+$');
  return found;
}

function checkMetadataValue(value: unknown): Found {
  if (typeof value !== 'string') return wrongType('a string');
  return isLonger(value, 500) ? issue('maxLength', 'must be at most 500 characters long') : undefined;
}

function checkNewCustomer(value: unknown): Found {
  if (!isObject(value)) return wrongType('an object');
  let found: Found;
  if (value.customer_id !== undefined) found = at(found, 'customer_id', unwanted);
  found = at(found, 'email', value.email === undefined ? missing : mustBeString(value.email));
  found = at(found, 'name', value.name === undefined ? missing : mustBeString(value.name));
  if (value.phone_number !== undefined) found = at(found, 'phone_number', mustBeStringOrNull(value.phone_number));
  if (value.create_new_customer !== undefined)
    found = at(found, 'create_new_customer', mustBeBoolean(value.create_new_customer));
  return found;
}

function checkPaymentCustomer(value: unknown): Found {
  if (!isObject(value)) return wrongType('an object');
  let found: Found;
  found = at(found, 'customer_id', value.customer_id === undefined ? missing : mustBeString(value.customer_id));
  found = at(found, 'email', value.email === undefined ? missing : mustBeString(value.email));
  found = at(found, 'name', value.name === undefined ? missing : mustBeString(value.name));
  return found;
}

const paymentMethodTypeValues = /* @__PURE__ */ new Set<unknown>(paymentMethodTypes);

function checkPaymentMethodType(value: unknown): Found {
  return paymentMethodTypeValues.has(value)
    ? undefined
    : issue('enum', 'must be one of the 17 values of PaymentMethodType, such as "credit", "debit", "upi_collect"');
}

function checkPaymentProduct(value: unknown): Found {
  if (!isObject(value)) return wrongType('an object');
  let found: Found;
  found = at(found, 'product_id', value.product_id === undefined ? missing : mustBeString(value.product_id));
  found = at(found, 'quantity', value.quantity === undefined ? missing : checkPaymentProductQuantity(value.quantity));
  if (value.amount !== undefined) found = at(found, 'amount', checkPaymentProductAmount(value.amount));
  return found;
}

function checkPaymentProductQuantity(value: unknown): Found {
  if (!isInteger(value)) return wrongType('an integer');
  let found: Found;
  if (value < 0) found = add(found, 'minimum', 'must be 0 or more');
  if (value > 2147483647) found = add(found, 'maximum', 'must be 2147483647 or less');
  return found;
}

function checkPaymentProductAmount(value: unknown): Found {
  if (value === null) return undefined;
  if (!isInteger(value)) return wrongType('an integer or null');
  let found: Found;
  if (value < 0) found = add(found, 'minimum', 'must be 0 or more');
  if (value > 2147483647) found = add(found, 'maximum', 'must be 2147483647 or less');
  return found;
}

function checkProductCartItem(value: unknown): Found {
  if (!isObject(value)) return wrongType('an object');
  let found: Found;
  found = at(found, 'product_id', value.product_id === undefined ? missing : mustBeString(value.product_id));
  found = at(found, 'quantity', value.quantity === undefined ? missing : checkProductCartItemQuantity(value.quantity));
  if (value.amount !== undefined) found = at(found, 'amount', checkProductCartItemAmount(value.amount));
  return found;
}

function checkProductCartItemQuantity(value: unknown): Found {
  if (!isInteger(value)) return wrongType('an integer');
  let found: Found;
  if (value < 0) found = add(found, 'minimum', 'must be 0 or more');
  if (value > 2147483647) found = add(found, 'maximum', 'must be 2147483647 or less');
  return found;
}

function checkProductCartItemAmount(value: unknown): Found {
  if (value === null) return undefined;
  if (!isInteger(value)) return wrongType('an integer or null');
  let found: Found;
  if (value < 0) found = add(found, 'minimum', 'must be 0 or more');
  if (value > 2147483647) found = add(found, 'maximum', 'must be 2147483647 or less');
  return found;
}

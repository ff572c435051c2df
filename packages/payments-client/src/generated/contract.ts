// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

import { validators } from '@scope/payments-types/validators';
import type { Contract } from '../runtime/validate/contract.ts';

/** The checks of each call, by method and path. */
export const contract: Contract = {
  operations: {
    'POST /payments': { ...validators.createPayment, required: ['body'] },
  },
  names: new Set([
    'allowed_payment_method_types',
    'amount',
    'billing',
    'billing_currency',
    'city',
    'client_secret',
    'code',
    'country',
    'create_new_customer',
    'customer',
    'customer_id',
    'discount_code',
    'discount_id',
    'email',
    'message',
    'metadata',
    'name',
    'payment_id',
    'payment_link',
    'phone_number',
    'product_cart',
    'product_id',
    'quantity',
    'return_url',
    'show_saved_payment_methods',
    'state',
    'street',
    'tax_id',
    'total_amount',
    'zipcode',
  ]),
};

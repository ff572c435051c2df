import type { CreatePaymentRequest, ProductCartItem } from '@scope/payments-types';

/** A cart for an existing customer. */
export function order(customerId: string, cart: ProductCartItem[]): Omit<CreatePaymentRequest, 'billing'> {
  return { customer: { customer_id: customerId }, product_cart: cart };
}

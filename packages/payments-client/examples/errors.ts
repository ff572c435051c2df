import { CallError, type CreatePaymentRequest, hasCode, PaymentsClient } from '@scope/payments-client';

const client = new PaymentsClient();

export async function checkout(order: CreatePaymentRequest): Promise<string> {
  try {
    const payment = await client.payments.create({ ...order, payment_link: true });
    return `Pay at ${payment.payment_link}`;
  } catch (error) {
    if (hasCode(error, 'UNSUPPORTED_COUNTRY')) return 'We cannot sell to your country yet.';
    if (error instanceof CallError && error.mayHaveBeenProcessed) {
      // The answer was lost. Look for the order before anyone tries again.
      return 'Your order is being checked. We will write to you.';
    }
    throw error;
  }
}

import { type CreatePaymentRequest, PaymentsClient, resultOf } from '@scope/payments-client';

const client = new PaymentsClient();

export async function checkout(order: CreatePaymentRequest): Promise<string> {
  const result = await resultOf(client.payments.create(order));
  if (result.ok) return result.data.payment_id;
  switch (result.status) {
    case 422:
      return `Please correct your order: ${result.error.body?.message}`;
    case 429:
      return `Please come back in ${(result.error.retryAfter ?? 1000) / 1000} s.`;
    default:
      throw result.error;
  }
}

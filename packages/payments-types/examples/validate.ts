import { validateCreatePaymentRequest } from '@scope/payments-types/validators';

const body: unknown = JSON.parse('{"customer": {"customer_id": "cus_1"}, "product_cart": [{"product_id": "pdt_1"}]}');

for (const { pointer, keyword, message } of validateCreatePaymentRequest(body)) {
  console.log(`${pointer} ${message} (${keyword})`);
}

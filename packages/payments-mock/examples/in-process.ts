import { createMock } from '@scope/payments-mock';

const mock = createMock();
const response = await mock.fetch('https://mock.test/payments', {
  method: 'POST',
  headers: { authorization: 'Bearer any', 'content-type': 'application/json' },
  body: JSON.stringify({ product_cart: [] }),
});
console.log(response.status, await response.json());
console.log(mock.requests[0]?.refused);

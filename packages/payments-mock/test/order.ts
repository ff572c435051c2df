/** A valid request of the API, with required fields only. */
export const minimal = {
  billing: { city: 'Berlin', country: 'DE', state: 'Berlin', street: 'Oranienstrasse 25', zipcode: '10999' },
  customer: { customer_id: 'cus_9Rm4tYx2Lq' },
  product_cart: [{ product_id: 'pdt_8fJ2kQwLmZ', quantity: 1 }],
};

/** The request that sends it. */
export function posted(body: unknown = minimal, headers: { [name: string]: string } = {}): RequestInit {
  const sent = { authorization: 'Bearer test', 'content-type': 'application/json', ...headers };
  return { method: 'POST', headers: sent, body: typeof body === 'string' ? body : JSON.stringify(body) };
}

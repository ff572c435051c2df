// Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

const call =
  '/payments \\\n    -X POST \\\n    -H \'Authorization: Bearer test\' \\\n    -H \'Content-Type: application/json\' \\\n    -d \'{"billing":{"city":"Berlin","country":"DE","state":"Berlin","street":"Oranienstrasse 25","zipcode":"10999"},"customer":{"customer_id":"cus_9Rm4tYx2Lq"},"product_cart":[{"product_id":"pdt_8fJ2kQwLmZ","quantity":1}]}\'';

/** A call that the mock answers, as a line for a shell. `url` is the mock's address, without a trailing slash. */
export function exampleCall(url: string): string {
  return `curl -i ${url}${call}`;
}

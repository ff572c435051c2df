# Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

curl --fail-with-body \
  https://test.dodopayments.com/payments \
  --header "Authorization: Bearer $DODO_PAYMENTS_API_KEY" \
  --json '{
  "billing": {
    "city": "Austin",
    "country": "US",
    "state": "TX",
    "street": "600 Congress Avenue",
    "zipcode": "78701"
  },
  "customer": {
    "email": "grace@example.com",
    "name": "Grace Hopper"
  },
  "product_cart": [
    {
      "product_id": "pdt_8fJ2kQwLmZ",
      "quantity": 1
    }
  ],
  "payment_link": true,
  "return_url": "https://shop.example.com/thanks"
}'

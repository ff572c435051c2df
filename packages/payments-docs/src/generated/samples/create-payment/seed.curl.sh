# Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

curl --fail-with-body \
  https://test.dodopayments.com/payments \
  --header "Authorization: Bearer $DODO_PAYMENTS_API_KEY" \
  --json '{
  "billing": {
    "city": "city",
    "country": "AF",
    "state": "state",
    "street": "street",
    "zipcode": "zipcode"
  },
  "customer": { "customer_id": "customer_id" },
  "product_cart": [
    {
      "product_id": "product_id",
      "quantity": 0
    }
  ]
}'

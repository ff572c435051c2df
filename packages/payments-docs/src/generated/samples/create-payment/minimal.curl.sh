# Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

curl --fail-with-body \
  https://test.dodopayments.com/payments \
  --header "Authorization: Bearer $DODO_PAYMENTS_API_KEY" \
  --json '{
  "billing": {
    "city": "Berlin",
    "country": "DE",
    "state": "Berlin",
    "street": "Oranienstrasse 25",
    "zipcode": "10999"
  },
  "customer": { "customer_id": "cus_9Rm4tYx2Lq" },
  "product_cart": [
    {
      "product_id": "pdt_8fJ2kQwLmZ",
      "quantity": 1
    }
  ]
}'

# Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

curl --fail-with-body \
  'https://library.example.com/v2/books?limit=10' \
  --header "X-Api-Key: $API_KEY"

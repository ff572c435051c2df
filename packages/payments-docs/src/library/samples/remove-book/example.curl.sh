# Generated from the spec by `pnpm generate`. Do not edit: change the spec and generate again.

curl --fail-with-body \
  https://library.example.com/v2/books/b_a \
  --request DELETE \
  --header "X-Api-Key: $API_KEY"

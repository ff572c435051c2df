import json

with open('openapi.json', encoding='utf-8') as file:
    document = json.load(file)

schema = {**document, '$ref': '#/components/schemas/CreatePaymentRequest'}
with open('request.schema.json', 'w', encoding='utf-8') as file:
    json.dump(schema, file)

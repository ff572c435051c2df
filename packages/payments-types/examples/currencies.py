import json

with open('openapi.json', encoding='utf-8') as file:
    document = json.load(file)


def resolve(schema):
    """Follows references such as {"$ref": "#/components/schemas/Currency"}."""
    while '$ref' in schema:
        target = document
        for token in schema['$ref'].removeprefix('#/').split('/'):
            target = target[token.replace('~1', '/').replace('~0', '~')]
        schema = target
    return schema


currency = document['components']['schemas']['Currency']
for code in currency['enum'][:2]:
    print(code, currency['x-enumDescriptions'][code])

operation = document['paths']['/payments']['post']
body = resolve(operation['requestBody']['content']['application/json']['schema'])
print('required:', ', '.join(body['required']))

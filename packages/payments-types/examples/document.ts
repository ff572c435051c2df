import document from '@scope/payments-types/openapi.json' with { type: 'json' };

console.log(document.info.title);
console.log(document.components.schemas.Currency['x-enumDescriptions'].CHF);

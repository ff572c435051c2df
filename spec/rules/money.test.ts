import { expect, test } from 'vitest';
import { money } from './money.ts';
import { lintWith } from './testing/lint-with.ts';

test('reports each problem of money that is not a bounded integer with its unit in the description', async () => {
  const want = [
    'openapi.yaml:7 The number `amount` is named like money but has no unit. Add `x-unit: minor currency units`, or its actual unit.',
    'openapi.yaml:9 The number `shippingFee` is named like money but has no unit. Add `x-unit: minor currency units`, or its actual unit.',
    'openapi.yaml:17 Money has no `maximum`. Add the bounds, at least those of its integer format.',
    'openapi.yaml:13 Money must be an integer to be exact. Use `type: integer`.',
    'openapi.yaml:13 Money has no `minimum` and no `maximum`. Add the bounds, at least those of its integer format.',
    'openapi.yaml:13 The description does not give the unit of the money. Add "in the smallest unit of the currency".',
  ];
  const document = `openapi: 3.1.0
components:
  schemas:
    Loan:
      type: object
      properties:
        amount:
          type: integer
        shippingFee:
          type: [number, 'null']
        paid:
          type: number
          x-unit: minor currency units
        refunded:
          $ref: '#/components/schemas/Count'
          description: What was paid back, in the smallest unit of the currency.
          x-unit: minor currency units
    Count:
      type: integer
      minimum: 0
`;
  expect(await lintWith(money, { 'openapi.yaml': document })).toEqual(want);
});

test('accepts bounded money, other units, and numbers with similar names', async () => {
  const document = `openapi: 3.1.0
components:
  schemas:
    Loan:
      type: object
      properties:
        total_amount:
          $ref: '#/components/schemas/Money'
        tax:
          type: [integer, 'null']
          description: |
            Of which tax, in the smallest
            unit of the currency.
          x-unit: minor currency units
          minimum: -2147483648
          maximum: 2147483647
        fee_percentage:
          type: number
          x-unit: percent
        tax_id:
          type: string
        taxi_rides:
          type: integer
    Money:
      type: integer
      description: In minor units.
      x-unit: minor currency units
      minimum: 0
      maximum: 2147483647
`;
  expect(await lintWith(money, { 'openapi.yaml': document })).toEqual([]);
});

import { type Currency, currencies, isCurrency } from '@scope/payments-types';

const names = new Intl.DisplayNames('en', { type: 'currency' });

/** What a picker shows, in the order of the names. */
export const options = currencies
  .map((code) => ({ value: code, label: names.of(code) ?? code }))
  .sort((left, right) => left.label.localeCompare(right.label, 'en'));

/** What was picked. A form may send anything. */
export function picked(form: FormData): Currency {
  const code = form.get('currency');
  if (!isCurrency(code)) throw new Error(`${code} is not a currency of the API.`);
  return code;
}

console.log(options.find(({ value }) => value === 'CHF'));

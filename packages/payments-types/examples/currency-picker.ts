import { type Currency, currencies, isCurrency } from '@scope/payments-types';

const names = new Intl.DisplayNames('en', { type: 'currency' });

/** The options of a picker, sorted by name. */
export const options = currencies
  .map((code) => ({ value: code, label: names.of(code) ?? code }))
  .sort((left, right) => left.label.localeCompare(right.label, 'en'));

/** The picked currency. A form may send anything. */
export function picked(form: FormData): Currency {
  const code = form.get('currency');
  if (!isCurrency(code)) throw new Error(`${code} is not a currency of the API.`);
  return code;
}

console.log(options.find(({ value }) => value === 'CHF'));

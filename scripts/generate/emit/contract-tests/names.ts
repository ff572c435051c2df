/** `createPayment` is `create-payment`. */
export function kebabCase(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase();
}

/** `billing.country` is `billingCountry`: an identifier made of any words. */
export function camelCase(words: string): string {
  const [first = 'value', ...others] = words.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const joined = first.charAt(0).toLowerCase() + first.slice(1) + others.map(capital).join('');
  return /^[A-Za-z]/.test(joined) ? joined : `value${capital(joined)}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Codes of current and former standards that a server may accept in place of the document's. */
const standards: readonly { form: RegExp; codes: readonly string[] }[] = [
  {
    // Countries: reserved, former, invented, and in the other forms of ISO 3166-1.
    form: /^[A-Z]{2}$/,
    codes: ['UK', 'EU', 'XK', 'AN', 'SU', 'YU', 'XX', 'ZZ', 'CS', 'USA', 'DEU', '276'],
  },
  {
    // Currencies: in use, former, precious metals, and in the other form of ISO 4217.
    form: /^[A-Z]{3}$/,
    codes: [
      'BTN',
      'CDF',
      'ISK',
      'IRR',
      'KPW',
      'SDG',
      'SYP',
      'TMT',
      'DEM',
      'XAU',
      'XXX',
      'XTS',
      'CNH',
      'ZWL',
      'BTC',
      '840',
    ],
  },
];

/** Codes that look like those of a long list but are not in it. */
export function foreignCodes(values: readonly string[]): string[] {
  if (values.length < 20) return [];
  const standard = standards.find(({ form }) => values.every((value) => form.test(value)));
  return (standard?.codes ?? []).filter((code) => !values.includes(code));
}

const classes = ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz', '0123456789'];

/** A value of the same form as the given one, letter for letter, that is not in the list; undefined if every such value is. */
export function sameForm(value: string, values: readonly string[]): string | undefined {
  for (let index = value.length - 1; index >= 0; index -= 1) {
    const letters = classes.find((letters) => letters.includes(value.charAt(index)));
    for (const letter of letters ?? '') {
      const other = value.slice(0, index) + letter + value.slice(index + 1);
      if (!values.includes(other)) return other;
    }
  }
  return undefined;
}

/** Eleven digits that are a valid national number: computed, so that no real one stands in the tests. */
export function belgianNumber(date: string, order: string, century: 1900 | 2000): string {
  const nine = date + order;
  const check = 97 - (Number(century === 2000 ? `2${nine}` : nine) % 97);
  return nine + String(check).padStart(2, '0');
}

/** A valid IBAN of a country for an account, its check digits computed (ISO 13616). */
export function iban(country: string, account: string): string {
  let rest = 0;
  for (const character of `${account}${country}00`) {
    for (const digit of parseInt(character, 36).toString()) rest = (rest * 10 + Number(digit)) % 97;
  }
  return `${country}${String(98 - rest).padStart(2, '0')}${account}`;
}

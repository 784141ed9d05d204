/** Numbers of somebody; days such as 20221101 are none. */
const NUMBERS = /(?<!\d)(?!(?:19|20)\d{6}(?!\d))\d{7,}|\d{3}[ -]\d{3}[ -]\d{3}|\d{3}[ -]\d{2}[ -]\d{4}/g;

/** Names of sheets and parts stand in quotes, and are often a client's number: a report must not tell it. */
export function withoutNumbers(locator: string): string {
  return locator.replace(/'[^']*'|"[^"]*"/g, (name) =>
    name.replace(NUMBERS, (number) => number.replace(/\d/g, '•')),
  );
}

/** Seven digits may be somebody's number; but not those that a program counts its marks by (`_Toc51234567`). */
const NUMBER = /(?:^|[^A-Za-z0-9_.])[A-Z]{0,3}\d{7}/;

/** True for a name of a destination that a person gave: programs name chapters and marks without spaces. */
export function isDestinationName(text: string): boolean {
  return /[\s,@]/.test(text.trim()) || NUMBER.test(text) || /\.[A-Za-z]{3,4}$/.test(text);
}

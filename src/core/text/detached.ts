/**
 * The text alone, to be kept: engines make a piece of a long string a view on it, so that a kept word would keep
 * the chunk of the file that it was cut out of. Shorter pieces than thirteen characters are copies anyway.
 */
export function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

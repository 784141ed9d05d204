/**
 * Paths as templates: `$.people` + INDEX + `.visits` + INDEX stands for all rows of one table, and with the
 * numbers of a row filled in for that row. Keys that may be data are MEMBER: the n-th member, not its name.
 */
export const INDEX = '\u0001';
export const MEMBER = '\u0002';

const PLACEHOLDER = /[\u0001\u0002]/g;

/** `$.people[*].visits[*]`, or with indexes `$.people[12].visits[0]`; members read `.*[3]`. */
export function renderPath(template: string, indexes?: readonly number[]): string {
  let used = 0;
  return template.replace(PLACEHOLDER, (sign) => {
    const index = indexes?.[used++];
    if (sign === INDEX) return `[${index ?? '*'}]`;
    return index === undefined ? '.*' : `.*[${index}]`;
  });
}

/** What a table at this path is about: the last key in it. */
export function lastKey(template: string): string {
  const keys = template.split(/[\u0001\u0002.$]+/).filter((key) => key !== '');
  return keys[keys.length - 1] ?? '';
}

/** True of a key that no programmer would choose: numbers of five digits and more, mail addresses, sentences. */
export function looksLikeData(key: string): boolean {
  if (key.length > 60 || key.includes('@')) return true;
  return (key.match(/\d/g)?.length ?? 0) >= 5 || looksLikeName(key);
}

/** Two or more words in capitals: `Juan Pérez`, but also `Last Name`. */
export function looksLikeName(key: string): boolean {
  return /[ ,]/.test(key) && /\p{Lu}[\p{L}\p{M}'’-]{0,40}[ ,]+\p{Lu}/u.test(key);
}

/** A key as it may stand in a path that is shown. */
export function pathKey(key: string): string {
  return looksLikeData(key) || /[\u0001\u0002.[\]]/.test(key) ? MEMBER : `.${key}`;
}

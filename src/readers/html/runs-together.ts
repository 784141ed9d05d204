/** `<b>Name:</b><span>Ana</span>` and `<i>Ana</i><b>Roa</b>`: apart on the page by style, not by a space. */
export function runsTogether(before: string, after: string): boolean {
  if (before === '' || after === '' || after.charCodeAt(0) <= 32) return false;
  const last = before.at(-1)!;
  const first = after[0]!;
  if (last === ':' || last === ';') return /[\p{L}\p{N}]/u.test(first);
  return /\p{Ll}/u.test(last) && /\p{Lu}/u.test(first);
}

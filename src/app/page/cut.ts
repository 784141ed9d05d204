/** Beginning and end that are shown of a long name: an end tells what kind a file is, and which cells are meant. */
const HEAD = 70;
const TAIL = 30;

/** Names of sheets, columns and files are as long as their maker likes: none may push the answer off the screen. */
export function cut(text: string): string {
  if (text.length <= HEAD + TAIL + 20) return text;
  const head = Array.from(text.slice(0, 2 * HEAD)).slice(0, HEAD);
  return `${head.join('')} … ${Array.from(text.slice(-2 * TAIL))
    .slice(-TAIL)
    .join('')}`;
}

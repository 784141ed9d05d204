/** Pieces of a style sheet's text (CSS Syntax 3). */

/** The parts of a list, at the commas that stand in no brackets. */
export function splitList(text: string, most: number): string[] {
  const parts: string[] = [];
  let nested = 0;
  let from = 0;
  for (let at = 0; at < text.length && parts.length < most; at++) {
    const char = text[at]!;
    if (char === '\\') at++;
    else if (char === '"' || char === "'") at = stringEnd(text, at);
    else if (char === '(' || char === '[') nested++;
    else if (char === ')' || char === ']') nested--;
    else if (char === ',' && nested <= 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  if (parts.length < most) parts.push(text.slice(from));
  return parts;
}

/** The end of the block that begins at `open`. */
function closingBrace(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    const code = css.charCodeAt(at);
    if (code === 123) depth++;
    else if (code === 125 && --depth === 0) return at;
    else if (code === 34 || code === 39) at = stringEnd(css, at);
    else if (code === 92) at++;
  }
  return css.length;
}

/** Where the string ends that begins at `at`. */
export function stringEnd(css: string, at: number): number {
  const quote = css.charCodeAt(at);
  for (let i = at + 1; i < css.length; i++) {
    const code = css.charCodeAt(i);
    if (code === quote || code === 10) return i;
    if (code === 92) i++;
  }
  return css.length;
}

/** A block in a style sheet, and the statements before it. */
export interface Block {
  readonly before: readonly string[];
  readonly head: string;
  readonly body: string;
}

/** What stands in a sheet or in a block: blocks with their heads; `rest` are the statements behind the last. */
export function* blocksIn(css: string): Generator<Block, readonly string[]> {
  let at = 0;
  for (let open = css.indexOf('{'); open >= 0; open = css.indexOf('{', at)) {
    const before = css.slice(at, open).split(';');
    const head = before.pop()!.trim();
    const end = closingBrace(css, open);
    yield { before, head, body: css.slice(open + 1, end) };
    at = end + 1;
  }
  return css.slice(at).split(';');
}

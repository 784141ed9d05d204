const ESCAPES: Readonly<Record<string, string>> = { b: '', f: ' ', n: '\n', r: '', t: '\t', v: ' ' };

/** Cells of a line of `COPY` data (PostgreSQL documentation, COPY, text format): tabs between, `\N` for nothing. */
export function copyCells(line: string): string[] {
  const cells = line.split('\t');
  if (!line.includes('\\')) return cells;
  return cells.map((cell) => (cell === '\\N' ? '' : cell.includes('\\') ? unescaped(cell) : cell));
}

function unescaped(cell: string): string {
  if (cell.startsWith('\\\\x')) return byteText(`0x${cell.slice(3)}`);
  return cell.replace(/\\(?:x([0-9A-Fa-f]{1,2})|([0-7]{1,3})|(.))/gs, (_, hex, octal, c) => {
    if (c !== undefined) return ESCAPES[c] ?? c;
    return String.fromCharCode(hex === undefined ? Number.parseInt(octal, 8) : Number.parseInt(hex, 16));
  });
}

/** What bytes in hexadecimal say, '' if they are no text; other numbers as they are. */
export function byteText(number: string): string {
  if (!/^0[xX]/.test(number)) return number;
  const digits = number.slice(2);
  if (digits.length < 8 || digits.length % 2 === 1 || !/^[0-9A-Fa-f]*$/.test(digits))
    return digits.length < 8 ? number : '';
  const bytes = new Uint8Array(digits.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /[\0-\x08\x0e-\x1f\x7f]/.test(text) ? '' : text;
  } catch {
    return '';
  }
}

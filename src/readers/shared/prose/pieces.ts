/** A piece of a line between gaps of two spaces or more, or tabs; offsets into the line with tabs expanded. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A line as it stands on paper. */
export interface LaidOut {
  readonly text: string;
  readonly number: number;
  readonly pieces: readonly Piece[];
  /** Index behind the line. */
  readonly next: number;
  readonly rule: boolean;
  /** A blank line stands above. */
  readonly apart: boolean;
}

export const MAX_LAID_OUT = 4000;
const TAB_STOP = 8;

/** The line as it stands on paper: tabs advance to the next multiple of eight and at least two columns. */
export function expandTabs(text: string): string {
  const line = text.replace(/[\f\u00a0]/g, ' ');
  if (!line.includes('\t')) return line;
  let out = '';
  for (const [i, part] of line.split('\t').entries()) {
    // A tab always separates, also where it is only one column wide.
    if (i > 0) out += ' '.repeat(Math.max(2, TAB_STOP - (out.length % TAB_STOP)));
    out += part;
  }
  return out;
}

/** The pieces of a line whose tabs are expanded. */
export function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < line.length) {
    while (line.charCodeAt(at) === 32) at++;
    if (at >= line.length) break;
    const gap = line.indexOf('  ', at);
    const stop = gap < 0 ? line.trimEnd().length : gap;
    pieces.push({ start: at, end: Math.max(stop, at + 1) });
    at = gap < 0 ? line.length : gap;
  }
  return pieces;
}

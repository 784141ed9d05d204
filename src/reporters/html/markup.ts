import { wellFormed } from '../shared/uri.ts';
import { printable } from '../text/layout.ts';

/** HTML that was put together here. Anything else that goes into it is text. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

type Piece = Markup | string | number | readonly (Markup | string)[] | undefined;

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Tagged template: what is put in is text, in elements and in quoted attributes alike, unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let result = parts[0]!;
  for (const [at, piece] of pieces.entries()) result += written(piece) + parts[at + 1]!;
  return new Markup(result);
}

function written(piece: Piece): string {
  if (piece === undefined) return '';
  if (piece instanceof Markup) return piece.html;
  if (typeof piece === 'object') return piece.map(written).join('');
  return printable(wellFormed(String(piece))).replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
}

export const NONE = new Markup('');

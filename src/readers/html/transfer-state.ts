/** How Angular up to 15 wrote the signs of JSON into a page (`escapeHtml` of its TransferState). */
const SIGNS: Readonly<Record<string, string>> = { a: '&', q: '"', s: "'", l: '<', g: '>' };
const BEGINS = /^\s{0,200}[[{]\s{0,20}&q;/;

/** Undoes the escapes of data that begins with one; other data goes through as it is. In pieces. */
export class TransferState {
  private isEscaped: boolean | undefined;
  private rest = '';

  write(piece: string): string {
    this.isEscaped ??= BEGINS.test(piece);
    if (!this.isEscaped) return piece;
    const text = this.rest + piece;
    // An escape may go on in the next piece.
    const cut = text.lastIndexOf('&');
    const end = cut >= text.length - 2 && cut >= 0 ? cut : text.length;
    this.rest = text.slice(end);
    return unescaped(text.slice(0, end));
  }

  end(): string {
    return unescaped(this.rest);
  }
}

const unescaped = (text: string): string =>
  text.replace(/&([aqslg]);/g, (_, sign: string) => SIGNS[sign] ?? '');

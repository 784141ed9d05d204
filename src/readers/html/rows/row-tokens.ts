import type { ElementKind } from '../element-kinds.ts';
import type { OpenTag } from '../open-tag.ts';
import { type HtmlEvents, HtmlTokens } from '../tokens.ts';

/** A token of a row, as it is written. */
export type RowToken =
  | { readonly kind: 'open'; readonly written: string; readonly tag: OpenTag }
  | { readonly kind: 'close'; readonly written: string; readonly name: string }
  | { readonly kind: 'text'; readonly written: string };

/** The tokens of markup, line ends as one sign; undefined if there is more in it than tags and texts, or if it goes on behind it. */
export function rowTokens(markup: string): readonly RowToken[] | undefined {
  const events = new Recorder();
  const tokens = new HtmlTokens(events);
  events.source = tokens;
  tokens.write(markup);
  const isWhole = tokens.isIdle && !events.isOther;
  // What no event tells of, such as `</>`, is missing here.
  const written = events.tokens.map((token) => token.written).join('');
  return isWhole && written === markup.replaceAll('\r\n', '\n') ? events.tokens : undefined;
}

class Recorder implements HtmlEvents {
  readonly foreign = false;
  readonly tokens: RowToken[] = [];
  isOther = false;
  source: HtmlTokens | undefined;

  open(tag: OpenTag): void {
    this.tokens.push({ kind: 'open', written: this.source!.written, tag });
  }

  close({ name }: ElementKind): void {
    this.tokens.push({ kind: 'close', written: this.source!.written, name });
  }

  text(): void {
    this.tokens.push({ kind: 'text', written: this.source!.written });
  }

  comment(): void {
    this.isOther = true;
  }

  attributePart(): void {
    this.isOther = true;
  }
}

import { isOnScreen } from './media.ts';
import { StyleRules } from './style-rules.ts';

const MARK = /<!--|-->|<\/?style\b[^>]{0,1000}>|<\/?script\b/gi;
/** Characters of one chunk that may belong to a tag which the next one ends. */
const OVERLAP = 1200;
const MAX_RULES_TEXT = 4 << 20;

/** Finds the style sheets of a page before it is read: they may stand after what they hide. */
export class StyleFinder {
  readonly rules = new StyleRules();
  private inside: 'page' | 'comment' | 'script' | 'style' = 'page';
  private css = '';
  private rest = '';

  write(chunk: string): void {
    const text = this.rest + chunk;
    let at = 0;
    for (const { 0: found, index } of text.matchAll(MARK)) {
      // The end of the chunk may be the begin of a longer mark.
      if (index < at) continue;
      at = this.mark(found.toLowerCase(), { text, from: at, index });
    }
    const keep = Math.max(at, text.length - OVERLAP);
    if (this.inside === 'style') this.add(text.slice(at, keep));
    this.rest = text.slice(keep);
  }

  get isInSheet(): boolean {
    return this.inside === 'style';
  }

  end(): StyleRules {
    if (this.inside === 'style') this.add(this.rest);
    if (this.css !== '') this.rules.add(this.css);
    return this.rules;
  }

  private mark(found: string, { text, from, index }: { text: string; from: number; index: number }): number {
    const { inside } = this;
    const end = index + found.length;
    if (inside === 'style') {
      if (!found.startsWith('</style')) return from;
      this.add(text.slice(from, index));
      this.inside = 'page';
      return end;
    }
    if (inside === 'comment') {
      if (found === '-->') this.inside = 'page';
    } else if (inside === 'script') {
      if (found.startsWith('</script')) this.inside = 'page';
    } else if (found === '<!--') this.inside = 'comment';
    else if (found.startsWith('<script')) this.inside = 'script';
    else if (found.startsWith('<style') && isForScreen(found)) this.inside = 'style';
    return end;
  }

  private add(css: string): void {
    if (this.css.length + css.length < MAX_RULES_TEXT) this.css += css;
  }
}

/** A sheet may be for print only. */
function isForScreen(tag: string): boolean {
  const media = /\smedia\s{0,9}=\s{0,9}(?:"([^"]{0,500})"|'([^']{0,500})'|([^\s>]{1,500}))/.exec(tag);
  return media === null || isOnScreen((media[1] ?? media[2] ?? media[3])!);
}

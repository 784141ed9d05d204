import { memorySource } from '../../core/memory-source.ts';
import type { Embedded, TextBlock } from '../../core/types.ts';
import type { Line } from '../shared/prose/lines.ts';

const FENCE = /^\s{0,3}(?:```|~~~)/;
/** A link definition that nothing leads to, as notes to other writers are hidden. */
const HIDDEN_LINK =
  /^\s{0,3}\[(?:\/\/|comment|_|#|\^?note-to-self)\]:\s{0,5}(?:#|<>|\.|\/)\s{0,5}(?:\((.*)\)|"(.*)"|'(.*)'|(.*))\s*$/i;
const MAX_FRONT_LINES = 5000;

/** What Markdown (CommonMark 0.31) shows to nobody: comments, front matter, links that stand for comments. */
export class Markdown {
  private front: string[] | undefined;
  private inFront: 'before' | 'inside' | 'behind' = 'before';
  private inFence = false;
  private comment: { readonly lines: string[]; readonly line: number } | undefined;
  private found: (TextBlock | Embedded)[] = [];

  /** The line as readers see it; what they do not see is kept for `take`. */
  seen(line: Line): Line {
    const { text, number } = line;
    if (this.isFront(text)) return { ...line, text: '' };
    if (this.comment === undefined && FENCE.test(text)) this.inFence = !this.inFence;
    if (this.inFence) return line;
    const link = this.comment === undefined ? HIDDEN_LINK.exec(text) : null;
    if (link !== null) {
      this.tell((link[1] ?? link[2] ?? link[3] ?? link[4])!, number);
      return { ...line, text: '' };
    }
    return this.comment !== undefined || text.includes('<!--') ? this.withoutComments(line) : line;
  }

  /** What was hidden in the lines so far. */
  take(): readonly (TextBlock | Embedded)[] {
    const { found } = this;
    this.found = [];
    return found;
  }

  finish(): readonly (TextBlock | Embedded)[] {
    if (this.comment !== undefined) this.tell(this.comment.lines.join('\n'), this.comment.line);
    if (this.inFront === 'inside') this.endFront();
    return this.take();
  }

  /** YAML or TOML between lines of three marks at the begin of the file. */
  private isFront(text: string): boolean {
    if (this.inFront === 'behind') return false;
    if (this.inFront === 'before') {
      const opens = /^(?:---|\+\+\+)\s*$/.test(text);
      this.inFront = opens ? 'inside' : 'behind';
      if (opens) this.front = [text.trim()];
      return opens;
    }
    const ends = text.trim() === this.front![0] || text.trim() === '...';
    if (ends || this.front!.length > MAX_FRONT_LINES) this.endFront();
    else this.front!.push(text);
    return true;
  }

  private endFront(): void {
    const [mark, ...lines] = this.front!;
    const name = `front matter.${mark === '+++' ? 'toml' : 'yaml'}`;
    // Lines keep their numbers.
    const source = memorySource(name, new TextEncoder().encode(`\n${lines.join('\n')}\n`));
    this.found.push({ kind: 'file', source, visibility: 'property' });
    this.inFront = 'behind';
    this.front = [];
  }

  private withoutComments(line: Line): Line {
    let { text } = line;
    let seen = '';
    while (text !== '' || this.comment !== undefined) {
      if (this.comment === undefined) {
        const open = text.indexOf('<!--');
        if (open < 0) break;
        seen += text.slice(0, open);
        text = text.slice(open + 4);
        this.comment = { lines: [], line: line.number };
      }
      const close = text.indexOf('-->');
      this.comment.lines.push(close < 0 ? text : text.slice(0, close));
      if (close < 0) return { ...line, text: seen };
      this.tell(this.comment.lines.join('\n'), this.comment.line);
      this.comment = undefined;
      text = text.slice(close + 3);
    }
    return { ...line, text: seen + text };
  }

  private tell(text: string, line: number): void {
    if (text.trim() === '') return;
    const locator = `comment (line ${line})`;
    const locate = () => ({ locator, line });
    this.found.push({
      kind: 'text',
      part: 'comments',
      text: text.trim(),
      visibility: 'markup-comment',
      locate,
    });
  }
}

import type { PageWord } from '../core/types.ts';
import type { Span } from './spans.ts';
import { StandingTexts } from './standing.ts';

/** Words that join others in every sentence: they tell something only beside those. */
const JOINING = /^(?:\p{Ll}{1,4}|[^\p{L}\p{N}]+)$/u;
const SIGNS = /^[^\p{L}\p{N}]+$/u;
const HYPHEN = /[-\u2010]$/u;

type Known = 'kept' | 'removed' | 'either';

/** What the texts of one page let stand and what they do not, word by word. */
class PageTexts {
  readonly standing = new StandingTexts();
  readonly kept = new Set<string>();
  readonly removed = new Set<string>();
  private allKept: string | undefined;
  private allRemoved: string | undefined;

  add(word: string, isKept: boolean): void {
    (isKept ? this.kept : this.removed).add(word);
  }

  /** `either`: it was kept in one place and removed in another, and which is which nobody knows. */
  of(word: string): Known {
    if (!/\s/.test(word)) return this.ofOne(word);
    // Some glyphs stand for several words.
    const each = word.split(/\s+/).map((one) => this.ofOne(one));
    return each.every((one) => one === 'kept') ? 'kept' : 'removed';
  }

  private ofOne(word: string): Known {
    // Only part of a word: letters that are drawn apart from the others.
    const kept = this.kept.has(word) || (!this.removed.has(word) && this.isPart(word, true));
    if (!kept) return 'removed';
    if (this.removed.has(word)) return JOINING.test(word) ? 'either' : 'removed';
    if (this.kept.has(word) || !this.isPart(word, false)) return 'kept';
    return SIGNS.test(word) ? 'either' : 'removed';
  }

  knows(word: string): boolean {
    return this.kept.has(word) || this.removed.has(word);
  }

  private isPart(word: string, ofKept: boolean): boolean {
    if (ofKept) this.allKept ??= [...this.kept].join(' ');
    else this.allRemoved ??= [...this.removed].join(' ');
    return ((ofKept ? this.allKept : this.allRemoved) ?? '').includes(word);
  }
}

/** A text with what was taken out of it. */
export interface NotedText {
  readonly text: string;
  readonly gone: readonly Span[] | 'all';
}

/**
 * Which words of the pages of a document stand in its copy. A word that stands in one text of a page and was taken out of another
 * is seen only where it is known which of the texts stands there. What stands in no text that was read is not seen.
 */
export class KeptWords {
  private readonly pages = new Map<number, PageTexts>();

  /** Texts that stand on a page one behind the other: a paragraph, or the cells of a row. */
  note(page: number, texts: readonly NotedText[]): void {
    const own = this.pages.get(page) ?? new PageTexts();
    this.pages.set(page, own);
    const words: string[] = [];
    const keeps: boolean[] = [];
    for (const { text, gone } of texts) {
      for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
        const end = index + word.length;
        const isGone = gone === 'all' || gone.some((span) => span.start < end && index < span.end);
        words.push(word.normalize('NFC'));
        keeps.push(!isGone);
        own.add(words.at(-1)!, !isGone);
      }
    }
    own.standing.add(words, keeps);
  }

  /** For each word of a page whether it may be seen. */
  of(page: number, words: readonly PageWord[]): boolean[] {
    const own = this.pages.get(page);
    if (!own) return words.map(() => false);
    const known = words.map(({ text }) => own.of(text.normalize('NFC')));
    this.joinGlued(own, words, known);
    this.joinHyphens(own, words, known);
    own.standing.of(words).forEach((isKept, i) => {
      if (isKept !== undefined) known[i] = isKept ? 'kept' : 'removed';
    });
    return known.map((what, i) => {
      if (what !== 'either') return what === 'kept';
      const before = words[i]!.isBeside && known[i - 1] === 'removed';
      const after = words[i + 1]?.isBeside === true && known[i + 1] === 'removed';
      return !before && !after;
    });
  }

  /** What nothing parts is one word of its text, with its signs. */
  private joinGlued(own: PageTexts, words: readonly PageWord[], known: Known[]): void {
    for (let start = 0; start < words.length; ) {
      let end = start + 1;
      while (words[end]?.isGlued === true) end++;
      const whole = words.slice(start, end).map(({ text }) => text);
      const text = whole.join('').normalize('NFC');
      if (end - start > 1 && own.knows(text)) known.fill(own.of(text), start, end);
      start = end;
    }
  }

  /** Words that are parted at the ends of lines are one in their text. */
  private joinHyphens(own: PageTexts, words: readonly PageWord[], known: Known[]): void {
    words.forEach(({ text }, i) => {
      const next = words[i + 1];
      if (!next || !HYPHEN.test(text)) return;
      for (const whole of [text.slice(0, -1) + next.text, text + next.text]) {
        if (!own.knows(whole)) continue;
        const what = own.removed.has(whole) ? 'removed' : 'kept';
        known[i] = what;
        known[i + 1] = what;
        return;
      }
    });
  }
}

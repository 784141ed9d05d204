import { findIn } from '../core/find-in-text.ts';
import { countryOf } from '../kit/countries.ts';
import type { CleanKit } from './facts.ts';
import type { Span } from './spans.ts';

/** A word that stands for itself is as good as a name from this score on. */
const NAME_WORD = 0.7;
/** Words that are added on a side of a name. */
const MOST_WORDS = 4;
/** Letters of a word that may be a name. */
const LONGEST = 40;
/** Between the words of one name: a space, an initial, what joins family names. */
const JOIN =
  /^ (?:\p{Lu}\. ){0,2}(?:(?:de|del|da|do|dos|das|di|la|las|los|van|von|bin|bint|ben|al|el|ibn) ){0,3}$/u;
const BEFORE = /(?<![\p{L}\p{N}.’'-])(\p{Lu}[\p{L}\p{M}’'-]+)( (?:\p{Lu}\. ){0,2}(?:\p{Ll}{1,4} ){0,3})$/u;
const AFTER = /^( (?:\p{Lu}\. ){0,2}(?:\p{Ll}{1,4} ){0,3})(\p{Lu}[\p{L}\p{M}’'-]+)/u;
const INITIAL_AFTER = /^ \p{Lu}\.(?= ?(?:[,;:()]|$))/u;
/** Look like names and stand before them. */
const TITLES = /^(?:Mr|Mrs|Ms|Mx|Dr|Dra|Sr|Sra|Srta|Sor|Don|Doña|Mme|Mlle|Lic|Ing|Fr|Rev|Hon|Sri)$/u;

/**
 * Names with those of their words that were not found with them: `Rosa` before a family name, a second family name behind it. Words
 * belong to a name if nothing but a space, an initial or a particle parts them, and if each is a name by itself.
 */
export class WholeNames {
  private readonly kit: Pick<CleanKit, 'engine'>;
  /** Words that were asked for already. */
  private readonly known = new Map<string, boolean>();

  constructor(kit: Pick<CleanKit, 'engine'>) {
    this.kit = kit;
  }

  /** Spans as they are, but for names, which are made whole and one of each run of them. */
  of(text: string, spans: readonly Span[]): Span[] {
    const whole: Span[] = [];
    spans.forEach((span, i) => {
      const end = whole.at(-1)?.end ?? 0;
      const grown = span.category === 'name' ? this.grown(text, span, [end, spans[i + 1]?.start]) : span;
      const last = whole.at(-1);
      if (last && areOne(text, last, grown)) whole[whole.length - 1] = { ...last, end: grown.end };
      else whole.push(grown);
    });
    return whole;
  }

  private grown(
    text: string,
    span: Span,
    [from, to = text.length]: readonly [number, number | undefined],
  ): Span {
    let { start, end } = span;
    for (let words = 0; words < MOST_WORDS; words++) {
      const before = BEFORE.exec(text.slice(Math.max(from, start - 2 * LONGEST), start));
      if (!before || !JOIN.test(before[2]!) || !this.isName(before[1]!)) break;
      start -= before[0].length;
    }
    for (let words = 0; words < MOST_WORDS; words++) {
      const after = AFTER.exec(text.slice(end, Math.min(to, end + 2 * LONGEST)));
      if (!after || !JOIN.test(after[1]!) || !this.isName(after[2]!)) break;
      end += after[0].length;
    }
    end += INITIAL_AFTER.exec(text.slice(end, to))?.[0].length ?? 0;
    return { ...span, start, end };
  }

  private isName(word: string): boolean {
    let is = this.known.get(word);
    if (is === undefined) {
      is = !TITLES.test(word) && countryOf(word) === undefined && this.score(word) >= NAME_WORD;
      this.known.set(word, is);
    }
    return is;
  }

  private score(word: string): number {
    const [found] = findIn(word, { header: 'Name' }, this.kit.engine);
    return found?.category === 'name' ? found.score : 0;
  }
}

/** Two names with nothing between but what joins the words of one. */
function areOne(text: string, a: Span, b: Span): boolean {
  return a.category === 'name' && b.category === 'name' && JOIN.test(text.slice(a.end, b.start));
}

import {
  type CaptionTable,
  isForeignCaption,
  keysOf,
  NO_CAPTIONS,
  type Synonym,
  SynonymLists,
  Synonyms,
  textsOf,
} from './caption-table.ts';
import { captionWords, fold } from './text/fold.ts';
import { undouble } from './text/undouble.ts';
import type { Detector, HeaderHit, HeaderWords } from './types.ts';

/** A caption longer than this is a sentence. */
const LONGEST_CAPTION = 120;
/** From this length on, what stands in brackets behind a caption is a remark on how to fill the column in. */
const LONG_CAPTION = 80;
const REMARK = /\s{0,20}[([][^()[\]]{1,400}[)\]]\s{0,20}$/u;
const CACHE_SIZE = 4096;
/** Words that join others in a caption and mean nothing. */
const LINKING = new Set('of the s de del la el los las y e and du des da do dos a an'.split(' '));
const ASCII = /^[\0-\x7f]*$/;
const REPORTED = 0.6;
/** Of a caption that was cut off so many letters are left at least, of its last word, and of all that it was. */
const FEWEST_LETTERS = 7;
const FEWEST_CUT = 3;
const MOST_LEFT = 0.6;
/** One word may as well be another (`National`, `Citizens`). */
const MOST_LEFT_OF_ONE = 0.8;

/** What sentences say with words that are captions, too. */
const TOLD: ReadonlySet<string> = new Set(['address', 'birth_date']);

/** A year behind a word: whose births it is of a caption would say in the plural. */
const BIRTH_YEAR = /^\P{N}{1,20}(?:19|20)\d\d\)?$/u;

/** What stands in a caption as an example: `Home address (e.g. 12 Main St)`. */
const EXAMPLE =
  /[([“"]|(?<!\p{L})(?:e\.? ?g|ex|ej|p\. ?ej|like|such as|example|ejemplo|exemple|exemplo)(?!\p{L})/iu;

/**
 * Knows what captions mean: which detector's column they head, or which other kind of column
 * (`other.number`, `contact.phone` …), whose cells are then nobody's birth date or A-number.
 */
export class HeaderIndex {
  private readonly exact: SynonymLists;
  private readonly byWord: SynonymLists;
  private readonly byInitial: SynonymLists;
  /** Words beside which a caption is not the detector's, folded when they are first asked for. */
  private readonly against = new Map<string, ReadonlySet<string>>();
  private readonly byId: ReadonlyMap<string, Detector>;
  private readonly table: CaptionTable;
  /** Words beside those of the table. */
  private readonly vocabulary = new Set<string>();
  private readonly cache = new Map<string, readonly HeaderHit[]>();
  /** `detector lang caption`, of captions that no caption in Latin letters can be like: read when the first other one is asked for. */
  private foreign: string[];
  /** Detectors that get a caption before others to which it means as much. */
  private readonly preferred: ReadonlySet<string>;

  /** `table`: has the captions of some of the detectors and others, worked out before. */
  constructor(
    detectors: readonly Detector[],
    others: Readonly<Record<string, HeaderWords>>,
    preferred: ReadonlySet<string> = new Set(),
    table: CaptionTable = NO_CAPTIONS,
  ) {
    this.preferred = preferred;
    this.byId = new Map(detectors.map((detector) => [detector.id, detector]));
    this.table = table;
    const synonyms = new Synonyms(table);
    this.exact = new SynonymLists(synonyms, 'exact');
    this.byWord = new SynonymLists(synonyms, 'byWord');
    this.byInitial = new SynonymLists(synonyms, 'byInitial');
    this.foreign = textsOf(table.foreign);
    const known = new Set(textsOf(table.ids));
    for (const id of Object.keys(others)) if (!known.has(id)) this.addAll(id, others[id]!);
    // Captions of detectors of which the table knows are not looked at: they need not be loaded for it.
    for (const detector of detectors) if (!known.has(detector.id)) this.addAll(detector.id, detector.headers);
  }

  /** What the caption may head, best first; empty if it says nothing known. */
  lookup(caption: string): readonly HeaderHit[] {
    const known = this.cache.get(caption);
    if (known) return known;
    const said = withoutRemark(undouble(caption));
    if (this.foreign.length > 0 && !ASCII.test(said)) this.addForeign();
    const hits = said.length > LONGEST_CAPTION ? [] : this.find(said);
    if (this.cache.size >= CACHE_SIZE) this.cache.clear();
    this.cache.set(caption, hits);
    return hits;
  }

  /** Whether the id of a hit is a detector's, and not another kind of column's. */
  isOwn(id: string): boolean {
    return this.byId.has(id);
  }

  private find(caption: string): readonly HeaderHit[] {
    const words = captionWords(caption);
    if (words.length === 0) return [];
    const best = new Map<string, HeaderHit>();
    const offer = ({ detector, lang }: Synonym, strength: number): void => {
      const before = best.get(detector);
      if (!before || before.strength < strength) best.set(detector, { detector, lang, strength });
    };
    const joined = words.join('');
    for (const synonym of this.exact.get(joined)) offer(synonym, 1);
    for (const synonym of this.lastOfPath(caption))
      if (!this.turnedAway(synonym, words)) offer(synonym, 0.98);
    for (const synonym of this.exact.get(joined.replace(/s?\d+$|s$/u, ''))) offer(synonym, 0.95);
    for (const synonym of this.abbreviated(caption, words)) offer(synonym, 0.85);
    for (const synonym of best.size === 0 ? this.cutOff(words) : []) offer(synonym, 0.85);
    this.contained(words, offer);
    const rank = ({ detector }: HeaderHit) =>
      this.preferred.has(detector) ? 0 : this.byId.has(detector) ? 1 : 2;
    for (const synonym of this.covering(words)) offer(synonym, 0.95);
    const hits = [...best.values()].filter((hit) => !this.isTold(caption, hit));
    return hits.sort(
      (a, b) => b.strength - a.strength || rank(a) - rank(b) || (a.detector < b.detector ? -1 : 1),
    );
  }

  /** `lives at 1614 Old Ferry St`, `geb. 12.03.1988`, `född 1991`: parts of a sentence that hold the fact itself, and no captions of it. */
  private isTold(caption: string, { detector, strength }: HeaderHit): boolean {
    const teller = strength < 1 && /\d/.test(caption) ? this.byId.get(detector) : undefined;
    if (teller === undefined || !TOLD.has(teller.category) || EXAMPLE.test(caption)) return false;
    if (teller.category === 'birth_date' && BIRTH_YEAR.test(caption)) return true;
    for (const { score } of teller.find(caption, {})) if (score >= REPORTED) return true;
    return false;
  }

  /** `person.birth.date`: the last step of a path, alone or with the one before it, is the caption. */
  private lastOfPath(caption: string): Synonym[] {
    if (!caption.includes('.') || !/^[^\s.]+(?:\.[^\s.]+)+$/.test(caption)) return [];
    const steps = caption.split('.');
    return [1, 2].flatMap((n) => this.exact.get(captionWords(steps.slice(-n).join(' ')).join('')));
  }

  /** Synonyms whose words all stand in the caption, in order; the more of the caption they are, the stronger. */
  private contained(words: readonly string[], offer: (synonym: Synonym, strength: number) => void): void {
    for (let at = 0; at < words.length; at++) {
      const synonyms = this.byWord.get(words[at]!);
      if (synonyms.length === 0 || words.indexOf(words[at]!) < at) continue;
      for (const synonym of synonyms) {
        if (synonym.words.length >= words.length || !inOrder(synonym.words, words)) continue;
        const share = synonym.words.length / words.length;
        const strength = (synonym.words.length > 1 ? 0.75 : 0.6) + 0.2 * share;
        if (!this.turnedAway(synonym, words)) offer(synonym, strength);
      }
    }
  }

  /** Whether it is a word of a caption that may stand inside of another. */
  private isInCaptions(word: string): boolean {
    return this.table.vocabulary.includes(`\n${word}\n`) || this.vocabulary.has(word);
  }

  /** Captions made of nothing but captions of one kind: `Detainee Name`, `Nombre del solicitante`. */
  private *covering(words: readonly string[]): Iterable<Synonym> {
    const content = words.filter((word) => !LINKING.has(word));
    if (content.length < 2 || content.some((word) => !this.isInCaptions(word))) return;
    const covered = new Map<string, { synonym: Synonym; words: Set<string> }>();
    for (const word of content) {
      for (const synonym of this.byWord.get(word)) {
        if (!inOrder(synonym.words, words) || this.turnedAway(synonym, words)) continue;
        const known = covered.get(synonym.detector);
        if (known) for (const own of synonym.words) known.words.add(own);
        else covered.set(synonym.detector, { synonym, words: new Set(synonym.words) });
      }
    }
    for (const { synonym, words: own } of covered.values()) {
      if (content.every((word) => own.has(word))) yield synonym;
    }
  }

  /** `F. de N.`, `Fec. Nac.`: each word begins a word of the synonym, and dots say that it was shortened. */
  private abbreviated(caption: string, words: readonly string[]): Synonym[] {
    if (words.length < 2 || !caption.includes('.') || !/\p{L}\./u.test(caption)) return [];
    const letters = words.join('').length;
    if (letters < 3) return [];
    return this.byInitial
      .get(words[0]![0]!)
      .filter(
        (synonym) =>
          synonym.words.length === words.length &&
          words.every((word, i) => synonym.words[i]!.startsWith(word)),
      );
  }

  /** `Fecha de naci`, as a print cuts captions at the edge of their column: what all captions that begin so mean. */
  private cutOff(words: readonly string[]): readonly Synonym[] {
    const start = words.join('');
    if (start.length < FEWEST_LETTERS) return [];
    const last = words.at(-1)!;
    const whole = this.exact
      .beginning(start)
      .filter(
        (synonym) =>
          synonym.words.length === words.length &&
          last.length >= FEWEST_CUT &&
          start.length >= synonym.words.join('').length * (words.length > 1 ? MOST_LEFT : MOST_LEFT_OF_ONE) &&
          words.every((word, i) => synonym.words[i]!.startsWith(word)),
      );
    return new Set(whole.map(({ detector }) => detector)).size === 1 ? whole : [];
  }

  private turnedAway(synonym: Synonym, words: readonly string[]): boolean {
    const against = this.againstOf(synonym.detector);
    return words.some((word) => against.has(word) && !synonym.words.includes(word));
  }

  private againstOf(id: string): ReadonlySet<string> {
    let against = this.against.get(id);
    if (!against) {
      against = new Set(this.byId.get(id)?.notHeaders?.map(fold));
      this.against.set(id, against);
    }
    return against;
  }

  private addAll(detector: string, headers: HeaderWords): void {
    for (const [lang, captions] of Object.entries(headers)) {
      for (const caption of captions) {
        if (isForeignCaption(caption)) this.foreign.push(`${detector} ${lang} ${caption}`);
        else this.add({ detector, lang, words: captionWords(caption) });
      }
    }
  }

  private addForeign(): void {
    const { foreign } = this;
    this.foreign = [];
    for (const one of foreign) {
      const [detector = '', lang = ''] = one.split(' ', 2);
      this.add({ detector, lang, words: captionWords(one.slice(detector.length + lang.length + 2)) });
    }
  }

  private add(synonym: Synonym): void {
    const { exact, initial, word } = keysOf(synonym.words);
    this.exact.add(exact, synonym);
    this.byInitial.add(initial, synonym);
    this.byWord.add(word, synonym);
    if (word !== undefined) for (const one of synonym.words) this.vocabulary.add(one);
  }
}

/** `Date of birth (as it stands in the passport …)` → `Date of birth`. Short captions are left as they are. */
export function withoutRemark(caption: string): string {
  return caption.length > LONG_CAPTION && caption.length < 600 ? caption.replace(REMARK, '') : caption;
}

function inOrder(needle: readonly string[], words: readonly string[]): boolean {
  let at = 0;
  for (const word of words) if (at < needle.length && word === needle[at]) at++;
  return at === needle.length;
}

import { captionWords } from './text/fold.ts';
import type { HeaderWords } from './types.ts';

/** A caption that is known. `detector`: or the id of another kind of column. */
export interface Synonym {
  readonly detector: string;
  readonly lang: string;
  readonly words: readonly string[];
}

/**
 * Numbers of synonyms by their keys, a text for each first letter of keys: `\nkey\t1,2\n…`. To search one of them takes a
 * microsecond, to read thousands of lists at each start more than a small scan takes to ask for a few.
 */
export type Numbers = Readonly<Record<string, string>>;

/** Texts with a line break before, between and behind them: one text is kept and read faster than thousands. */
export type Lines = string;

/** Captions by what they are looked up by, as plain data. */
export interface CaptionTable {
  /** Whose captions are in it. */
  readonly ids: Lines;
  /** `detector lang`. */
  readonly owners: Lines;
  /** Of each synonym the number of its owner and its words, with spaces between. */
  readonly synonyms: Lines;
  readonly exact: Numbers;
  readonly byWord: Numbers;
  readonly byInitial: Numbers;
  /** All words of captions that may stand inside of others. */
  readonly vocabulary: Lines;
  /** `detector lang caption`, of captions that no caption in Latin letters can be like. */
  readonly foreign: Lines;
}

export const NO_CAPTIONS: CaptionTable = {
  ...{ ids: '\n', owners: '\n', synonyms: '\n', vocabulary: '\n', foreign: '\n' },
  ...{ exact: {}, byWord: {}, byInitial: {} },
};

const linesOf = (texts: Iterable<string>): Lines => `\n${[...texts].map((text) => `${text}\n`).join('')}`;
export const textsOf = (lines: Lines): string[] => lines.split('\n').slice(1, -1);

/** Letters that do not become Latin ones when they are folded, and what parts them: Greek to Ethiopic, and Han. */
const FOREIGN = /^(?=.*[^\0-\x7f])[ ().,:/\-\u0370-\u06ff\u0900-\u137f\u4e00-\u9fff]+$/;
/** Short captions that mean the same inside a longer one (`Applicant DOB`). Other short ones are too ambiguous. */
const UNMISTAKABLE = new Set(['dob', 'yob', 'ssn', 'fdn']);

/** What a caption is looked up by; undefined: it has no words, or is not looked for that way. */
export function keysOf(words: readonly string[]): {
  readonly exact?: string;
  readonly initial?: string;
  readonly word?: string;
} {
  const [first] = words;
  if (first === undefined) return {};
  // Short single words (`COB`, `ID`) mean something only when they stand alone.
  const isFound =
    words.length > 1 || first.length > 3 || UNMISTAKABLE.has(first) || !/^[a-z0-9#]+$/.test(first);
  return {
    exact: words.join(''),
    ...(words.length > 1 && { initial: first[0]! }),
    ...(isFound && { word: first }),
  };
}

/** Whether captions of Latin letters cannot be like it. */
export const isForeignCaption = (caption: string): boolean => FOREIGN.test(caption);

/** The table of all these captions, in their order. */
export function captionTable(lists: readonly (readonly [string, HeaderWords])[]): CaptionTable {
  const owners: string[] = [];
  const synonyms: string[] = [];
  const foreign: string[] = [];
  const exact = new Map<string, number[]>();
  const byWord = new Map<string, number[]>();
  const byInitial = new Map<string, number[]>();
  const vocabulary = new Set<string>();
  for (const [id, headers] of lists) {
    for (const [lang, captions] of Object.entries(headers)) {
      owners.push(`${id} ${lang}`);
      for (const caption of captions) {
        if (isForeignCaption(caption)) {
          foreign.push(`${id} ${lang} ${caption}`);
          continue;
        }
        const words = captionWords(caption);
        const keys = keysOf(words);
        push(exact, keys.exact, synonyms.length);
        push(byInitial, keys.initial, synonyms.length);
        push(byWord, keys.word, synonyms.length);
        if (keys.word !== undefined) for (const word of words) vocabulary.add(word);
        synonyms.push(`${owners.length - 1} ${words.join(' ')}`);
      }
    }
  }
  return {
    ids: linesOf(lists.map(([id]) => id)),
    owners: linesOf(owners),
    synonyms: linesOf(synonyms),
    vocabulary: linesOf(vocabulary),
    foreign: linesOf(foreign),
    exact: asTexts(exact),
    byWord: asTexts(byWord),
    byInitial: asTexts(byInitial),
  };
}

function asTexts(map: ReadonlyMap<string, readonly number[]>): Numbers {
  const texts: Record<string, string> = {};
  for (const [key, numbers] of map)
    texts[key[0]!] = `${texts[key[0]!] ?? '\n'}${key}\t${numbers.join(',')}\n`;
  return texts;
}

function numbersOf(texts: Numbers, key: string): readonly number[] | undefined {
  const first = key[0] ?? '';
  const text = Object.hasOwn(texts, first) ? texts[first]! : '';
  const at = text.indexOf(`\n${key}\t`);
  if (at < 0) return undefined;
  return text
    .slice(at + key.length + 2, text.indexOf('\n', at + 1))
    .split(',')
    .map(Number);
}

/** Longer keys that begin so. */
function keysWith(texts: Numbers, start: string): string[] {
  const first = start[0] ?? '';
  const text = Object.hasOwn(texts, first) ? texts[first]! : '';
  const keys: string[] = [];
  for (let at = text.indexOf(`\n${start}`); at >= 0; at = text.indexOf(`\n${start}`, at + 1))
    keys.push(text.slice(at + 1, text.indexOf('\t', at)));
  return keys.filter((key) => key.length > start.length);
}

function push(map: Map<string, number[]>, key: string | undefined, value: number): void {
  if (key === undefined) return;
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The synonyms of a table by their numbers. */
export class Synonyms {
  readonly table: CaptionTable;
  private owners: readonly string[] | undefined;
  private synonyms: readonly string[] | undefined;

  constructor(table: CaptionTable) {
    this.table = table;
  }

  at(number: number): Synonym {
    this.owners ??= textsOf(this.table.owners);
    this.synonyms ??= textsOf(this.table.synonyms);
    const [owner = '', ...words] = this.synonyms[number]!.split(' ');
    const [detector = '', lang = ''] = this.owners[Number(owner)]!.split(' ');
    return { detector, lang, words };
  }
}

/** Synonyms by one kind of key: those of a table, made when their key is first asked for, and others added to them. */
export class SynonymLists {
  private readonly lists = new Map<string, Synonym[]>();
  private readonly synonyms: Synonyms;
  private readonly numbers: Numbers;

  constructor(synonyms: Synonyms, by: 'exact' | 'byWord' | 'byInitial') {
    this.synonyms = synonyms;
    this.numbers = synonyms.table[by];
  }

  get(key: string): readonly Synonym[] {
    return this.own(key) ?? [];
  }

  /** The synonyms of the table whose keys begin so. */
  beginning(start: string): readonly Synonym[] {
    return keysWith(this.numbers, start).flatMap((key) => this.get(key));
  }

  add(key: string | undefined, synonym: Synonym): void {
    if (key === undefined) return;
    const list = this.own(key);
    if (list) list.push(synonym);
    else this.lists.set(key, [synonym]);
  }

  private own(key: string): Synonym[] | undefined {
    const known = this.lists.get(key);
    if (known) return known;
    const made = numbersOf(this.numbers, key)?.map((number) => this.synonyms.at(number));
    if (made === undefined) return undefined;
    this.lists.set(key, made);
    return made;
  }
}

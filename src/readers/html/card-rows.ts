/** A text of a page, and the parts that its own elements make of it. */
export interface CardLeaf {
  readonly tag: string;
  /** Where it stands in its card. */
  readonly path: string;
  readonly seen: string;
  readonly hidden: string;
  /** White space counts in it. */
  readonly raw: boolean;
  /** The name that markup itself gives to the text. */
  readonly header: string;
  /** The heading above. */
  readonly title: string;
  readonly line: number;
  readonly column: number;
  readonly pieces: readonly {
    readonly tag: string;
    readonly header: string;
    readonly seen: string;
    readonly hidden: string;
  }[];
}

export interface CardRow {
  readonly cells: string[];
  readonly line: number;
  readonly hidden: readonly number[];
}

type Keys = Map<string, { readonly column: number; readonly header: string }>;

/** What stands in which column. */
export interface CardColumns {
  /** Undefined if nothing says what the columns are. */
  readonly headers: readonly string[] | undefined;
  readonly captions: ReadonlySet<string>;
  readonly keys: Keys;
}

/** More texts than a card has. */
export const MAX_LEAVES = 60;
/** Share of their places in the card that two cards must have in common. */
const ALIKE = 0.5;
/** Share of the cards that must say the same for it to be a caption. */
const REPEATED = 0.6;
/** Captions that make records of cards in which there are sentences, too. */
const MIN_CAPTIONS = 3;
/** Two sentences, and their length in characters at the least. `Col. San Isidro` is none. */
const PROSE = 80;
const SENTENCES = /(?:\p{Ll}{4}|\d{3})[.!?]["”’)]?\s{1,5}\p{Lu}/u;
const LABELLED = /^([^:：\n]{1,40})[:：]\s{1,5}(\S[\s\S]*)$/;
/** A caption within a value: it is a text of several facts, which is read as one. */
const FURTHER = /[,;.\n]\s{0,3}\p{L}[^:：,;\n]{0,40}[:：]\s/u;
const CAPTION = /^[^\d@]{1,40}$/;

export const isCaption = (text: string): boolean => CAPTION.test(text);

/** True if two cards are built alike. */
export function isRun(one: readonly CardLeaf[], other: readonly CardLeaf[]): boolean {
  const [paths, others] = [new Set(one.map(pathOf)), new Set(other.map(pathOf))];
  let common = 0;
  for (const path of paths) if (others.has(path)) common++;
  return common >= ALIKE * Math.max(paths.size, others.size);
}

/**
 * True if cards that are built alike are records. Captions of fields that are empty are none, and where running text
 * stands under a byline, who wrote it is not whom it speaks of.
 */
export function areRecords(cards: readonly (readonly CardLeaf[])[]): boolean {
  if (cards.every((leaves) => leaves.length < 3)) return false;
  const [first, ...others] = cards.map((leaves) => leaves.map(({ seen }) => seen).join('\n'));
  if (others.every((text) => text === first)) return false;
  const articles = cards.filter((leaves) => leaves.some(({ seen }) => isProse(seen)));
  return articles.length * 2 < cards.length || repeatedTexts(cards).size >= MIN_CAPTIONS;
}

const isProse = (text: string): boolean => text.length >= PROSE && SENTENCES.test(text);

const pathOf = ({ path, header }: CardLeaf): string => `${path} ${header}`;

/** Cards as rows: captions beside values become the names of columns. */
export function cardRows(cards: readonly (readonly CardLeaf[])[]): {
  readonly columns: CardColumns;
  readonly rows: readonly CardRow[];
} {
  const captions = repeatedTexts(cards);
  const keys: Keys = new Map();
  const rows = cards.map((leaves) => rowOf(leaves, captions, keys));
  const headers = [...keys.values()].map(({ header }) => header);
  return {
    columns: { headers: headers.some((header) => header !== '') ? headers : undefined, captions, keys },
    rows,
  };
}

/** Cards as further rows of a table; undefined if they would not fit in. */
export function furtherRows(
  cards: readonly (readonly CardLeaf[])[],
  { captions, keys: known }: CardColumns,
): readonly CardRow[] | undefined {
  const own = repeatedTexts(cards);
  if (own.size !== captions.size || [...own].some((caption) => !captions.has(caption))) return undefined;
  const keys: Keys = new Map(known);
  const rows = cards.map((leaves) => rowOf(leaves, captions, keys));
  return keys.size === known.size ? rows : undefined;
}

/** Texts that stand in most cards, with another one behind them. */
function repeatedTexts(cards: readonly (readonly CardLeaf[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const leaves of cards) {
    const own = leaves.slice(0, -1).map(({ seen }) => seen);
    for (const text of new Set(own)) if (CAPTION.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const least = Math.max(2, cards.length * REPEATED);
  return new Set([...counts].filter(([, count]) => count >= least).map(([text]) => text));
}

function rowOf(leaves: readonly CardLeaf[], captions: ReadonlySet<string>, keys: Keys): CardRow {
  const cells: string[] = [];
  const hidden: number[] = [];
  const times = new Map<string, number>();
  let caption = '';
  let afterCaption = false;
  for (const leaf of leaves) {
    const text = leaf.seen === '' ? leaf.hidden : leaf.seen;
    // Two captions one after the other: the first was a value that often comes again.
    if (captions.has(text) && !afterCaption && leaf !== leaves.at(-1)) {
      caption = text.replace(/\s{0,5}[:：]$/, '');
      afterCaption = true;
      continue;
    }
    afterCaption = false;
    const { header, value } = named(leaf, text, caption);
    caption = '';
    const kind = header === '' ? leaf.path : `\n${header}`;
    const count = (times.get(kind) ?? 0) + 1;
    times.set(kind, count);
    const key = `${kind} ${count}`;
    const column = keys.get(key) ?? { column: keys.size, header };
    keys.set(key, column);
    cells[column.column] = value;
    if (leaf.seen === '') hidden.push(column.column);
  }
  for (let i = 0; i < cells.length; i++) cells[i] ??= '';
  return { cells, line: leaves[0]!.line, hidden };
}

function named(leaf: CardLeaf, text: string, caption: string): { header: string; value: string } {
  if (caption !== '') return { header: caption, value: text };
  const labelled = LABELLED.exec(text);
  if (labelled !== null && !FURTHER.test(labelled[2]!))
    return { header: labelled[1]!.trim(), value: labelled[2]! };
  return { header: leaf.header, value: text };
}

import type { Labelled, Separator } from './labelled.ts';
import { labelsOf } from './labels.ts';
import { isBlank, type Line } from './lines.ts';

/** A field of a record: `key` tells fields of the same label apart. */
export interface Field {
  readonly key: string;
  readonly label: string;
  value: string;
}
export interface RecordRow {
  readonly line: number;
  readonly fields: readonly Field[];
}

/** Consecutive lines of label and value, cut into records where the first label comes again. */
export interface RecordBlock {
  readonly kind: 'records';
  readonly end: number;
  /** None if the lines up to `end` are prose after all. */
  readonly records: readonly RecordRow[];
}

/** Mean length of values above which labelled lines are prose: minutes of a meeting, a list of terms. */
const LONG_VALUE = 100;
const MAX_VALUE = 2000;
/** Labelled lines with blank lines between them that make a block. */
const MIN_SPACED = 3;

interface Entry extends Labelled {
  value: string;
  readonly line: number;
}
interface Stretch {
  readonly entries: Entry[];
  readonly labelledLines: number;
  readonly end: number;
}

/** The block of labelled lines that begins at line `from`. */
export function findRecords(lines: readonly Line[], from: number): RecordBlock | undefined {
  const stretch = labelledStretch(lines, from);
  if (stretch === undefined) return undefined;
  const block = stretch.labelledLines > 1 || stretch.entries.length > 2 ? stretch : spaced(lines, stretch);
  if (block === undefined) return undefined;
  const length = block.entries.reduce((sum, entry) => sum + entry.value.length, 0);
  const prose =
    length > block.entries.length * LONG_VALUE || areSentences(block.entries) || isTalk(block.entries);
  return { kind: 'records', end: block.end, records: prose ? [] : recordsOf(block.entries) };
}

/** Lines whose labels all begin with somebody else and end with one caption are a list: `Ana Cruz Lara RUN: 1…`. */
function areSentences(entries: readonly Entry[]): boolean {
  const seen = new Map<string, number>();
  const captions = new Set<string>();
  for (const { label } of entries) {
    const [, name, caption] = LISTED.exec(label) ?? [];
    if (name === undefined || caption === undefined || /^n(?:ame|ombre|ome?)$/i.test(caption)) return false;
    captions.add(caption);
    for (const word of name.match(/\p{L}{3,40}/gu) ?? []) seen.set(word, (seen.get(word) ?? 0) + 1);
  }
  // Families share a word, the fields of a form all of theirs.
  const shared = Math.max(...seen.values());
  return entries.length >= MIN_SPACED && captions.size === 1 && shared * 2 <= entries.length;
}

/** Who may speak in a hearing; forms have more labels. */
const MOST_SPEAKERS = 6;

/** Whether labels say who speaks: `Q: …? A: …`, `Officer: …?`. One of few asks again and again, or one of two once. */
function isTalk(entries: readonly Entry[]): boolean {
  const asked = new Map<string, number>();
  const speakers = new Set<string>();
  for (const { label, value } of entries) {
    const who = keyOf(label);
    speakers.add(who);
    if (/\?["”»)]?\s*$/.test(value)) asked.set(who, (asked.get(who) ?? 0) + 1);
  }
  if (speakers.size < 2 || speakers.size > MOST_SPEAKERS) return false;
  const most = Math.max(0, ...asked.values());
  return speakers.size === 2 ? most >= 1 : most >= 2 && speakers.size * 2 <= entries.length;
}

/** Two capitalised words or more, none of which joins what follows (`Date Of Birth`), and a caption of one word. */
const LISTED =
  /^((?:(?!(?:Of|De|Del|Da|Do|Du) )\p{Lu}[\p{L}\p{M}.'’-]{0,30},?(?: [-–])? ){2,5})(\p{L}[\p{L}\p{M}.º°-]{0,20}#?)$/u;

/** Labelled lines without a blank one between, with the lines that go on with a value. */
function labelledStretch(lines: readonly Line[], from: number): Stretch | undefined {
  const entries: Entry[] = [];
  let labelledLines = 0;
  let at = from;
  let indent = 0;
  for (; at < lines.length && !isBlank(lines[at]!); at++) {
    const { text, number } = lines[at]!;
    const found = labelsOf(text);
    if (found?.every(({ separator }) => separator === (entries[0] ?? found[0]!).separator)) {
      for (const { label, value, separator } of found)
        entries.push({ label, value, separator, line: number });
      labelledLines++;
      indent = indentOf(text);
      continue;
    }
    const last = entries.at(-1);
    const isCut = last !== undefined && /\d[-\u00ad\u2010\u2011]$/.test(last.value) && /^ ?\d/.test(text);
    const goesOn = last !== undefined && (last.value === '' || isCut || indentOf(text) > indent + 1);
    // A line without a label between such with one says something of the same record.
    if (last !== undefined && !goesOn && isAside(lines, at, last.separator)) {
      entries.push({ label: '', value: text.trim(), separator: last.separator, line: number });
      continue;
    }
    if (!goesOn || last.value.length + text.length > MAX_VALUE) break;
    last.value = `${last.value}\n${text.trim()}`.trim();
  }
  return entries.length === 0 ? undefined : { entries, labelledLines, end: at };
}

const LONGEST_ASIDE = 90;

/** Whether one or two short lines that end no sentence stand here between lines with labels. */
function isAside(lines: readonly Line[], at: number, separator: Separator): boolean {
  const isField = (line: number) =>
    labelsOf(lines[line]?.text ?? '')?.every((one) => one.separator === separator) ?? false;
  const isShort = (line: number) => {
    const text = lines[line]?.text ?? '';
    return text.length <= LONGEST_ASIDE && /^\s{0,8}[\p{Lu}\d]/u.test(text) && !/[.,;:]\s*$/.test(text);
  };
  if (separator !== 'colon' || !isShort(at)) return false;
  if (isField(at - 1)) return isField(at + 1) || (isShort(at + 1) && isField(at + 2));
  return isShort(at - 1) && isField(at - 2) && isField(at + 1);
}

/** A form whose lines all have a blank one between: single labelled lines, one after the other. */
function spaced(lines: readonly Line[], first: Stretch): Stretch | undefined {
  const entries = [...first.entries];
  let { end } = first;
  let labelledLines = 1;
  while (end + 1 < lines.length && isBlank(lines[end]!)) {
    const next = labelledStretch(lines, end + 1);
    if (next === undefined || next.labelledLines > 1) break;
    if (next.entries[0]!.separator !== entries[0]!.separator) break;
    entries.push(...next.entries);
    labelledLines++;
    end = next.end;
  }
  return labelledLines < MIN_SPACED ? undefined : { entries, labelledLines, end };
}

function recordsOf(entries: readonly Entry[]): RecordRow[] {
  const records: { line: number; fields: Field[] }[] = [];
  const seen = new Map<string, number>();
  const first = keyOf(entries[0]!.label);
  for (const { label, value, line } of entries) {
    const folded = keyOf(label);
    if (folded === first) {
      records.push({ line, fields: [] });
      seen.clear();
    }
    const times = (seen.get(folded) ?? 0) + 1;
    seen.set(folded, times);
    records.at(-1)!.fields.push({ key: times === 1 ? folded : `${folded}\n${times}`, label, value });
  }
  return records;
}

function keyOf(label: string): string {
  const folded = label.toLowerCase();
  return folded.includes('  ') ? folded.replace(/\s{2,40}/g, ' ') : folded;
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

import type { Fact, PersonRecord } from './persons/person.ts';
import type { ByteSource, Lang, ReportRule } from './types.ts';

/** Larger files are not searched for comments: nobody writes them by hand, and to search them takes time. */
const LARGEST = 16 * 1024 * 1024;
const BLOCK = 1024 * 1024;
/** More comments, or ones on longer lines, let nothing pass: what is found would be looked for in all of them. */
const MOST_COMMENTS = 200;
const LONGEST_LINE = 2_000;
/** Lines that a report names. */
const MOST_NAMED = 20;

const MARK = 'amparo-ignore:';
const COMMENT = /(^|[^\p{L}\p{N}_-])amparo-ignore:[ \t]{0,20}([^\n]{0,300})/u;
/** What begins a comment in one language or another, with nothing before it. */
const ALONE = /^[\s#/*<!;%'"(){}-]{0,100}$/;
const ENDS = /(?:-->|\*\/|\*\)|["'}\s])+$/;
const SHORTEST_REASON = 8;

/** What comments `amparo-ignore: REASON` in a file are about. */
export interface MarkedLines {
  /** The text of each line that they are about, by its number from 1. */
  readonly lines: ReadonlyMap<number, string>;
  /** All other lines. */
  readonly rest: string;
  /** Lines of comments that give no reason, and count for nothing. */
  readonly withoutReason: readonly number[];
}

/**
 * The lines that comments are about: that of the comment, and the next one if nothing else stands on it. Undefined if there is
 * no comment. For text in ASCII and UTF-8.
 */
export async function markedLines(source: ByteSource): Promise<MarkedLines | undefined> {
  if (source.size > LARGEST || source.size < MARK.length) return undefined;
  let before = '';
  for (let at = 0; at < source.size; at += BLOCK) {
    const bytes = await source.read(at, Math.min(BLOCK, source.size - at));
    // Bytes without meaning to people come soon in what is no text.
    if (at === 0 && bytes.subarray(0, 4096).includes(0)) return undefined;
    const text = new TextDecoder().decode(bytes);
    if (text.includes(MARK) || (before + text.slice(0, MARK.length)).includes(MARK))
      return marksIn((await textOf(source)).split('\n'));
    before = text.slice(-MARK.length);
  }
  return undefined;
}

async function textOf(source: ByteSource): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for (let at = 0; at < source.size; at += BLOCK)
    text += decoder.decode(await source.read(at, Math.min(BLOCK, source.size - at)), { stream: true });
  return text;
}

function marksIn(all: readonly string[]): MarkedLines {
  const marked = new Set<number>();
  const withoutReason: number[] = [];
  let comments = 0;
  for (const [i, line] of all.entries()) {
    const found = line.includes(MARK) && line.length <= LONGEST_LINE ? COMMENT.exec(line) : undefined;
    if (!found || comments++ >= MOST_COMMENTS) continue;
    if ((found[2] ?? '').replace(ENDS, '').trim().length < SHORTEST_REASON) withoutReason.push(i + 1);
    else {
      marked.add(i);
      if (ALONE.test(line.slice(0, found.index)) && (all[i + 1] ?? '').length <= LONGEST_LINE)
        marked.add(i + 1);
    }
  }
  return {
    lines: new Map([...marked].map((i) => [i + 1, all[i] ?? ''])),
    rest: all.filter((_, i) => !marked.has(i)).join('\n'),
    withoutReason,
  };
}

/** Lets findings of marked lines pass and counts them. What readers do not see is never let pass by a comment. */
export class IgnoredLines {
  private readonly marked: MarkedLines;
  private readonly isScript: boolean;
  private readonly elsewhere = new Map<string, boolean>();
  private count = 0;
  private readonly met = new Set<number>();

  /** `format`: of the file. What stands in a script is hidden in a page, and in plain sight in a file of its own. */
  constructor(marked: MarkedLines, format: string) {
    this.marked = marked;
    this.isScript = format === 'script';
  }

  /** The person without what stands on marked lines; undefined if nothing is left. */
  without(person: PersonRecord): PersonRecord | undefined {
    const facts = person.facts.filter((fact) => !this.isIgnored(fact, person));
    if (facts.length === person.facts.length) return person;
    return facts.length === 0 ? undefined : { ...person, facts };
  }

  /**
   * What is found must stand on a marked line as it was read, and be known to lie there, or nowhere else in the file: some
   * formats name no lines, and in others a record has that of its beginning.
   */
  private isIgnored({ visibility, at, text }: Fact, { owner }: PersonRecord): boolean {
    if (visibility !== 'visible' && !(this.isScript && visibility === 'script-data')) return false;
    const { lines } = this.marked;
    const { line } = owner.locate(at);
    const isHere = line !== undefined && lines.get(line)?.includes(text);
    const on = isHere ? line : this.onlyOn(text);
    if (on === undefined) return false;
    this.count++;
    this.met.add(on);
    return true;
  }

  /** The marked line that a text stands on, if it stands on no other. */
  private onlyOn(text: string): number | undefined {
    for (const [line, words] of this.marked.lines)
      if (words.includes(text)) return this.isElsewhere(text) ? undefined : line;
    return undefined;
  }

  private isElsewhere(text: string): boolean {
    let is = this.elsewhere.get(text);
    if (is === undefined) {
      is = this.marked.rest.includes(text);
      this.elsewhere.set(text, is);
    }
    return is;
  }

  /** What the report says: how many, and on which lines; the reasons are the file's own words and stay there. */
  rules(lang: Lang): ReportRule[] {
    const message = WORDS[lang];
    const { withoutReason } = this.marked;
    return [
      ...(this.count > 0 ? [note('allow:amparo-ignore', message.passed(this.count, named(this.met)))] : []),
      ...(withoutReason.length > 0
        ? [note('ignore-without-reason', message.bare(named(withoutReason)))]
        : []),
    ];
  }
}

function note(id: string, message: string): ReportRule {
  return { id, level: 'note', message, persons: 0 };
}

function named(lines: Iterable<number>): string {
  const all = [...lines].sort((a, b) => a - b);
  return all.slice(0, MOST_NAMED).join(', ') + (all.length > MOST_NAMED ? ', …' : '');
}

const WORDS = {
  en: {
    passed: (count: number, lines: string) =>
      `${count} ${count === 1 ? 'finding' : 'findings'} let pass by comments in the file (amparo-ignore): lines ${lines}`,
    bare: (lines: string) =>
      `A comment amparo-ignore counts for nothing without a reason (amparo-ignore: why): lines ${lines}`,
  },
  es: {
    passed: (count: number, lines: string) =>
      `${count} ${count === 1 ? 'hallazgo permitido' : 'hallazgos permitidos'} por comentarios del archivo (amparo-ignore): líneas ${lines}`,
    bare: (lines: string) =>
      `Un comentario amparo-ignore no vale nada sin motivo (amparo-ignore: por qué): líneas ${lines}`,
  },
} as const;

import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { decodeText } from '../shared/encoding.ts';
import { TreeTables } from '../shared/tree.ts';
import { EdifactRecords } from './edifact.ts';
import { edifactSyntax, type Segment, SegmentCutter, type Syntax, x12Syntax } from './syntax.ts';
import { type Field, type Said, X12Records } from './x12.ts';

/** Characters of a segment; longer ones are not those of a program. */
const LONGEST = 65_536;
/** Fields of one record. */
const MOST = 400;

interface Records {
  of(segment: Segment): Said | undefined;
}

type Units = AsyncIterable<Unit | Problem>;

export const readX12 = (source: ByteSource, context: ReadContext): Units =>
  readMessages(source, context, { syntaxOf: x12Syntax, records: new X12Records() });

export const readEdifact = (source: ByteSource, context: ReadContext): Units =>
  readMessages(source, context, { syntaxOf: edifactSyntax, records: new EdifactRecords() });

interface Dialect {
  syntaxOf(text: string): Syntax | undefined;
  readonly records: Records;
}

async function* readMessages(
  source: ByteSource,
  context: ReadContext,
  { syntaxOf, records }: Dialect,
): AsyncIterable<Unit | Problem> {
  const tables = new TreeTables(() => 1, { lines: true });
  const open = new OpenRecord(tables);
  let cutter: SegmentCutter | undefined;
  for await (const chunk of decodeText(source, { signal: context.signal })) {
    // Signs stand in the first hundred characters, which the first chunk holds.
    cutter ??= new SegmentCutter(syntaxOf(chunk) ?? FALLBACK, LONGEST);
    for (const segment of cutter.cut(chunk, false)) open.add(records.of(segment), segment.line);
    tables.went(chunk.length);
    yield* tables.take();
  }
  for (const segment of cutter?.cut('', true) ?? []) open.add(records.of(segment), segment.line);
  open.end();
  yield* tables.end();
}

const FALLBACK: Syntax = { segment: '~', element: '*', component: ':', release: '' };

/** The record that segments add to, until one begins another. */
class OpenRecord {
  readonly #tables: TreeTables;
  #fields: Field[] = [];
  #line = 1;

  constructor(tables: TreeTables) {
    this.#tables = tables;
  }

  add(said: Said | undefined, line: number): void {
    if (said === undefined) return;
    if (said.begins) this.end();
    if (this.#fields.length === 0) this.#line = line;
    for (const [caption, value] of said.fields) {
      if (this.#fields.length >= MOST) this.end();
      if (value !== '') this.#add(caption, value);
    }
  }

  /** Lines of an address are one. */
  #add(caption: string, value: string): void {
    const at = caption === 'address' ? this.#fields.findIndex(([known]) => known === caption) : -1;
    if (at < 0) this.#fields.push([caption, value]);
    else this.#fields[at] = [caption, `${this.#fields[at]![1]}, ${value}`];
  }

  end(): void {
    if (this.#fields.length > 0) {
      this.#tables.beginLine(this.#line);
      this.#tables.record(this.#fields);
    }
    this.#fields = [];
  }
}

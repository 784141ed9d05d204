import type { ByteSource, Embedded, Problem, ReadContext, Unit } from '../../core/types.ts';
import { DataNumbers } from '../shared/data/source-bytes.ts';
import { captionOf, type DataColumn, DataTable } from '../shared/data/table.ts';
import { beforeZero, leftBehind, lenientText } from '../shared/data/texts.ts';
import type { ValueLabels } from '../shared/data/value-labels.ts';
import { windowSource } from '../shared/zip/bytes.ts';
import type { Dataset, LongText, Variable } from './layout.ts';
import { numberAt, numberText, typeOf } from './values.ts';

const CHUNK = 1024 * 1024;

interface Column {
  readonly variable: Variable;
  readonly labels: ValueLabels | undefined;
}

/** Gives the rows of a file, then what they left behind the ends of texts. */
export class Rows {
  readonly #set: Dataset;
  readonly #source: ByteSource;
  readonly #context: ReadContext;
  readonly #columns: readonly Column[];
  #files: Embedded[] = [];

  constructor(set: Dataset, source: ByteSource, context: ReadContext) {
    this.#set = set;
    this.#source = source;
    this.#context = context;
    this.#columns = set.variables.map((variable) => ({ variable, labels: labelsFor(variable, set) }));
    for (const { variable, labels } of this.#columns) labels?.captions.add(captionOf(variable));
  }

  async *read(): AsyncIterable<Unit | Problem> {
    const { rows, rowLength, data, little, variables } = this.#set;
    const table = new DataTable('table', this.#columns.flatMap(columnsFor));
    const left = new DataTable('left behind the ends of texts', variables, { visibility: 'slack' });
    const perChunk = Math.max(1, Math.floor(CHUNK / Math.max(1, rowLength)));
    for (let first = 0; first < rows && rowLength > 0; first += perChunk) {
      this.#context.signal.throwIfAborted();
      const count = Math.min(perChunk, rows - first);
      const bytes = await this.#source.read(data + first * rowLength, count * rowLength);
      if (bytes.length < rowLength) break;
      const numbers = new DataNumbers(bytes, little);
      for (let at = 0; at + rowLength <= bytes.length; at += rowLength) {
        table.add(await this.#cells(numbers, at));
        const gone = variables.map(({ kind, offset, width }) =>
          kind === 'text' ? leftBehind(bytes.subarray(at + offset, at + offset + width)) : '',
        );
        if (gone.some((text) => text !== '')) left.add(gone);
        if (table.isFull) yield* table.take();
      }
      yield* table.take();
      yield* this.files();
    }
    yield* left.take();
  }

  /** The files that have come since the last call. */
  files(): Embedded[] {
    const files = this.#files;
    this.#files = [];
    return files;
  }

  async #cells(numbers: DataNumbers, at: number): Promise<string[]> {
    const cells: string[] = [];
    for (const column of this.#columns) {
      const { kind, offset, width } = column.variable;
      if (kind === 'text')
        cells.push(lenientText(beforeZero(numbers.bytes.subarray(at + offset, at + offset + width))));
      else if (kind === 'long-text') cells.push(await this.#longText(numbers, at + offset));
      else cells.push(...numberCells(column, numbers, at));
    }
    return cells;
  }

  async #longText(numbers: DataNumbers, at: number): Promise<string> {
    const text = this.#set.longTexts.get(keyAt(numbers, at, this.#set.release));
    return text === undefined ? '' : this.longText(text);
  }

  /** Read once however many rows point to it; bytes, and what is too long for a cell, are files. */
  async longText(text: LongText): Promise<string> {
    const { start, length, isBinary } = text;
    const isFile = isBinary || length > this.#context.limits.cellLength;
    if (!isFile) {
      text.isUsed = true;
      return lenientText(beforeZero(await this.#source.read(start, length)));
    }
    if (!text.isUsed) {
      const source = windowSource('long text', this.#source, { start, end: start + length });
      this.#files.push({ kind: 'file', source, visibility: 'embedded' });
    }
    text.isUsed = true;
    return '';
  }
}

/** What a row points to a long text with: two numbers that share eight bytes by release. */
function keyAt(numbers: DataNumbers, at: number, release: number): string {
  if (release === 117) return `${numbers.u32(at)} ${numbers.u32(at + 4)}`;
  const size = release === 118 ? 2 : 3;
  let [variable, row] = [0, 0];
  for (let i = 0; i < 8; i++) {
    // The lowest byte first or last.
    const byte = numbers.u8(at + i);
    if (i < size) variable = numbers.little ? variable + byte * 256 ** i : variable * 256 + byte;
    else row = numbers.little ? row + byte * 256 ** (i - size) : row * 256 + byte;
  }
  return `${variable} ${row}`;
}

function labelsFor({ labels, kind }: Variable, set: Dataset): ValueLabels | undefined {
  return labels === '' || kind === 'text' || kind === 'long-text' ? undefined : set.labels.get(labels);
}

/** Codes that may be numbers of people stand beside what they are called. */
function columnsFor({ variable, labels }: Column): DataColumn[] {
  const { name, label } = variable;
  if (labels === undefined) return [{ name, label, type: typeOf(variable) }];
  return labels.hasLongCodes
    ? [
        { name, label },
        { name, label, type: 'number' },
      ]
    : [{ name, label }];
}

function numberCells({ variable, labels }: Column, numbers: DataNumbers, at: number): string[] {
  const number = numberAt(variable, numbers, at);
  const text = 'value' in number ? numberText(number.value, variable) : '';
  if (labels === undefined) return [text];
  const label = labels.label('value' in number ? String(number.value) : number.missing);
  return labels.hasLongCodes ? [label ?? '', text] : [label ?? text];
}

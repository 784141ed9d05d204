import { DataNumbers, type SourceBytes } from '../shared/data/source-bytes.ts';
import { beforeZero, lenientText } from '../shared/data/texts.ts';
import type { ValueLabels } from '../shared/data/value-labels.ts';
import { Trouble } from '../shared/trouble.ts';
import { labelsOf } from './label-table.ts';
import { type Characteristic, type Dataset, type Variable, WIDTHS } from './layout.ts';

const HEADER = 109;
const NAME = 33;
const LABEL = 81;
const MAX_TEXT = 64 * 1024 * 1024;
const NUMBERS: Readonly<Record<number, Exclude<Variable['kind'], 'text'>>> = {
  251: 'byte',
  252: 'int',
  253: 'long',
  254: 'float',
  255: 'double',
};

/** All but the rows of releases 111 to 115 (Stata's `dta` help, formats 113, 114 and 115). Throws `Trouble`. */
export async function oldDataset(bytes: SourceBytes): Promise<Dataset> {
  const head = await bytes.take(HEADER);
  const little = head[1] === 2;
  const numbers = new DataNumbers(head, little);
  const [release, count, rows] = [head[0]!, numbers.u16(4), numbers.u32(6)];
  const variables = await variablesOf(bytes, count, release === 114 || release === 115 ? 49 : 12);
  const characteristics = await characteristicsOf(bytes, little);
  const last = variables.at(-1);
  const rowLength = last === undefined ? 0 : last.offset + last.width;
  const data = bytes.at;
  bytes.at += rows * rowLength;
  const labels = bytes.left > 0 ? await labelSets(bytes, little) : new Map<string, ValueLabels>();
  const title = textOf(head.subarray(10, 91));
  const made = { release, little, title, variables, rows, rowLength, data, characteristics, labels };
  return { ...made, longTexts: new Map(), end: bytes.at };
}

const textOf = (bytes: Uint8Array) => lenientText(beforeZero(bytes));

async function variablesOf(bytes: SourceBytes, count: number, format: number): Promise<Variable[]> {
  const types = (await bytes.take(count)).slice();
  const names = await textsOf(bytes, count, NAME);
  await bytes.take(2 * (count + 1));
  const formats = await textsOf(bytes, count, format);
  const labels = await textsOf(bytes, count, NAME);
  const captions = await textsOf(bytes, count, LABEL);
  let offset = 0;
  return names.map((name, i): Variable => {
    const kind: Variable['kind'] = NUMBERS[types[i]!] ?? 'text';
    const width = kind === 'text' ? types[i]! : WIDTHS[kind];
    if (width > 244) throw new Trouble('damaged', 'a column is of no known type');
    const variable = {
      name,
      label: captions[i]!,
      format: formats[i]!,
      labels: labels[i]!,
      kind,
      width,
      offset,
    };
    offset += width;
    return variable;
  });
}

async function textsOf(bytes: SourceBytes, count: number, width: number): Promise<string[]> {
  const held = await bytes.take(count * width);
  return Array.from({ length: count }, (_, i) => textOf(held.subarray(i * width, (i + 1) * width)));
}

/** Fields behind the descriptions; those of type 1 are characteristics, others are for programs to come. */
async function characteristicsOf(bytes: SourceBytes, little: boolean): Promise<Characteristic[]> {
  const found: Characteristic[] = [];
  for (;;) {
    const head = await bytes.take(5);
    const [type, length] = [head[0]!, new DataNumbers(head, little).u32(1)];
    if (type === 0 && length === 0) return found;
    if (length > MAX_TEXT) throw new Trouble('too-large', 'a note is too large to hold');
    const field = await bytes.take(length);
    const [of, name] = [textOf(field.subarray(0, NAME)), textOf(field.subarray(NAME, 2 * NAME))];
    found.push({ of, name, text: textOf(field.subarray(2 * NAME)) });
  }
}

async function labelSets(bytes: SourceBytes, little: boolean): Promise<Map<string, ValueLabels>> {
  const sets = new Map<string, ValueLabels>();
  while (bytes.left >= 4 + NAME + 3 + 8) {
    const length = new DataNumbers(await bytes.peek(4), little).u32(0);
    if (length < 8 || length > MAX_TEXT || length + 4 + NAME + 3 > bytes.left) break;
    const name = textOf((await bytes.take(4 + NAME + 3)).subarray(4));
    sets.set(name, labelsOf(name, await bytes.take(length), little));
  }
  return sets;
}

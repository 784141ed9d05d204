import { DataNumbers, type SourceBytes } from '../shared/data/source-bytes.ts';
import { lenientText } from '../shared/data/texts.ts';
import { Trouble } from '../shared/trouble.ts';

/** All that is no row comes in lines of so many bytes. */
export const LINE = 80;
const MAX_VARIABLES = 100_000;

export interface Variable {
  readonly name: string;
  readonly label: string;
  readonly isText: boolean;
  readonly offset: number;
  readonly width: number;
  readonly shown: { readonly format: string; readonly width: number };
}

export interface Member {
  readonly name: string;
  readonly label: string;
  readonly variables: readonly Variable[];
  readonly rowLength: number;
}

export const textOf = (bytes: Uint8Array) => lenientText(bytes).replaceAll('\0', ' ').trim();

/** The kind of a line that begins a part: `MEMBER`, `OBSV8`; '' for others. */
export function kindOf(line: Uint8Array): string {
  const text = String.fromCharCode(...line.subarray(0, 48));
  return /^HEADER RECORD\*{7}(\w{3,7}) {0,5}HEADER RECORD!{7}$/.exec(text)?.[1] ?? '';
}

async function expect(bytes: SourceBytes, kinds: RegExp): Promise<Uint8Array> {
  const line = (await bytes.take(LINE)).slice();
  if (!kinds.test(kindOf(line))) throw new Trouble('damaged', 'a part is not where it should be');
  return line;
}

/** A table's description (SAS: Record Layout of a SAS Version 5, 6, 8 or 9 Data Set in Transport Format). Throws `Trouble`. */
export async function readMember(bytes: SourceBytes): Promise<Member> {
  const first = await expect(bytes, /^MEMB/);
  const isLong = kindOf(first) === 'MEMBV8';
  const size = Number(textOf(first.subarray(74, 78))) || 140;
  await expect(bytes, /^DSC/);
  const named = await bytes.take(LINE);
  const name = textOf(named.subarray(8, isLong ? 40 : 16));
  const label = textOf((await bytes.take(LINE)).subarray(32, 72));
  const counted = await expect(bytes, /^NAM/);
  const count = Number(textOf(counted.subarray(48, 58)));
  if (!(count > 0 && count <= MAX_VARIABLES) || size < 136)
    throw new Trouble('damaged', 'the columns are not described');
  const records = (await bytes.take(Math.ceil((count * size) / LINE) * LINE)).slice();
  const variables = Array.from({ length: count }, (_, i) =>
    variableOf(records.subarray(i * size, (i + 1) * size), isLong),
  );
  const labelled = await longLabels(bytes, variables);
  const rowLength = Math.max(...variables.map(({ offset, width }) => offset + width));
  return { name, label, variables: labelled, rowLength };
}

function variableOf(record: Uint8Array, isLong: boolean): Variable {
  const numbers = new DataNumbers(record, false);
  const long = isLong ? textOf(record.subarray(88, 120)) : '';
  const width = numbers.u16(4);
  const offset = numbers.u32(84);
  if (width === 0 || offset > 2 ** 24) throw new Trouble('damaged', 'the columns are not described');
  return {
    name: long || textOf(record.subarray(8, 16)),
    label: textOf(record.subarray(16, 56)),
    isText: numbers.u16(0) === 2,
    offset,
    width,
    shown: { format: textOf(record.subarray(56, 64)).toUpperCase(), width: numbers.u16(64) },
  };
}

/** Names and labels that are longer than the ordinary record has room for, up to the line before the rows. */
async function longLabels(bytes: SourceBytes, variables: readonly Variable[]): Promise<Variable[]> {
  const found = [...variables];
  let line = (await bytes.take(LINE)).slice();
  const isWide = kindOf(line) === 'LABELV9';
  if (/^LABELV[89]$/.test(kindOf(line))) {
    const count = Number(textOf(line.subarray(48, 64)));
    const start = bytes.at;
    for (let i = 0; i < count; i++) {
      const head = new DataNumbers((await bytes.take(isWide ? 10 : 6)).slice(), false);
      const [number, name, label] = [head.u16(0), head.u16(2), head.u16(4)];
      const more = isWide ? head.u16(6) + head.u16(8) : 0;
      const texts = (await bytes.take(name + label + more)).slice();
      const known = found[number - 1];
      if (known !== undefined)
        found[number - 1] = {
          ...known,
          name: textOf(texts.subarray(0, name)),
          label: textOf(texts.subarray(name, name + label)),
        };
    }
    bytes.at = start + Math.ceil((bytes.at - start) / LINE) * LINE;
    line = (await bytes.take(LINE)).slice();
  }
  if (!/^OBS/.test(kindOf(line))) throw new Trouble('damaged', 'a part is not where it should be');
  return found;
}

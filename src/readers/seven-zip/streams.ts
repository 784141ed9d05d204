import { damaged, type HeaderFields } from './fields.ts';

const END = 0;
const PACK_INFO = 6;
const CODERS_INFO = 7;
const SUBSTREAMS_INFO = 8;
const SIZE = 9;
const CRC = 10;
const FOLDER = 11;
const CODERS_SIZES = 12;
const SUBSTREAM_COUNTS = 13;

/** One step of unpacking. */
export interface Coder {
  /** In hexadecimal digits: `030101` is LZMA. */
  readonly id: string;
  readonly inputs: number;
  readonly outputs: number;
  readonly properties: Uint8Array;
}

/** What unpacks to the bytes of some files one after another. */
export interface Folder {
  readonly coders: readonly Coder[];
  readonly pairs: readonly { readonly input: number; readonly output: number }[];
  /** Indices of the inputs that packed streams go into. */
  readonly packed: readonly number[];
  /** Of each output, in bytes. */
  sizes: number[];
  crc: number | undefined;
  /** Files in it. */
  parts: { readonly size: number; readonly crc: number | undefined }[];
}

export interface Streams {
  /** Where the first packed stream begins, from the end of the archive's first header. */
  readonly start: number;
  readonly packedSizes: readonly number[];
  readonly folders: readonly Folder[];
}

/** `StreamsInfo` of a 7z header. */
export function readStreams(fields: HeaderFields): Streams {
  let packed = { start: 0, sizes: [] as number[] };
  let folders: Folder[] = [];
  for (let id = fields.byte(); id !== END; id = fields.byte()) {
    if (id === PACK_INFO) packed = readPackInfo(fields);
    else if (id === CODERS_INFO) folders = readFolders(fields);
    else if (id === SUBSTREAMS_INFO) readParts(fields, folders);
    else damaged();
  }
  return { start: packed.start, packedSizes: packed.sizes, folders };
}

function readPackInfo(fields: HeaderFields): { start: number; sizes: number[] } {
  const start = fields.number();
  const count = fields.count();
  let sizes: number[] = [];
  for (let id = fields.byte(); id !== END; id = fields.byte()) {
    if (id === SIZE) sizes = Array.from({ length: count }, () => fields.number());
    else if (id === CRC) fields.digests(count);
    else damaged();
  }
  return { start, sizes };
}

function readFolders(fields: HeaderFields): Folder[] {
  if (fields.byte() !== FOLDER) damaged();
  const count = fields.count();
  if (fields.byte() !== 0) damaged();
  const folders = Array.from({ length: count }, () => readFolder(fields));
  for (let id = fields.byte(); id !== END; id = fields.byte()) {
    if (id === CODERS_SIZES) {
      for (const folder of folders)
        folder.sizes = Array.from({ length: outputsOf(folder) }, () => fields.number());
    } else if (id === CRC) {
      for (const [i, crc] of fields.digests(count).entries()) folders[i]!.crc = crc;
    } else damaged();
  }
  for (const folder of folders) folder.parts = [{ size: sizeOf(folder), crc: folder.crc }];
  return folders;
}

function readFolder(fields: HeaderFields): Folder {
  const count = fields.count();
  if (count < 1 || count > 32) damaged();
  const coders = Array.from({ length: count }, () => readCoder(fields));
  const inputs = coders.reduce((sum, coder) => sum + coder.inputs, 0);
  const outputs = coders.reduce((sum, coder) => sum + coder.outputs, 0);
  const pairs = Array.from({ length: outputs - 1 }, () => ({
    input: fields.number(),
    output: fields.number(),
  }));
  const open = inputs - pairs.length;
  const free = Array.from({ length: inputs }, (_, i) => i).filter(
    (i) => !pairs.some(({ input }) => input === i),
  );
  const packed = open > 1 ? Array.from({ length: open }, () => fields.number()) : free;
  return { coders, pairs, packed, sizes: [], crc: undefined, parts: [] };
}

function readCoder(fields: HeaderFields): Coder {
  const flags = fields.byte();
  if ((flags & 0xc0) !== 0) damaged();
  const id = [...fields.take(flags & 15)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const [inputs, outputs] = flags & 0x10 ? [fields.number(), fields.number()] : [1, 1];
  if (inputs > 32 || outputs > 32 || outputs < 1) damaged();
  const properties = flags & 0x20 ? fields.take(fields.number()) : new Uint8Array(0);
  return { id, inputs, outputs, properties };
}

const outputsOf = ({ coders }: Folder) => coders.reduce((sum, coder) => sum + coder.outputs, 0);

/** Size of what comes out of a folder: of the one output that no other coder takes. */
export function sizeOf(folder: Folder): number {
  const last = lastOutput(folder);
  return folder.sizes[last] ?? damaged();
}

export function lastOutput(folder: Folder): number {
  for (let output = outputsOf(folder) - 1; output >= 0; output--) {
    if (!folder.pairs.some((pair) => pair.output === output)) return output;
  }
  return damaged();
}

/** How the folders are divided into files. The last size of each follows from the others. */
function readParts(fields: HeaderFields, folders: readonly Folder[]): void {
  let counts = folders.map(() => 1);
  let id = fields.byte();
  if (id === SUBSTREAM_COUNTS) {
    counts = folders.map(() => fields.number());
    id = fields.byte();
  }
  if (counts.reduce((sum, count) => sum + count, 0) > fields.left * 8 + folders.length) damaged();
  const sizes = folders.map((folder, i) => sizesIn(folder, counts[i]!, id === SIZE ? fields : undefined));
  if (id === SIZE) id = fields.byte();
  const isKnown = (folder: number) => counts[folder] === 1 && folders[folder]!.crc !== undefined;
  const unknown = counts.reduce((sum, count, i) => sum + (isKnown(i) ? 0 : count), 0);
  let digests: (number | undefined)[] = [];
  for (; id !== END; id = fields.byte()) {
    if (id === CRC) digests = fields.digests(unknown);
    else damaged();
  }
  let next = 0;
  for (const [i, folder] of folders.entries()) {
    folder.parts = sizes[i]!.map((size) => ({ size, crc: isKnown(i) ? folder.crc : digests[next++] }));
  }
}

function sizesIn(folder: Folder, count: number, fields: HeaderFields | undefined): number[] {
  if (count === 0) return [];
  const whole = sizeOf(folder);
  const sizes = Array.from({ length: count - 1 }, () => fields?.number() ?? damaged());
  const last = whole - sizes.reduce((sum, size) => sum + size, 0);
  return last < 0 ? damaged() : [...sizes, last];
}

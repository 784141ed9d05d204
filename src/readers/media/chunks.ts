import { decoderFor } from '../shared/legacy/code-pages.ts';
import { wideRuns } from '../shared/legacy/printable.ts';
import { latin1 } from '../shared/picture/window.ts';
import { readId3 } from './id3.ts';
import { type Recording, utf8 } from './recording.ts';

const MAX_CHUNKS = 100_000;
/** Lists of chunks that say something: facts, labels of cues, headers and names of streams. */
const LISTS = /^(?:INFO|adtl|hdrl|strl|exif)$/;
/** Sounds, pictures, indexes and numbers. */
const WITHOUT_TEXT =
  /^(?:data|fmt |fact|cue |smpl|inst|plst|JUNK|PAD |FLLR|idx1|avih|strh|strf|strd|indx|vprp|dmlh|ds64|levl|peak|PEAK|COMM|SSND|MARK|INST|FVER|ftyp|bext_)$/;
const WESTERN = decoderFor(1252);

/** Reads the chunks of WAV and AVI (RIFF, RF64), or with the larger byte first of AIFF. */
export async function readChunks(recording: Recording, bigEndian: boolean): Promise<void> {
  await walk(recording, { start: 12, end: recording.window.size, bigEndian }, 0);
}

interface Range {
  readonly start: number;
  readonly end: number;
  readonly bigEndian: boolean;
}

async function walk(recording: Recording, { start, end, bigEndian }: Range, depth: number): Promise<void> {
  const { window } = recording;
  for (let at = start, count = 0; at + 8 <= end && count < MAX_CHUNKS; count++) {
    const view = await window.view(at, 8);
    const type = latin1(new Uint8Array(view.buffer, view.byteOffset, 4));
    const size = view.getUint32(4, !bigEndian);
    const next = Math.min(end, at + 8 + size);
    if (type === 'LIST' && next - at >= 12 && depth < 4) {
      const kind = latin1(await window.bytes(at + 8, 4));
      if (LISTS.test(kind)) await walk(recording, { start: at + 12, end: next, bigEndian }, depth + 1);
    } else if (type === 'id3 ' || type === 'ID3 ') await readId3(recording, at + 8);
    else if (!WITHOUT_TEXT.test(type) && next > at + 8)
      await readChunk(recording, type, { start: at + 8, end: next, bigEndian });
    at = next + (size & 1);
  }
}

async function readChunk(recording: Recording, type: string, { start, end }: Range): Promise<void> {
  const bytes = await recording.window.bytes(start, Math.min(end - start, 1 << 20));
  if (type === '_PMX') recording.addXmp(bytes);
  // Description, originator and reference of fixed widths (EBU Tech 3285).
  else if (type === 'bext') {
    for (const [from, to] of [
      [0, 256],
      [256, 288],
      [288, 320],
      [602, bytes.length],
    ] as const) {
      recording.say(type, until0(WESTERN(bytes.subarray(from, to))));
    }
  } else if (/^(?:labl|note|ltxt)$/.test(type))
    recording.say(type, until0(textOf(bytes.subarray(type === 'ltxt' ? 20 : 4))));
  else if (/^(?:I[A-Z0-9]{3}|NAME|AUTH|ANNO|\(c\) |strn|IDIT)$/.test(type))
    recording.say(type, until0(textOf(bytes)));
  else recording.addBytes(type, bytes);
}

const until0 = (text: string) => text.split('\0')[0]!;

/** UTF-8 where it is, else Western letters: the format does not say. */
function textOf(bytes: Uint8Array): string {
  const text = utf8(bytes);
  return text.includes('\ufffd') ? WESTERN(bytes) : text;
}

const ASF_HEADER = 30;

/** The header of WMA and WMV (Advanced Systems Format, 3): its texts have two bytes a letter. */
export async function readAsf(recording: Recording): Promise<void> {
  const view = await recording.window.view(0, ASF_HEADER);
  const size = Math.min(Number(view.getBigUint64(16, true)), recording.window.size);
  const bytes = await recording.window.bytes(ASF_HEADER, size - ASF_HEADER);
  for (const run of wideRuns(bytes)) recording.say('header', run);
}

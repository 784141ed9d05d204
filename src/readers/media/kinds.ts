import { hasMark, latin1 } from '../shared/picture/window.ts';

export type MediaKind = 'mpeg' | 'mp4' | 'riff' | 'aiff' | 'flac' | 'ogg' | 'matroska' | 'asf';

/** Brands of ISO media files that are pictures: another reader's. */
const PICTURES = /^(?:avif|avis|heic|heix|heim|heis|hevc|hevx|mif1|msf1|mif2|jp2 |jpx |crx )$/;
/** Kilobits a second by the index in a frame's head: version 1 and 2 of layer 3, layer 2, layer 1 (ISO/IEC 11172-3). */
const RATES = {
  v1l1: [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  v1l2: [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  v1l3: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  v2l1: [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  v2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const FREQUENCIES = [44_100, 48_000, 32_000];

/** The kind of sound or film that the first bytes show, or undefined. */
export function mediaKind(head: Uint8Array): MediaKind | undefined {
  if (
    hasMark(head, 'ID3') &&
    head[3]! >= 2 &&
    head[3]! <= 4 &&
    head.subarray(6, 10).every((byte) => byte < 128)
  ) {
    return 'mpeg';
  }
  if (
    (hasMark(head, 'RIFF') || hasMark(head, 'RF64')) &&
    /^(?:WAVE|AVI |RMID)$/.test(latin1(head.subarray(8, 12)))
  ) {
    return 'riff';
  }
  if (hasMark(head, 'FORM') && /^AIF[FC]$/.test(latin1(head.subarray(8, 12)))) return 'aiff';
  if (hasMark(head, 'fLaC')) return 'flac';
  if (hasMark(head, 'OggS\0')) return 'ogg';
  if (hasMark(head, '\x1a\x45\xdf\xa3')) return 'matroska';
  if (isAsf(head)) return 'asf';
  if (isMp4(head)) return 'mp4';
  return isFrames(head) ? 'mpeg' : undefined;
}

const isAsf = (head: Uint8Array): boolean =>
  hasMark(head, '\x30\x26\xb2\x75\x8e\x66\xcf\x11\xa6\xd9\x00\xaa\x00\x62\xce\x6c');

function isMp4(head: Uint8Array): boolean {
  const type = latin1(head.subarray(4, 8));
  if (type === 'ftyp') return !PICTURES.test(latin1(head.subarray(8, 12)));
  return /^(?:moov|mdat|wide|pnot)$/.test(type) && head[0]! < 16;
}

/** Three frames one behind the other: two bytes alone would be chance. */
function isFrames(head: Uint8Array): boolean {
  let at = 0;
  for (let i = 0; i < 3; i++) {
    const length = frameLength(head, at);
    if (length === undefined) return false;
    at += length;
  }
  return true;
}

/** Length of a frame of MPEG sound or of AAC (ISO/IEC 13818-7, 6.2). */
function frameLength(head: Uint8Array, at: number): number | undefined {
  const [a, b, c, d, e, f] = head.subarray(at, at + 6);
  if (f === undefined || a !== 0xff || (b! & 0xe0) !== 0xe0) return undefined;
  const layer = 4 - ((b! >> 1) & 3);
  if (layer === 4) {
    const length = ((d! & 3) << 11) | (e! << 3) | (f >> 5);
    return (b! & 0xf6) === 0xf0 && length > 7 ? length : undefined;
  }
  const version = (b! >> 3) & 3;
  const frequency = FREQUENCIES[(c! >> 2) & 3];
  if (version === 1 || frequency === undefined) return undefined;
  const table = version === 3 ? RATES[`v1l${layer as 1 | 2 | 3}`] : layer === 1 ? RATES.v2l1 : RATES.v2;
  const rate = (table[c! >> 4] ?? 0) * 1000;
  if (rate === 0) return undefined;
  const hertz = frequency / (version === 3 ? 1 : version === 2 ? 2 : 4);
  const padding = (c! >> 1) & 1;
  if (layer === 1) return (Math.floor((12 * rate) / hertz) + padding) * 4;
  return Math.floor(((layer === 3 && version !== 3 ? 72 : 144) * rate) / hertz) + padding;
}

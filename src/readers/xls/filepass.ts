import { Trouble } from '../shared/trouble.ts';
import { md5, Rc4 } from './crypto.ts';
import { BOF, Records } from './records.ts';

const FILEPASS = 0x2f;
const BOUNDSHEET = 0x85;
/** Records that are never obfuscated (MS-XLS 2.2.10): BOF, FILEPASS, USREXCL, FILELOCK, INTERFACEHDR, RRDINFO, RRDHEAD. */
const PLAIN = new Set([BOF, FILEPASS, 0x194, 0x195, 0xe1, 0x196, 0x138]);
/** The password of workbooks that Excel obfuscates only because their structure is protected (MS-OFFCRYPTO 2.4.2.3). */
const DEFAULT = 'VelvetSweatshop';
const BLOCK = 1024;
/** What a password of fewer than 16 characters is filled up with (2.3.7.2). */
const FILL = [0xbb, 0xff, 0xff, 0xba, 0xff, 0xff, 0xb9, 0x80, 0x00, 0xbe, 0x0f, 0x00, 0xbf, 0x0f, 0x00];

/** Turns the bytes `[start, end)` of a stream into plain ones, in place; `record` is where the record's data began. */
type Decipher = (bytes: Uint8Array, range: { start: number; end: number; record: Records }) => void;

/**
 * How to read what a workbook keeps under its password, if that is the one all know; undefined if it has none.
 * Throws `Trouble` if somebody chose a password.
 */
export function decipherOf(stream: Uint8Array): ((bytes: Uint8Array) => Uint8Array) | undefined {
  const records = new Records(stream);
  for (let count = 0; count < 64 && records.next(); count++) {
    if (records.id !== FILEPASS) continue;
    const decipher = records.u16(0) === 0 ? xorDecipher(records) : rc4Decipher(records);
    if (decipher === undefined) throw new Trouble('encrypted', 'the workbook is encrypted with a password');
    return (bytes) => deciphered(bytes, decipher);
  }
  return undefined;
}

/** A copy of a stream with all its records readable. */
function deciphered(stream: Uint8Array, decipher: Decipher): Uint8Array {
  const bytes = stream.slice();
  const records = new Records(bytes);
  while (records.next()) {
    if (records.id === FILEPASS) bytes.fill(0, records.start, records.end);
    if (PLAIN.has(records.id)) continue;
    const start = records.start + (records.id === BOUNDSHEET ? 4 : 0);
    if (start < records.end) decipher(bytes, { start, end: records.end, record: records });
  }
  return bytes;
}

/** Office binary document RC4 (MS-OFFCRYPTO 2.3.6): a key for each block of the stream, headers counted. */
function rc4Decipher(filePass: Records): Decipher | undefined {
  if (filePass.u16(0) !== 1 || filePass.u16(2) !== 1 || filePass.length < 54) return undefined;
  const data = filePass.data();
  const salt = data.subarray(6, 22);
  const wide = Uint8Array.from([...DEFAULT].flatMap((char) => [char.charCodeAt(0), 0]));
  const first = md5(wide).subarray(0, 5);
  const repeated = new Uint8Array(16 * 21);
  for (let i = 0; i < 16; i++) {
    repeated.set(first, i * 21);
    repeated.set(salt, i * 21 + 5);
  }
  const base = md5(repeated).subarray(0, 5);
  const cipherOf = (block: number) =>
    new Rc4(md5(Uint8Array.of(...base, block & 255, (block >> 8) & 255, (block >> 16) & 255, block >>> 24)));
  const check = cipherOf(0);
  const plain = data.slice(22, 54).map((byte) => byte ^ check.next());
  if (md5(plain.subarray(0, 16)).some((byte, i) => byte !== plain[16 + i])) return undefined;
  let block = -1;
  let position = 0;
  let cipher = check;
  return (bytes, { start, end }) => {
    for (let at = start; at < end; at++) {
      // Records come in order, so a cipher only ever goes forwards.
      if (Math.floor(at / BLOCK) !== block || at < position) {
        block = Math.floor(at / BLOCK);
        cipher = cipherOf(block);
        position = block * BLOCK;
      }
      for (; position < at; position++) cipher.next();
      bytes[at] = bytes[at]! ^ cipher.next();
      position += 1;
    }
  };
}

/** XOR obfuscation (2.3.7). The key stands in the file; only the password is missing. */
function xorDecipher(filePass: Records): Decipher | undefined {
  if (filePass.u16(4) !== xorVerifier()) return undefined;
  const key = [filePass.u16(2) & 255, filePass.u16(2) >> 8];
  const password = [...DEFAULT].map((char) => char.charCodeAt(0));
  const array = [...password, ...FILL].slice(0, 16).map((byte, i) => rotated(byte ^ key[i & 1]!, 2));
  return (bytes, { start, end, record }) => {
    const { length } = record;
    for (let at = start; at < end; at++) {
      bytes[at] = rotated(bytes[at]!, 3) ^ array[(at + length) & 15]!;
    }
  };
}

const rotated = (byte: number, by: number) => ((byte << by) | (byte >> (8 - by))) & 255;

function xorVerifier(): number {
  let hash = DEFAULT.length ^ 0xce4b;
  for (let i = 0; i < DEFAULT.length; i++) {
    const by = (i + 1) % 15;
    const code = DEFAULT.charCodeAt(i);
    hash ^= ((code << by) | (code >> (15 - by))) & 0x7fff;
  }
  return hash;
}

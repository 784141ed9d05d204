/** Tables for CRC-32 (polynomial 0xEDB88320, reflected), four bytes a step ("slicing by 4"). */
const TABLES = makeTables();

function makeTables(): readonly Int32Array[] {
  const first = new Int32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    first[byte] = crc;
  }
  const tables = [first];
  for (let step = 1; step < 4; step++) {
    const before = tables[step - 1]!;
    tables.push(before.map((crc) => (crc >>> 8) ^ first[crc & 0xff]!));
  }
  return tables;
}

/** CRC-32 of `bytes`, going on from the checksum of what precedes them (0 at the start). Unsigned. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const [t0, t1, t2, t3] = TABLES as [Int32Array, Int32Array, Int32Array, Int32Array];
  let crc = ~before;
  const fours = bytes.length - (bytes.length % 4);
  let at = 0;
  for (; at < fours; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = t3[crc & 0xff]! ^ t2[(crc >>> 8) & 0xff]! ^ t1[(crc >>> 16) & 0xff]! ^ t0[crc >>> 24]!;
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ t0[(crc ^ bytes[at]!) & 0xff]!;
  return ~crc >>> 0;
}

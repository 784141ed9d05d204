const SIGNATURE = [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c];

export function isSevenZip(head: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => head[i] === byte);
}

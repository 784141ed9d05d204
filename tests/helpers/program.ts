/** A program of Windows of one section, as far as its header tells where it ends. */
export function writeProgram(words: string): Uint8Array {
  const section = Buffer.from(`\x01\x02\x03\0${words}\0\x04\x05\x06`, 'utf8');
  const head = Buffer.alloc(512);
  head.write('MZ\x90\0', 0, 'latin1');
  head.writeUInt32LE(128, 60);
  head.write('PE\0\0\x4c\x01', 128, 'latin1');
  head.writeUInt16LE(1, 134);
  head.writeUInt16LE(224, 148);
  head.write('.text', 376, 'latin1');
  head.writeUInt32LE(section.length, 392);
  head.writeUInt32LE(512, 396);
  return new Uint8Array(Buffer.concat([head, section]));
}

/** A program of Linux of one segment. */
export function writeElf(words: string): Uint8Array {
  const head = Buffer.alloc(176);
  head.write('\x7fELF\x02\x01\x01', 0, 'latin1');
  head.writeBigUInt64LE(64n, 32);
  head.writeUInt16LE(56, 54);
  head.writeUInt16LE(1, 56);
  const segment = Buffer.from(`\x01\x02\x03\0${words}\0\x04\x05\x06`, 'utf8');
  head.writeBigUInt64LE(176n, 72);
  head.writeBigUInt64LE(BigInt(segment.length), 96);
  return new Uint8Array(Buffer.concat([head, segment]));
}

/** A value as MessagePack (msgpack specification, "Formats"), each in the shortest form. */
export function messagePack(value: unknown): Buffer {
  if (value === null || value === undefined) return Buffer.from([0xc0]);
  if (typeof value === 'boolean') return Buffer.from([value ? 0xc3 : 0xc2]);
  if (typeof value === 'number') return numberOf(value);
  if (typeof value === 'string') return textOf(value);
  if (value instanceof Uint8Array) return Buffer.concat([Buffer.from([0xc4, value.length]), value]);
  if (Array.isArray(value)) return Buffer.concat([head(value.length, 0x90, 0xdc), ...value.map(messagePack)]);
  const entries = Object.entries(value);
  return Buffer.concat([head(entries.length, 0x80, 0xde), ...entries.flat().map(messagePack)]);
}

function head(count: number, small: number, large: number): Buffer {
  return Buffer.from(count < 16 ? [small | count] : [large, count >> 8, count & 255]);
}

function textOf(text: string): Buffer {
  const bytes = Buffer.from(text);
  const { length } = bytes;
  if (length < 32) return Buffer.concat([Buffer.from([0xa0 | length]), bytes]);
  const size = length < 256 ? [0xd9, length] : [0xda, length >> 8, length & 255];
  return Buffer.concat([Buffer.from(size), bytes]);
}

function numberOf(value: number): Buffer {
  if (Number.isInteger(value) && value >= 0 && value < 128) return Buffer.from([value]);
  const double = Buffer.alloc(9, 0xcb);
  double.writeDoubleBE(value, 1);
  return double;
}

import { PdfName, PdfRef, PdfStream, PdfString, type PdfValue } from './values.ts';

/** Arrays and dictionaries inside each other; the parser knows no more. */
const MAX_DEPTH = 64;
/** What a name may not hold as it is. */
const IRREGULAR = /[^!$&'*-.0-;=?-Z\\^-z|~]/g;

/** An object as text in Latin-1 (ISO 32000-1, 7.3); a stream's data is left out. */
export function writeValue(value: PdfValue, depth = 0): string {
  if (value instanceof PdfName) return `/${value.name.replace(IRREGULAR, escaped)}`;
  if (value instanceof PdfString) return `<${Array.from(value.bytes, hex).join('')}>`;
  if (value instanceof PdfRef) return `${value.number} 0 R`;
  if (value instanceof PdfStream || depth > MAX_DEPTH) return 'null';
  if (value instanceof Map) return writeDict(value, depth);
  if (Array.isArray(value)) return `[${value.map((item) => writeValue(item, depth + 1)).join(' ')}]`;
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(6) : String(value);
}

function writeDict(dict: ReadonlyMap<string, PdfValue>, depth: number): string {
  const entries = [...dict].map(
    ([key, value]) => `${writeValue(new PdfName(key))} ${writeValue(value, depth + 1)}`,
  );
  return `<< ${entries.join(' ')} >>`;
}

function escaped(char: string): string {
  return Array.from(new TextEncoder().encode(char), (byte) => `#${hex(byte)}`).join('');
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

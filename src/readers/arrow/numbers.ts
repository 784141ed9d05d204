import { clockText, momentText } from '../shared/data/moment.ts';
import type { DataNumbers } from '../shared/data/source-bytes.ts';
import type { Field } from './schema.ts';

export type TextAt = (row: number) => string;

/** Texts of a column of numbers, dates or times; undefined for columns of another type. */
export function numberTexts(field: Field, data: DataNumbers): TextAt | undefined {
  switch (field.type) {
    case 'int':
      return (row) => String(whole(field, data, row));
    case 'float':
      return (row) => floatText(field.width, data, row);
    case 'decimal':
      return (row) => decimalText(wide(data, row, field.width / 8), field.scale);
    case 'date':
      return (row) => momentText(Number(whole(field, data, row)) * (field.unit === 0 ? 86_400_000 : 1)) ?? '';
    case 'timestamp':
      return (row) => momentText(Number(whole(field, data, row)) / 1000 ** (field.unit - 1)) ?? '';
    case 'time':
      return (row) => clockText(Number(whole(field, data, row)) / 1000 ** field.unit);
    case 'duration':
    case 'interval':
      return () => '';
    default:
      return undefined;
  }
}

function whole({ width, signed }: Field, data: DataNumbers, row: number): number | bigint {
  if (width === 64) return signed ? data.i64(row * 8) : data.u64(row * 8);
  if (width === 32) return signed ? data.i32(row * 4) : data.u32(row * 4);
  if (width === 16) return signed ? data.i16(row * 2) : data.u16(row * 2);
  return signed ? data.i8(row) : data.u8(row);
}

function floatText(width: number, data: DataNumbers, row: number): string {
  const value =
    width === 64 ? data.f64(row * 8) : width === 32 ? short(data.f32(row * 4)) : half(data.u16(row * 2));
  return Number.isFinite(value) ? String(value) : '';
}

/** A number of 32 bits with the digits that it was written with. */
function short(value: number): number {
  const rounded = Number(value.toPrecision(7));
  return Math.fround(rounded) === value ? rounded : value;
}

/** IEEE 754 binary16. */
function half(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const sign = bits >> 15 === 0 ? 1 : -1;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
}

/** A signed number of up to 32 bytes. */
function wide(data: DataNumbers, row: number, size: number): bigint {
  const at = row * size;
  if (size === 4) return BigInt(data.i32(at));
  const words = Math.floor(size / 8);
  let value = data.i64(at + (data.little ? 8 * (words - 1) : 0));
  for (let i = 1; i < words; i++)
    value = (value << 64n) | data.u64(at + 8 * (data.little ? words - 1 - i : i));
  return value;
}

function decimalText(value: bigint, scale: number): string {
  if (scale <= 0 || scale > 80) return String(value);
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  const text = `${digits.slice(0, -scale)}.${digits.slice(-scale)}`.replace(/\.0{1,80}$/, '');
  return value < 0n ? `-${text}` : text;
}

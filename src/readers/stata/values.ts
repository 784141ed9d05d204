import type { TypedCell } from '../../core/types.ts';
import { clockText, dayText, momentText } from '../shared/data/moment.ts';
import type { DataNumbers } from '../shared/data/source-bytes.ts';
import type { Variable } from './layout.ts';

/** Days from 1960 to 1970. */
const DAYS = 3653;
const DAY_MS = 86_400_000;
/** The first number of each type that stands for a missing value; `.a` and so on follow in these steps. */
const MISSING = {
  byte: [101, 1],
  int: [32_741, 1],
  long: [2_147_483_621, 1],
  float: [2 ** 127, 2 ** 115],
  double: [2 ** 1023, 2 ** 1011],
} as const;
/** Labels give missing values by these codes. */
const MISSING_CODE = 2_147_483_621;

/** The stored number, or the code of a missing one. */
export function numberAt(
  { kind, offset }: Variable,
  data: DataNumbers,
  row: number,
): { value: number } | { missing: string } {
  const at = row + offset;
  const value =
    kind === 'byte'
      ? data.i8(at)
      : kind === 'int'
        ? data.i16(at)
        : kind === 'long'
          ? data.i32(at)
          : kind === 'float'
            ? data.f32(at)
            : data.f64(at);
  const [first, step] = MISSING[kind as keyof typeof MISSING];
  if (!(value >= first)) return Number.isNaN(value) ? { missing: '' } : { value };
  return { missing: String(MISSING_CODE + Math.min(26, Math.round((value - first) / step))) };
}

/** A number of 32 bits with the digits that it was written with. */
function digitsOf(value: number, kind: Variable['kind']): string {
  if (kind !== 'float' || Number.isInteger(value)) return String(value);
  const rounded = Number(value.toPrecision(7));
  return String(Math.fround(rounded) === value ? rounded : value);
}

/** A number as Stata's format shows it, as far as that matters: dates, and zeros before it (`%09.0f`). */
export function numberText(value: number, { format, kind }: Variable): string {
  const dated = /^%-?t?([dcCwmqhy])/.exec(format);
  if (dated !== null && /^%-?(?:d|t)/.test(format)) return dateText(value, dated[1]!) ?? String(value);
  const zeros = /^%0(\d{1,3})\.0[fg]/.exec(format);
  if (zeros !== null && Number.isInteger(value)) return String(value).padStart(Number(zeros[1]), '0');
  return digitsOf(value, kind);
}

function dateText(value: number, unit: string): string | undefined {
  const whole = Math.floor(value);
  const pad = (part: number) => String(part).padStart(2, '0');
  const yearOf = (parts: number) => 1960 + Math.floor(whole / parts);
  const partOf = (parts: number) => whole - Math.floor(whole / parts) * parts + 1;
  if (unit === 'd') return dayText(value - DAYS);
  if (unit === 'm') return `${yearOf(12)}-${pad(partOf(12))}`;
  if (unit === 'q') return `${yearOf(4)} Q${partOf(4)}`;
  if (unit === 'w') return `${yearOf(52)} W${pad(partOf(52))}`;
  if (unit === 'h') return `${yearOf(2)} H${partOf(2)}`;
  if (unit === 'y') return String(value);
  // Times without a day are counted from the first of 1960.
  if (value >= 0 && value < DAY_MS) return clockText(value / 1000);
  return momentText(value - DAYS * DAY_MS);
}

export function typeOf({ kind, format }: Variable): TypedCell['type'] {
  if (kind === 'text' || kind === 'long-text') return 'text';
  return /^%-?t?[dcC]/.test(format) && /^%-?(?:d|t)/.test(format) ? 'date' : 'number';
}

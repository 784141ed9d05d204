import type { Lang } from '../../core/types.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import type { Counted, Words } from './types.ts';

export type { Counted, Words } from './types.ts';
export const words: Readonly<Record<Lang, Words>> = { en, es };

/** `6252` → `6,252`. */
export function number(value: number, { thousands, decimal }: Words): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  return fraction === undefined ? grouped : grouped + decimal + fraction;
}

/** `1 person`, `6,252 people`. */
export function counted(value: number, noun: Counted, language: Words): string {
  return `${number(value, language)} ${value === 1 ? noun[0] : noun[1]}`;
}

/** Decimal units, as file managers show them: `412 KB`, `1.4 MB`. */
export function size(bytes: number, language: Words): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  for (; value >= 999.5 && unit < units.length - 1; unit++) value /= 1000;
  const digits = unit > 0 && value < 9.95 ? 1 : 0;
  return `${number(Number(value.toFixed(digits)), language)} ${units[unit]}`;
}

import { type DigitMask, digitMask } from './digit-mask.ts';

/** What a number format makes of a number. */
export interface NumberFormat {
  readonly code: string;
  readonly kind: 'number' | 'date' | 'elapsed';
  /** For formats that spread the digits of an identifier: `000-00-0000`. */
  readonly mask?: DigitMask;
  /** True for `;;;`, which shows nothing. */
  readonly hidden: boolean;
}

/** Formats that are not written in the file (ECMA-376 part 1, 18.8.30), the ones that matter here. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  49: '@',
};

/** The format of an id without a code in the file. 27–36, 50–58 (East Asia) and 71–81 (Thai) are dates. */
export function builtInFormat(id: number): NumberFormat {
  const code = BUILT_IN[id];
  if (code !== undefined) return parseNumberFormat(code);
  const date = (id >= 27 && id <= 36) || (id >= 50 && id <= 58) || (id >= 71 && id <= 81);
  return parseNumberFormat(date ? 'yyyy-mm-dd' : 'General');
}

export function parseNumberFormat(code: string): NumberFormat {
  // Sections hold no meaning beyond this length; Excel allows 255.
  const text = code.slice(0, 400);
  const kind = kindOf(text);
  const hidden = /^\s{0,9};\s{0,9};\s{0,9};\s{0,9}$/.test(text);
  const mask = kind === 'number' ? digitMask(text) : undefined;
  return mask === undefined ? { code: text, kind, hidden } : { code: text, kind, hidden, mask };
}

/** Tells dates by the letters that stand for parts of one: d, m, y, h, s; `a` for the year in Spanish. */
function kindOf(code: string): NumberFormat['kind'] {
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(code);
  const bare = code
    .replace(/"[^"]{0,400}"/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[[^\]]{0,80}\]/g, '')
    .replace(/s\.0{1,9}/gi, 's')
    .split(';')[0]!;
  if (/general|standard|est[áa]ndar/i.test(bare) || /[0#?]/.test(bare)) return 'number';
  if (elapsed && !/[dy]/i.test(bare)) return 'elapsed';
  return /[dmyhs]|a{2,4}|e{1,4}/i.test(bare) ? 'date' : 'number';
}

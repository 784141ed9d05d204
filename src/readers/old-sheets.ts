import type { Localized, Probe, Reader } from '../core/types.ts';
import { later } from './shared/later.ts';

/** A format of old that the library reads. */
function reader(
  format: Pick<Reader, 'id' | 'extensions'> & { readonly name: Localized },
  recognise: (head: Uint8Array) => number,
): Reader {
  const { id, extensions, name } = format;
  return {
    id,
    extensions,
    about: { name, reads: READS },
    recognise: (probe: Probe) => recognise(probe.head),
    read: later(async () => {
      const { readLotus, readTextSheet } = await import('./families/legacy-office.ts');
      return id === 'lotus' ? readLotus : readTextSheet;
    }),
  };
}

const READS: Localized = {
  en: 'all cells, and the words of names, headers and notes',
  es: 'todas las celdas, y las palabras de nombres, encabezados y notas',
};

const startsWith = (head: Uint8Array, pattern: RegExp) =>
  pattern.test(String.fromCharCode(...head.subarray(0, 64)));

/** Symbolic link files of Multiplan and Excel (SYLK). */
export const sylkReader = reader(
  {
    id: 'sylk',
    extensions: ['slk'],
    name: { en: 'Symbolic link files (SYLK)', es: 'Archivos de vínculo simbólico (SYLK)' },
  },
  (head) => (startsWith(head, /^ID;P[^\r\n]{0,40}[\r\n]/) ? 0.9 : 0),
);

/** Data interchange files of VisiCalc and Excel (DIF). */
export const difReader = reader(
  {
    id: 'dif',
    extensions: ['dif'],
    name: { en: 'Data interchange files (DIF)', es: 'Archivos de intercambio de datos (DIF)' },
  },
  (head) => (startsWith(head, /^TABLE\r?\n0,1\r?\n"/) ? 0.9 : 0),
);

/** Worksheets of Lotus 1-2-3: WKS, WK1, WK3, WK4, 123. */
export const lotusReader = reader(
  {
    id: 'lotus',
    extensions: ['wks', 'wk1', 'wk3', 'wk4', '123'],
    name: { en: 'Worksheets of Lotus 1-2-3 (WK1, WK3, WK4)', es: 'Hojas de Lotus 1-2-3 (WK1, WK3, WK4)' },
  },
  (head) => {
    const [a, b, length, zero, low, high] = head;
    const wk1 = length === 2 && low !== undefined && low >= 4 && low <= 6 && high === 4;
    const wk3 = (length === 0x1a || length === 0x0e) && high === 0x10;
    return a === 0 && b === 0 && zero === 0 && (wk1 || wk3) ? 0.9 : 0;
  },
);

import type { ByteSource, Localized, Probe, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { wholeBytes } from './shared/bytes.ts';
import { decoderFor } from './shared/legacy/code-pages.ts';
import { libraryUnits } from './shared/legacy/library-units.ts';
import { printableRuns } from './shared/legacy/printable.ts';
import { WordPile } from './shared/legacy/word-pile.ts';
import { problemOf } from './shared/trouble.ts';

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
    read: (source, context) => readOld(source, context, id === 'lotus'),
  };
}

const READS: Localized = {
  en: 'all cells, and the words of names, headers and notes',
  es: 'todas las celdas, y las palabras de nombres, encabezados y notas',
};

async function* readOld(
  source: ByteSource,
  context: ReadContext,
  binary: boolean,
): AsyncIterable<Unit | Problem> {
  try {
    const bytes = await wholeBytes(source, context.limits);
    yield* libraryUnits(bytes, binary || !isUnicode(bytes) ? 1252 : 65001);
    if (binary) yield* wordsAround(bytes);
  } catch (error) {
    yield problemOf(error);
  }
}

function isUnicode(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Labels and texts of formulas, which the library gives as cells. */
const CELLS = new Set([0x0f, 0x16, 0x1a, 0x33]);

/** Words of a Lotus worksheet that stand in no cell: names, header, footer, notes. Records are id, length, data. */
function* wordsAround(bytes: Uint8Array): Iterable<Unit> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pile = new WordPile();
  const decode = decoderFor(1252);
  for (let at = 0; at + 4 <= bytes.length; at += 4 + view.getUint16(at + 2, true)) {
    if (CELLS.has(view.getUint16(at, true))) continue;
    const data = bytes.subarray(at + 4, at + 4 + view.getUint16(at + 2, true));
    pile.add(printableRuns(data, decode), 'settings', { visibility: 'attribute' });
  }
  yield* pile.take();
}

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

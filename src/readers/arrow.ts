import type { Probe, Reader } from '../core/types.ts';
import { wordOf } from './arrow/message.ts';
import { later } from './shared/later.ts';

const FILE_MARK = 'ARROW1\0\0';

const CONTINUES = 0xffffffff;

/** A description of columns: longer than its own numbers, shorter than some hundred megabytes. */
const isLength = (length: number) => length >= 32 && length < 2 ** 27;

/** Tables of Apache Arrow (arrow.apache.org, Columnar format: files and streams), version 2 of Feather among them. */
export const arrowReader: Reader = {
  id: 'arrow',
  extensions: ['arrow', 'arrows', 'feather', 'ipc'],
  about: {
    name: { en: 'Arrow and Feather', es: 'Arrow y Feather' },
    reads: {
      en: 'rows under their columns, members of structs as columns of their own, files in cells, remarks on table and columns; what is stored under empty cells, in lists of values that no row has, between texts, in batches that the footer leaves out',
      es: 'filas bajo sus columnas, miembros de estructuras como columnas propias, archivos en celdas, notas sobre tabla y columnas; lo guardado bajo celdas vacías, en listas de valores que ninguna fila tiene, entre los textos y en lotes que el pie omite',
    },
    discloses: { en: 'tensors; version 1 of Feather', es: 'tensores; la versión 1 de Feather' },
  },
  recognise,
  read: later(async () => (await import('./families/data.ts')).readArrow),
};

/** Streams have no mark: their first message must describe columns. */
function recognise({ head, size }: Probe): number {
  if (head.length < 16) return 0;
  if (String.fromCharCode(...head.subarray(0, 8)) === FILE_MARK) return 0.97;
  const marked = wordOf(head) === CONTINUES;
  const length = wordOf(marked ? head.subarray(4) : head);
  if (!isLength(length) || length + 8 > size || length % 4 !== 0) return 0;
  return isSchema(head.subarray(marked ? 8 : 4)) ? (marked ? 0.96 : 0.9) : 0;
}

/** Whether a message is the description of columns (Message.fbs): `header_type` is 1. */
function isSchema(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = view.getUint32(0, true);
  if (table < 4 || table + 4 > bytes.length) return false;
  const vtable = table - view.getInt32(table, true);
  if (vtable < 4 || vtable + 10 > bytes.length) return false;
  const [size, version, kind, header] = [0, 4, 6, 8].map((at) => view.getUint16(vtable + at, true));
  if (size! < 10 || size! > 14 || kind === 0 || header === 0 || table + kind! >= bytes.length) return false;
  return bytes[table + kind!] === 1 && (version === 0 || (bytes[table + version!] ?? 9) <= 4);
}

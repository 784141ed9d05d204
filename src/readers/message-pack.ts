import type { Probe, Reader } from '../core/types.ts';
import { Cut, type PackEvents, PackedValues } from './message-pack/values.ts';
import { later } from './shared/later.ts';

/** Fewer texts may be there by chance. */
const LEAST_TEXTS = 3;

/** Records as MessagePack (msgpack specification): one value, or several in a row. */
export const messagePackReader: Reader = {
  id: 'message-pack',
  extensions: ['msgpack', 'mpk'],
  about: {
    name: { en: 'MessagePack', es: 'MessagePack' },
    reads: {
      en: 'maps as rows, nested ones under their paths, moments, files in values',
      es: 'mapas como filas, los anidados bajo sus rutas, fechas, archivos en valores',
    },
  },
  recognise,
  read: later(async () => (await import('./families/data.ts')).readPack),
};

/** The format has no mark: all of the head must be sound, and hold maps with keys that are texts. */
function recognise({ head, size }: Probe): number {
  if (!beginsRecords(head)) return 0;
  let maps = 0;
  const ignore = () => {};
  const events: PackEvents = {
    open: (array) => {
      if (!array) maps++;
    },
    close: ignore,
    key: ignore,
    scalar: ignore,
    bytes: () => '',
  };
  const values = new PackedValues(head, events);
  try {
    while (values.left > 0) {
      if (!isRecord(head[values.at]!)) return 0;
      values.value();
    }
  } catch (error) {
    if (!(error instanceof Cut)) return 0;
    if (head.length >= size && values.texts < 2 * LEAST_TEXTS) return 0;
  }
  return maps > 0 && values.texts >= LEAST_TEXTS ? 0.92 : 0;
}

/** Maps, or a list of maps or lists; the first key is a text. */
function beginsRecords(head: Uint8Array): boolean {
  let at = 0;
  for (let depth = 0; depth < 8; depth++) {
    const byte = head[at] ?? 0;
    if (!isRecord(byte)) return false;
    const size = byte < 0xa0 ? 0 : byte & 1 ? 4 : 2;
    at += 1 + size;
    if (byte < 0x90 || byte >= 0xde) return isText(head[at] ?? 0);
  }
  return false;
}

const isRecord = (byte: number): boolean => (byte > 0x80 && byte < 0xa0) || (byte >= 0xdc && byte <= 0xdf);

const isText = (byte: number): boolean => (byte > 0xa0 && byte < 0xc0) || (byte >= 0xd9 && byte <= 0xdb);

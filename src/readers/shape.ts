import type { Probe, Reader } from '../core/types.ts';

/** Code of the file, then five fields that are not used (ESRI Shapefile Technical Description, 1998, table 1). */
const CODE = [0x00, 0x00, 0x27, 0x0a];
const VERSION = [0xe8, 0x03, 0x00, 0x00];
const VERSION_AT = 28;
/** Of the index beside it (SBN, SBX), which holds numbers of records only. */
const INDEX = [0xff, 0xff, 0xfe, 0x70];

/**
 * Shapes of geographic data (SHP) and their indexes (SHX, SBN, SBX): outlines and positions by the number of their
 * record. What the records say stands in the table beside them (DBF), so there is no text for people here.
 */
export const shapeReader: Reader = {
  id: 'shp',
  extensions: ['shp', 'shx'],
  about: {
    name: { en: 'Shapefiles (SHP, SHX)', es: 'Shapefiles (SHP, SHX)' },
    reads: {
      en: 'known to hold positions only; the table beside them (DBF) is read',
      es: 'solo contienen posiciones; se lee la tabla que los acompaña (DBF)',
    },
  },
  recognise: ({ head }: Probe) =>
    begins(head, 0, CODE) && (begins(head, VERSION_AT, VERSION) || begins(head, 4, INDEX)) ? 0.95 : 0,
  async *read() {},
};

const begins = (head: Uint8Array, at: number, bytes: readonly number[]): boolean =>
  bytes.every((byte, i) => head[at + i] === byte);

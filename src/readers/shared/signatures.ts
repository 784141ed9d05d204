import type { Localized } from '../../core/types.ts';

/** Kinds of files known by their first bytes, in both languages, and whether a reader takes them. */
const FAMILIES = {
  'legacy Office or encrypted Office container': {
    es: 'contenedor de Office antiguo o cifrado',
    isRead: true,
  },
  'ZIP archive': { es: 'archivo ZIP', isRead: true },
  PDF: { es: 'PDF', isRead: true },
  'gzip data': { es: 'datos gzip' },
  'bzip2 data': { es: 'datos bzip2' },
  'xz data': { es: 'datos xz' },
  'Zstandard data': { es: 'datos Zstandard' },
  '7z archive': { es: 'archivo 7z' },
  'RAR archive': { es: 'archivo RAR' },
  'SQLite database': { es: 'base de datos SQLite' },
  'Access database': { es: 'base de datos Access' },
  'Parquet file': { es: 'archivo Parquet' },
  'PNG image': { es: 'imagen PNG', isRead: true },
  'JPEG image': { es: 'imagen JPEG', isRead: true },
  'GIF image': { es: 'imagen GIF', isRead: true },
  'TIFF image': { es: 'imagen TIFF', isRead: true },
  program: { es: 'programa' },
} as const satisfies Readonly<Record<string, { es: string; isRead?: true }>>;
type Family = keyof typeof FAMILIES;

/** Formats that begin with a fixed row of bytes and are never text, whatever share of them reads as text. */
const SIGNATURES: readonly (readonly [family: Family, bytes: readonly number[]])[] = [
  ['legacy Office or encrypted Office container', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['ZIP archive', [0x50, 0x4b, 0x03, 0x04]],
  ['ZIP archive', [0x50, 0x4b, 0x05, 0x06]],
  ['PDF', ascii('%PDF-')],
  ['gzip data', [0x1f, 0x8b]],
  ['bzip2 data', ascii('BZh')],
  ['xz data', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['Zstandard data', [0x28, 0xb5, 0x2f, 0xfd]],
  ['7z archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['RAR archive', ascii('Rar!')],
  ['SQLite database', ascii('SQLite format 3\0')],
  ['Access database', [0x00, 0x01, 0x00, 0x00, 0x53, 0x74, 0x61, 0x6e, 0x64, 0x61, 0x72, 0x64]],
  ['Parquet file', ascii('PAR1')],
  ['PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG image', [0xff, 0xd8, 0xff]],
  ['GIF image', ascii('GIF8')],
  ['TIFF image', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  ['program', [0x4d, 0x5a, 0x90, 0x00]],
];

function ascii(text: string): number[] {
  return [...text].map((char) => char.charCodeAt(0));
}

/** The family of formats that the first bytes speak for, or undefined. */
export function signatureFamily(head: Uint8Array): string | undefined {
  return SIGNATURES.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0];
}

/** What is told apart by its first bytes and named in a problem, but not read. */
export const UNREAD_FAMILIES: readonly Localized[] = Object.entries(FAMILIES)
  .filter(([, family]) => !('isRead' in family))
  .map(([en, { es }]) => ({ en, es }));

/** The first bytes that a family is known by. */
export function signaturesOf(family: string): readonly (readonly number[])[] {
  return SIGNATURES.filter(([name]) => name === family).map(([, bytes]) => bytes);
}

import type { Localized } from '../../core/types.ts';

/** Kinds of files known by their first bytes, in both languages, and whether a reader takes them. */
const FAMILIES = {
  'legacy Office or encrypted Office container': {
    es: 'contenedor de Office antiguo o cifrado',
    isRead: true,
  },
  'ZIP archive': { es: 'archivo ZIP', isRead: true },
  PDF: { es: 'PDF', isRead: true },
  'gzip data': { es: 'datos gzip', isRead: true },
  'bzip2 data': { es: 'datos bzip2', isRead: true },
  'xz data': { es: 'datos xz', isRead: true },
  'Zstandard data': { es: 'datos Zstandard', isRead: true },
  'LZ4 data': { es: 'datos LZ4', isRead: true },
  'data packed by compress': { es: 'datos de compress', isRead: true },
  'lzip data': { es: 'datos lzip' },
  'lrzip data': { es: 'datos lrzip' },
  'Snappy data': { es: 'datos Snappy' },
  'cabinet archive (CAB)': { es: 'archivo CAB' },
  'ARJ archive': { es: 'archivo ARJ' },
  'LZH archive': { es: 'archivo LZH' },
  'ACE archive': { es: 'archivo ACE' },
  'cpio archive': { es: 'archivo cpio', isRead: true },
  'ar archive or Debian package': { es: 'archivo ar o paquete Debian', isRead: true },
  'RPM package': { es: 'paquete RPM', isRead: true },
  'XAR archive': { es: 'archivo XAR' },
  'ZPAQ archive': { es: 'archivo ZPAQ' },
  'StuffIt archive': { es: 'archivo StuffIt' },
  'Windows image (WIM)': { es: 'imagen de Windows (WIM)' },
  'SquashFS image': { es: 'imagen SquashFS' },
  'disk image (ISO 9660)': { es: 'imagen de disco (ISO 9660)', isRead: true },
  'disk image (UDF)': { es: 'imagen de disco (UDF)' },
  'Outlook data file (PST, OST)': { es: 'archivo de datos de Outlook (PST, OST)' },
  '7z archive': { es: 'archivo 7z', isRead: true },
  'RAR archive': { es: 'archivo RAR', isRead: true },
  'SQLite database': { es: 'base de datos SQLite', isRead: true },
  'Access database': { es: 'base de datos Access' },
  'Parquet file': { es: 'archivo Parquet', isRead: true },
  'Arrow file': { es: 'archivo Arrow', isRead: true },
  'Feather file of version 1': { es: 'archivo Feather de la versión 1' },
  'Avro file': { es: 'archivo Avro', isRead: true },
  'HDF5 file': { es: 'archivo HDF5' },
  'NetCDF file': { es: 'archivo NetCDF' },
  'SPSS data file (SAV)': { es: 'archivo de datos SPSS (SAV)', isRead: true },
  'Stata data file (DTA)': { es: 'archivo de datos Stata (DTA)', isRead: true },
  'SAS data file (SAS7BDAT)': { es: 'archivo de datos SAS (SAS7BDAT)' },
  'SAS transport file (XPT)': { es: 'archivo de transporte de SAS (XPT)', isRead: true },
  'binary property list': { es: 'lista de propiedades binaria', isRead: true },
  'SPSS portable file (POR)': { es: 'archivo portátil de SPSS (POR)' },
  'SAS CPORT file': { es: 'archivo CPORT de SAS' },
  'R data file': { es: 'archivo de datos de R' },
  'write-ahead log of SQLite': { es: 'registro de escritura de SQLite' },
  'Python pickle': { es: 'pickle de Python' },
  'Java keystore': { es: 'almacén de claves de Java' },
  'NumPy array': { es: 'matriz de NumPy' },
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
  ['LZ4 data', [0x04, 0x22, 0x4d, 0x18]],
  ['data packed by compress', [0x1f, 0x9d]],
  ['lzip data', ascii('LZIP\x01')],
  ['lrzip data', ascii('LRZI\0')],
  ['Snappy data', [0xff, 0x06, 0x00, 0x00, 0x73, 0x4e, 0x61, 0x50, 0x70, 0x59]],
  ['cabinet archive (CAB)', ascii('MSCF\0\0\0\0')],
  ['ARJ archive', [0x60, 0xea]],
  ['ar archive or Debian package', ascii('!<arch>\n')],
  ['ar archive or Debian package', ascii('!<thin>\n')],
  ['RPM package', [0xed, 0xab, 0xee, 0xdb]],
  ['XAR archive', ascii('xar!\0')],
  ['ZPAQ archive', ascii('7kSt')],
  ['Windows image (WIM)', ascii('MSWIM\0\0\0')],
  ['SquashFS image', ascii('hsqs')],
  ['StuffIt archive', ascii('StuffIt (c)19')],
  ['Outlook data file (PST, OST)', ascii('!BDN')],
  ['xz data', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['Zstandard data', [0x28, 0xb5, 0x2f, 0xfd]],
  ['7z archive', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['RAR archive', ascii('Rar!')],
  ['SQLite database', ascii('SQLite format 3\0')],
  ['Access database', [0x00, 0x01, 0x00, 0x00, 0x53, 0x74, 0x61, 0x6e, 0x64, 0x61, 0x72, 0x64]],
  ['Parquet file', ascii('PAR1')],
  ['Parquet file', ascii('PARE')],
  ['Arrow file', ascii('ARROW1\0\0')],
  ['Feather file of version 1', ascii('FEA1\0')],
  ['Avro file', ascii('Obj\x01')],
  ['HDF5 file', [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['NetCDF file', ascii('CDF\x01')],
  ['NetCDF file', ascii('CDF\x02')],
  ['NetCDF file', ascii('CDF\x05')],
  ['SPSS data file (SAV)', ascii('$FL2@(#)')],
  ['SPSS data file (SAV)', ascii('$FL3@(#)')],
  ['Stata data file (DTA)', ascii('<stata_dta><header>')],
  ['SAS data file (SAS7BDAT)', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xc2, 0xea, 0x81, 0x60]],
  ['SAS transport file (XPT)', ascii('HEADER RECORD*******LIB')],
  ['binary property list', ascii('bplist0')],
  ['SAS CPORT file', ascii('**COMPRESSED** **COMPRESSED** **COMPRESSED**')],
  ['R data file', ascii('RDX2\n')],
  ['R data file', ascii('RDX3\n')],
  ['write-ahead log of SQLite', [0x37, 0x7f, 0x06, 0x82]],
  ['write-ahead log of SQLite', [0x37, 0x7f, 0x06, 0x83]],
  ['Python pickle', [0x80, 0x04, 0x95]],
  ['Python pickle', [0x80, 0x05, 0x95]],
  ['Java keystore', [0xfe, 0xed, 0xfe, 0xed]],
  ['Java keystore', [0xce, 0xce, 0xce, 0xce]],
  ['NumPy array', [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]],
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

/** Formats whose fixed bytes stand further on. */
const INNER_SIGNATURES: readonly (readonly [family: Family, at: number, bytes: readonly number[]])[] = [
  ['ACE archive', 7, ascii('**ACE**')],
  ['disk image (ISO 9660)', 32_769, ascii('CD001')],
  ['disk image (UDF)', 32_769, ascii('BEA01')],
  // Behind lines of 80 characters, with or without ends of one or two bytes.
  ['SPSS portable file (POR)', 456, ascii('SPSSPORT')],
  ['SPSS portable file (POR)', 461, ascii('SPSSPORT')],
  ['SPSS portable file (POR)', 466, ascii('SPSSPORT')],
];

/** The header of a cpio archive: numbers of fixed width; fewer digits than that begin ordinary texts. */
const CPIO = /^(?:07070[12][0-9A-Fa-f]{104}|070707[0-7]{70})/;

/** Two bytes are little: the header's name has a length that names have, and begins behind it. */
function isBinaryCpio(head: Uint8Array): boolean {
  const isLittle = head[0] === 0xc7 && head[1] === 0x71;
  if (!isLittle && (head[0] !== 0x71 || head[1] !== 0xc7)) return false;
  const length = head[isLittle ? 20 : 21]! + head[isLittle ? 21 : 20]! * 256;
  return length > 1 && length < 4096 && head[26]! >= 32;
}

/** The name of a method, behind the header's length and sum. */
const LZH = /^..-l[hz][0-7ds]-/s;

/** The family of formats that the first bytes speak for, or undefined. */
export function signatureFamily(head: Uint8Array): string | undefined {
  return simpleFamily(head) ?? innerFamily(head);
}

function innerFamily(head: Uint8Array): Family | undefined {
  const inner = INNER_SIGNATURES.find(([, at, bytes]) => bytes.every((byte, i) => head[at + i] === byte));
  if (inner !== undefined) return inner[0];
  if (isBinaryCpio(head)) return 'cpio archive';
  if (head[2] === 0x2d && LZH.test(String.fromCharCode(...head.subarray(0, 7)))) return 'LZH archive';
  const isNumbered = head[0] === 0x30 && head[1] === 0x37;
  return isNumbered && CPIO.test(String.fromCharCode(...head.subarray(0, 110))) ? 'cpio archive' : undefined;
}

/** By their first byte: every file is asked, and each one inside another. */
const BY_FIRST = new Map<number, (typeof SIGNATURES)[number][]>();
for (const signature of SIGNATURES) {
  const first = signature[1][0]!;
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), signature]);
}

function simpleFamily(head: Uint8Array): Family | undefined {
  return BY_FIRST.get(head[0] ?? -1)?.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte))?.[0];
}

/**
 * As `signatureFamily`, of bytes that may be anything: hashes and keys begin with two given bytes once in 65,536
 * times. Programs are left out.
 */
export function sureFamily(bytes: Uint8Array): string | undefined {
  const family = signatureFamily(bytes);
  if (family === undefined || family === 'program') return undefined;
  const isLong = signaturesOf(family).some(
    (signature) => signature.length >= 3 && signature.every((byte, at) => bytes[at] === byte),
  );
  // The only method of gzip (RFC 1952).
  return isLong || (family === 'gzip data' && bytes[2] === 8) ? family : undefined;
}

/** What is told apart by its first bytes and named in a problem, but not read. */
export const unreadFamilies = (): readonly Localized[] =>
  Object.entries(FAMILIES)
    .filter(([, family]) => !('isRead' in family))
    .map(([en, { es }]) => ({ en, es }));

/** The first bytes that a family is known by. */
export function signaturesOf(family: string): readonly (readonly number[])[] {
  return SIGNATURES.filter(([name]) => name === family).map(([, bytes]) => bytes);
}

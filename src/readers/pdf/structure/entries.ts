import type { Visibility } from '../../../core/types.ts';
import { isArray, nameOf, type PdfDict } from '../syntax/values.ts';
import type { Place } from './teller.ts';

/**
 * Entries whose strings are no text for people (ISO 32000-1 and -2): times, identifiers and digests, encodings and
 * names of fonts, default appearances, bounds of name trees (their names stand in the leaves), names of colour
 * profiles, languages and name spaces.
 */
const TECHNICAL = new Set(
  (
    'CreationDate ModDate M LastModified SourceModified CheckSum ID IDS DA DS CharSet FontFamily FontName ' +
    'BaseFont Registry Ordering Panose Limits OutputCondition OutputConditionIdentifier RegistryName Lang NS XFA ' +
    'PTEX.Fullbanner ByteRange Cert Digest DigestValue Indexed Lookup Matte SchemaNS IRT ' +
    'DestOutputProfile ColorSpace CS Headers ColorSpaces Colorants Separation Encoding Differences TimeStamp Changes'
  ).split(' '),
);
/** Entries of the encryption dictionary that hold keys (ISO 32000-2, tables 21 to 23). */
export const KEYS: ReadonlySet<string> = new Set(['O', 'U', 'OE', 'UE', 'Perms', 'Recipients']);

/** True for the dictionary that says how a file is encrypted, and for its filters. */
export function isEncryption(dict: PdfDict): boolean {
  return dict.has('CFM') || (typeof dict.get('V') === 'number' && typeof dict.get('R') === 'number');
}

/** Names that are read: states of buttons, and custom ones; names under these keys are the writer's own. */
const WRITERS_NAMES = new Set(
  (
    'Type Subtype S Filter BaseFont FontName FontFamily Encoding Name ColorSpace CS Separation Colorants ' +
    'ColorSpaces Resources XObject Font ExtGState Pattern Shading Properties ProcSet DA P'
  ).split(' '),
);

export function isTechnicalKey(key: string): boolean {
  return TECHNICAL.has(key);
}
export function hasWritersNames(key: string): boolean {
  return WRITERS_NAMES.has(key);
}

/** Entries whose text says by itself what it is; the keys of all others become headers. */
const PLAIN = new Set(
  (
    'Contents RC RV Subj OverlayText Title ActualText Alt E UF F DOS Mac Unix Desc URI V DV TU Opt CA RO AC Names ' +
    'D P Nums K Kids Dests Reason Name Legal Attestation TM T N NM Fields TF TP RT JS Base URLS Mix'
  ).split(' '),
);
/** Headers for the entries whose keys do not say what they are. */
const HEADERS: Readonly<Record<string, string>> = { ContactInfo: 'Contact', Location: 'Location' };

/** The header that the text of an entry comes with. */
export function headerOf(key: string, place: Place): string | undefined {
  if (place.title === 'document information') return key;
  if (key === 'T' && place.visibility === 'annotation') return 'Author';
  if (key === 'Name' && place.title === 'signature') return 'Name';
  if (PLAIN.has(key)) return place.header;
  return HEADERS[key] ?? key;
}

type Kind = readonly [locator: string, visibility: Visibility];

/**
 * What a dictionary is about by its own entries; undefined if they do not say. Dictionaries that stand where they
 * are alone (actions, file specifications of an annotation) stay where they hang.
 */
export function kindOf(dict: PdfDict): Kind | undefined {
  const type = nameOf(dict.get('Type'));
  const subtype = nameOf(dict.get('Subtype'));
  if (type === 'Annot' || (dict.has('Rect') && subtype !== undefined)) return ['annotation', 'annotation'];
  if (type === 'StructElem') return ['structure', 'attribute'];
  if (type === 'Sig' || type === 'DocTimeStamp' || dict.has('ByteRange')) return ['signature', 'property'];
  if (type === 'OCG') return ['layers', 'property'];
  if (dict.has('FT') || (dict.has('T') && dict.has('Kids'))) return ['form field', 'form-field'];
  if (dict.has('Title') && OUTLINE_KEYS.some((key) => dict.has(key))) return ['outline', 'property'];
  if (dict.has('S') && dict.has('P') && (dict.has('K') || dict.has('Pg'))) return ['structure', 'attribute'];
  if (type === 'Filespec' || type === 'F' || dict.has('EF')) return ['attachment', 'property'];
  if (type === 'CollectionItem' || type === 'CollectionSchema') return ['portfolio', 'property'];
  if (type === 'Thread' || isArray(dict.get('B'))) return ['article', 'property'];
  return undefined;
}

const OUTLINE_KEYS = ['Dest', 'A', 'Next', 'Prev', 'First', 'Last'];

/** What the dictionary under a key is about, where its own entries do not say. */
export const KINDS_BY_KEY: Readonly<Record<string, Kind>> = {
  PieceInfo: ['application data', 'property'],
  CI: ['portfolio', 'property'],
  Schema: ['portfolio', 'property'],
  PageLabels: ['page labels', 'property'],
  Dests: ['named destinations', 'property'],
  SpiderInfo: ['captured pages', 'property'],
  Legal: ['legal attestation', 'property'],
  Perms: ['signature', 'property'],
  Threads: ['article', 'property'],
  OCProperties: ['layers', 'property'],
  AcroForm: ['form field', 'form-field'],
  Names: ['names', 'property'],
};

import { signatureFamily } from '../../shared/signatures.ts';
import { nameOf, type PdfStream } from '../syntax/values.ts';

/** Types of streams whose content is read elsewhere or draws something. */
const TYPES = new Set([
  'XObject',
  'ObjStm',
  'XRef',
  'Pattern',
  'Halftone',
  'CMap',
  'Font',
  'Sound',
  '3D',
  'Metadata',
]);
const SUBTYPES = new Set('Image Form PS Type1C CIDFontType0C OpenType U3D PRC'.split(' '));
/** Entries that only streams of pictures, fonts, functions, shadings and profiles have. */
const DRAWN =
  'Width BBox FunctionType ShadingType PatternType HalftoneType CMapName Length1 Alternate Width'.split(' ');
/** Numbers of a linearized file's hint stream, of a colour profile, of a sound. */
const COUNTED = ['S', 'N', 'R', 'P'];

/** True for a stream of which nothing says what it is. */
export function isUnknown({ dict }: PdfStream): boolean {
  if (TYPES.has(nameOf(dict.get('Type')) ?? '') || SUBTYPES.has(nameOf(dict.get('Subtype')) ?? ''))
    return false;
  if (DRAWN.some((key) => dict.has(key))) return false;
  return !COUNTED.some((key) => typeof dict.get(key) === 'number');
}

const LATIN1 = new TextDecoder('windows-1252');
const UTF8 = new TextDecoder('utf-8', { fatal: true });
const HEAD = 2048;
/** Operators of a content stream that follow operands, at the end of a line or between others. */
const OPERATOR = /(?:^|[\s\])>])(?:re|cm|Tf|Tj|TJ|Td|Tm|gs|Do|d0|d1|rg|RG|k|sc|scn|BDC|BMC|w|m|l|c)(?=\s|$)/g;
const FEW_OPERATORS = 3;
const GLYPH = /^\s{0,64}(?:[-+.\d]{1,16}\s{1,8}){2,6}d[01]\b/;
/** An operand, or any operator there is (ISO 32000-1, annex A). */
const TOKEN =
  /^(?:[-+.\d]+|\/\S*|true|false|null|b\*?|B\*?|B[TXDM]|BDC|BMC|BI|c|cm|cs|CS|d|d[01]|Do|DP|E[ITXM]|EMC|f\*?|F|g|G|gs|h|i|I?D|j|J|k|K|l|m|M|MP|n|q|Q|re|rg|RG|ri|s|S|sc|SC|scn|SCN|sh|T[*cdDfjJLmrswz]|v|w|W\*?|y|'|")$/;

/** What the bytes of an unknown stream are. */
export type Content = 'drawing' | 'file' | 'text' | 'binary';

export function contentOf(bytes: Uint8Array): Content {
  if (signatureFamily(bytes) !== undefined) return 'file';
  const head = LATIN1.decode(bytes.subarray(0, HEAD));
  if (/begincmap|\/CIDInit|^%!PS-AdobeFont|^%!FontType/.test(head)) return 'drawing';
  if (isBinary(bytes.subarray(0, HEAD))) return 'binary';
  if (isGlyph(head) || isAllOperators(head)) return 'drawing';
  return (head.match(OPERATOR)?.length ?? 0) >= FEW_OPERATORS ? 'drawing' : 'text';
}

/** True for the description of a Type 3 font's glyph by its beginning (ISO 32000-1, 9.6.5). */
export function isGlyph(content: string): boolean {
  return GLYPH.test(content);
}

/** Nothing else than operators and operands; the last word may be cut off. */
function isAllOperators(head: string): boolean {
  const tokens = head.split(/[\s[\]]+/).filter((token) => token !== '');
  const whole = head.length < HEAD ? tokens : tokens.slice(0, -1);
  return whole.some((token) => /^[a-zA-Z]/.test(token)) && whole.every((token) => TOKEN.test(token));
}

function isBinary(head: Uint8Array): boolean {
  if ((head[0] === 0xfe && head[1] === 0xff) || (head[0] === 0xff && head[1] === 0xfe)) return false;
  let odd = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32)) odd++;
  return odd > head.length / 50;
}

/** True for a packet of an XFA form. */
export function isXfa(bytes: Uint8Array): boolean {
  const head = LATIN1.decode(bytes.subarray(0, HEAD)).trim();
  return /^(?:<\?xml[^<>]{0,200}>\s{0,9})?<\/?(?:[\w-]{1,20}:)?(?:xdp|template|datasets|form|config|localeSet|connectionSet)\b/.test(
    head,
  );
}

/** Text of a stream: UTF-16 by its mark, UTF-8 if it is, else Windows-1252. */
export function streamText(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return UTF8.decode(bytes);
  } catch {
    return LATIN1.decode(bytes);
  }
}

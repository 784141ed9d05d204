import { lettered } from '../../src/core/text/lettered.ts';
import { matchesOf } from '../../src/core/text/matches.ts';
import { mayMatch } from '../../src/core/text/outline.ts';
import type { ColumnContext, Detector, Match } from '../../src/core/types.ts';
import { share } from '../../src/kit/columns.ts';
import { headerWeight, REPORT, score, WEIGHT } from '../../src/kit/weights.ts';
import { isEmbedding } from './template/embedding.ts';
import { finds, ignores } from './template.examples.ts';

/**
 * First bytes of records in Base64: `FMR` minutiae, `FIR` finger, `FAC` face, `IIR` iris, each with a zero byte
 * [ISO/IEC 19794-2, -4, -5, -6]; WSQ [FBI IAFIS-IC-0110].
 */
const RECORD = lettered(
  String.raw`(?<![\p{L}\p{N}+/])(?:(?:Rk1SA|RklSA|RkFDA|SUlSA)[A-Za-z\d+/]{35,4000}={0,2}|\/6D\/[Qp][A-Za-z\d+/]{196,4000}={0,2})`,
  'gu',
);
/** Fields of a transaction that hold images, and its first one [ANSI/NIST-ITL 1-2011]. */
const NIST = lettered(
  String.raw`(?<![\p{N}.,$€])(?:(?:10|13|14|15|17)\.999:(?=[^\s\d])|1\.00[12]:(?=[\d]{2,9}[\x1d\x1e\x1f]))`,
  'gu',
);
const STEMS = ['rk1sa', 'rklsa', 'rkfda', 'sulsa', '/6d/', '.999:', '1.001:', '1.002:'];
/** The same records as bytes or in hexadecimal digits, and pictures: JPEG, PNG, JPEG 2000, GIF, BMP, WebP. */
const RAW = /^(?:FMR|FIR|FAC|IIR)[\0·][ \d·]/;
const HEX =
  /^(?:0x|\\x)?(?:464d5200|46495200|46414300|49495200|ffa0ff|ffd8ff|89504e47|0000000c6a502020)[\da-f]{120,}$/i;
const PICTURE =
  /^(?:data:image\/[a-z\d.+-]{2,12};base64,)?(?:\/9j\/|iVBORw0KGgo|AAAADGpQICAN|R0lGOD|Qk[0-3A-Za-z]|UklGR|\/6D\/)[A-Za-z\d+/\s]{180,}/;
const FINGER =
  /\b[RL][- ]?(?:THUMB|INDEX|MIDDLE|RING|LITTLE)\b|\b(?:right|left) (?:thumb|index|middle|ring|little)\b/gi;
const QUALITY = /\bNFIQ\b.{0,6}\d/i;
const HEAD = 400;

export const bioTemplate: Detector = {
  id: 'bio.template',
  category: 'biometric',
  about: {
    en: 'Biometric record: template or image of finger, face or iris, fields of a fingerprint transaction, numbers of a face, or pictures in a column so headed beside people.',
    es: 'Registro biométrico: plantilla o imagen de dedo, rostro o iris, campos de una transacción dactilar, vector de un rostro, o imágenes en una columna con tal rótulo junto a personas.',
  },
  sources: ['ISO/IEC 19794-2, -4, -5, -6', 'ANSI/NIST-ITL 1-2011', 'FBI EBTS', '45 CFR 164.514(b)(2)(i)(P)'],
  identifies: 'directly',
  headers: {
    en: [
      ...[
        'Fingerprint',
        'Fingerprints',
        'Fingerprint status',
        'fp_template',
        'Minutiae',
        'Iris',
        'Iris Template',
      ],
      ...[
        'face_embedding',
        'Face Template',
        'face_photo',
        'Photo',
        'Mugshot',
        'Portrait',
        'Biometric',
        'Biometrics',
      ],
      ...[
        'Biometric Template',
        'Fingerprint Template',
        'WSQ',
        'NFIQ',
        'Voiceprint',
        'Face Image',
        'Face',
        'Picture',
      ],
      ...[
        'Face Vector',
        'Face Encoding',
        'Voice Embedding',
        'Palm Print',
        'Facial Image',
        'Photo Base64',
        'Embedding',
      ],
    ],
    es: [
      ...['Huella', 'Huellas', 'Huella dactilar', 'Huellas dactilares', 'Minucias', 'Iris', 'Rostro', 'Foto'],
      ...['Fotografía', 'Biometría', 'Plantilla biométrica', 'Foto del rostro'],
    ],
    fr: ['Empreinte', 'Empreintes digitales', 'Visage', 'Photo'],
    pt: ['Impressão digital', 'Biometria', 'Foto'],
    ht: ['Anprent', 'Foto'],
  },
  notHeaders: [
    'url',
    'link',
    'credit',
    'caption',
    'alt',
    'date',
    'count',
    'fee',
    'appointment',
    'id',
    'file',
  ],
  needs: { stems: STEMS, values: Infinity },
  finds,
  ignores,
  find,
  mayHold: (outline) => mayMatch(outline, [RECORD, NIST]),
  cell,
  column,
  key: (text) => text.replace(/\s/g, '').slice(0, 4000),
};

function* find(text: string): Generator<Match> {
  if (text.length < 8 || !/\.999:|1\.00[12]:|R(?:k1S|klS|kFD)A|SUlSA|\/6D\//.test(text)) return;
  for (const shape of [RECORD, NIST])
    for (const found of matchesOf(shape, text))
      yield {
        start: found.index,
        end: found.index + found[0].length,
        score: score(WEIGHT.rareShape, WEIGHT.structure),
        because: ['shape', 'structure'],
      };
}

function cell(text: string, column: ColumnContext): number {
  if (!column.hit || text.length < 6) return 0;
  const head = text.slice(0, HEAD).trim();
  const weight = score(WEIGHT.weakShape, WEIGHT.structure, headerWeight(column.hit));
  for (const found of find(head)) return Math.max(found.score, weight);
  const isRecord = RAW.test(head) || HEX.test(head) || PICTURE.test(head);
  return isRecord || isPrintStatus(head) || isEmbedding(text) ? weight : 0;
}

/** Which fingers were taken, and how well. */
function isPrintStatus(text: string): boolean {
  const fingers = text.match(FINGER)?.length ?? 0;
  return fingers >= 2 || (fingers === 1 && QUALITY.test(text));
}

/** Goods and houses have photographs, too: under a caption of any picture only those beside people count. */
const ANY_PICTURE = /^(?:photo|picture|foto|fotografía|portrait|face|iris|embedding|photo base64)$/i;

function column(values: readonly string[], context: ColumnContext): number {
  if (!context.hit || (ANY_PICTURE.test(context.header.trim()) && !context.personTable)) return 0;
  return share(values, (value) => cell(value, context) >= REPORT);
}

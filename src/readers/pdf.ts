import type { Probe, Reader } from '../core/types.ts';
import { findWord } from './pdf/syntax/places.ts';
import { later } from './shared/later.ts';

/** Readers of PDF look for the mark in the first kilobyte (ISO 32000-1, annex H, note 13). */
const MARK_WITHIN = 1024;

const MARK = '%PDF-';

/** Behind other bytes than white space the mark is one only with an object after it: people write about PDF, too. */
const NEAR_MARK = /%PDF-\d\.\d[\s\S]{0,1024}?\b\d{1,10} \d{1,5} obj\b/;

/** Farther on, only as a line of its own. */
const FAR_MARK = /(?:^|[\r\n])%PDF-\d\.\d\s[\s\S]{0,1024}?\b\d{1,10} \d{1,5} obj\b/;

const LATIN1 = new TextDecoder('latin1');

function recognise({ head }: Probe): number {
  const at = findWord(head, MARK, 0);
  if (at < 0) return 0;
  const text = LATIN1.decode(head);
  if (at < MARK_WITHIN && text.slice(0, at).replace('ï»¿', '').trim() === '') return 1;
  return (at < MARK_WITHIN ? NEAR_MARK : FAR_MARK).test(text) ? 1 : 0;
}

/** Portable Document Format (ISO 32000), by PDFium. */
export const pdfReader: Reader = {
  id: 'pdf',
  extensions: ['pdf'],
  about: {
    name: { en: 'PDF', es: 'PDF' },
    reads: {
      en: 'text by its place on the page, tables rebuilt, covered and invisible text, annotations, forms, properties, attachments, scripts, earlier versions, what nothing refers to; with --ocr scanned pages',
      es: 'el texto por su lugar en la página, tablas reconstruidas, texto tapado e invisible, anotaciones, formularios, propiedades, adjuntos, guiones, versiones anteriores, lo que nada menciona; con --ocr, páginas escaneadas',
    },
    discloses: {
      en: 'pages that are pictures without --ocr, text whose fonts cannot be decoded, files that need a password, what is damaged',
      es: 'páginas que son imágenes sin --ocr, texto cuya letra no se puede descifrar, archivos con contraseña, lo dañado',
    },
  },
  recognise,
  read: later(async () => (await import('./families/pdf.ts')).readPdf),
};

/** Values of forms of PDF, kept or sent without the form (Forms Data Format, ISO 32000-1, 12.7.7). */
export const fdfReader: Reader = {
  id: 'fdf',
  extensions: ['fdf'],
  about: {
    name: { en: 'Values of PDF forms (FDF)', es: 'Valores de formularios PDF (FDF)' },
    reads: {
      en: 'fields as records under their names, comments and other texts',
      es: 'los campos como registros bajo sus nombres, comentarios y otros textos',
    },
  },
  recognise: ({ head }: Probe) => (findWord(head.subarray(0, 64), '%FDF-', 0) >= 0 ? 1 : 0),
  read: later(async () => (await import('./families/pdf.ts')).readFdf),
};

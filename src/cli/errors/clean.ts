import type { WriteFault } from '../../clean/index.ts';
import type { Fault } from '../../policies/types.ts';
import { faultLines } from './config.ts';
import { UserError } from './user-error.ts';

export function badPlan(file: string, faults: readonly Fault[]): UserError {
  return new UserError({
    en: `The plan cannot be used; nothing was written.\n${faultLines(file, faults, 'en')}`,
    es: `El plan no se puede usar; no se escribió nada.\n${faultLines(file, faults, 'es')}`,
  });
}

export function overItself(file: string): UserError {
  return new UserError({
    en: `${file} is the file itself, which is never written over. Give the copy another name: -o OUT`,
    es: `${file} es el propio archivo, que nunca se sobrescribe. Dé otro nombre a la copia: -o SALIDA`,
  });
}

export function outputThere(file: string): UserError {
  return new UserError({
    en: `${file} is there already and is not written over. Name another, or add --force.`,
    es: `${file} ya existe y no se sobrescribe. Nombre otro, o añada --force.`,
  });
}

export function sameName(file: string): UserError {
  return new UserError({
    en: `${file} would be written twice. Give the copy, its plan (OUT.plan.yaml), the report and the key names of their own.`,
    es: `${file} se escribiría dos veces. Dé nombres distintos a la copia, a su plan (SALIDA.plan.yaml), al informe y a la clave.`,
  });
}

export function unknownCopyFormat(file: string, formats: readonly string[]): UserError {
  const list = formats.map((name) => `.${name}`).join(', ');
  return new UserError({
    en: `The name of the copy says what it is to be: ${file} ends with none of ${list}.`,
    es: `El nombre de la copia dice qué ha de ser: ${file} no termina en ninguno de ${list}.`,
  });
}

export function unknownPages(given: string, ways: readonly string[]): UserError {
  const list = ways.join(', ');
  return new UserError({
    en: `--pages is one of ${list}, not ${given}.`,
    es: `--pages es uno de ${list}, no ${given}.`,
  });
}

export function picturesInPdfOnly(): UserError {
  return new UserError({
    en: 'Only a PDF can have pages that are pictures: give the copy a name that ends with .pdf.',
    es: 'Solo un PDF puede tener páginas como imágenes: dé a la copia un nombre que termine en .pdf.',
  });
}

export function shortKey(file: string): UserError {
  return new UserError({
    en: `${file} is too short for a key: at least 32 bytes are needed. Name a file that does not exist, and a key is written to it.`,
    es: `${file} es demasiado corto para ser una clave: hacen falta al menos 32 bytes. Nombre un archivo que no exista y se escribirá una clave en él.`,
  });
}

/** The format cannot hold what the plan lets through. */
export function cannotHold(fault: WriteFault, format: string): UserError {
  return new UserError({ en: WHY.en(fault, format), es: WHY.es(fault, format) });
}

const WHY = {
  en(fault: WriteFault, format: string): string {
    switch (fault.kind) {
      case 'nothing':
        return format === 'csv'
          ? 'No table is left that could go into the copy; nothing was written. Choose .html or .docx for texts, or by a plan what may stay: --plan FILE'
          : 'Nothing is left that could go into the copy; nothing was written. Choose by a plan what may stay: --plan FILE';
      case 'tables':
        return `A CSV file holds one table, and ${fault.count} are left. Drop the others by a plan (--plan FILE), or choose .xlsx. Nothing was written.`;
      case 'too-large':
        return format === 'docx'
          ? 'A table of Word has 63 columns at most. Choose .xlsx or .html. Nothing was written.'
          : 'A sheet has no room for so many rows or columns. Choose .csv or .html. Nothing was written.';
      case 'signs':
        return `${fault.count} signs of the text are in no standard font of PDF (they hold Latin letters only). Choose .docx or .html. Nothing was written.`;
      case 'no-pages':
        return 'Only the pages of a PDF can be drawn as pictures. Leave --pages out. Nothing was written.';
      case 'pages':
        return 'The pages are pictures, or hold text that no font tells, and what they show is not certain enough to paint over names in them: no copy can be made. Scans can be read with --ocr, if its optional packages are installed. Nothing was written.';
    }
  },
  es(fault: WriteFault, format: string): string {
    switch (fault.kind) {
      case 'nothing':
        return format === 'csv'
          ? 'No queda ninguna tabla que pueda ir en la copia; no se escribió nada. Para textos elija .html o .docx, o con un plan qué puede quedar: --plan ARCHIVO'
          : 'No queda nada que pueda ir en la copia; no se escribió nada. Elija con un plan qué puede quedar: --plan ARCHIVO';
      case 'tables':
        return `Un archivo CSV contiene una tabla y quedan ${fault.count}. Quite las demás con un plan (--plan ARCHIVO) o elija .xlsx. No se escribió nada.`;
      case 'too-large':
        return format === 'docx'
          ? 'Una tabla de Word tiene como mucho 63 columnas. Elija .xlsx o .html. No se escribió nada.'
          : 'En una hoja no caben tantas filas o columnas. Elija .csv o .html. No se escribió nada.';
      case 'signs':
        return `${fault.count} signos del texto no están en las fuentes comunes de PDF (solo tienen letras latinas). Elija .docx o .html. No se escribió nada.`;
      case 'no-pages':
        return 'Solo las páginas de un PDF se pueden dibujar como imágenes. Quite --pages. No se escribió nada.';
      case 'pages':
        return 'Las páginas son imágenes, o tienen texto que ninguna fuente descifra, y lo que muestran no es lo bastante seguro para tapar nombres en ellas: no se puede hacer una copia. Las páginas escaneadas se leen con --ocr, si sus paquetes opcionales están instalados. No se escribió nada.';
    }
  },
} as const;

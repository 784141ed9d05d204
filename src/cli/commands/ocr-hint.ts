import type { Api } from '../api.ts';
import type { Io } from '../io.ts';
import type { Options } from '../options.ts';

const WORDS = {
  en: (packages: string) =>
    `amparo: pictures of pages cannot be read, since optional packages are missing. Install them beside amparo:\n  npm install ${packages}\n`,
  es: (packages: string) =>
    `amparo: no se pueden leer las imágenes de páginas porque faltan paquetes opcionales. Instálelos junto a amparo:\n  npm install ${packages}\n`,
} as const;

/**
 * Says once what to install if OCR is asked for in vain. The scan goes on: files without such pages lose nothing, and
 * those with some are `incomplete`.
 */
export async function hintAtOcr({ ocr, lang }: Options, { io, api }: { io: Io; api: Api }): Promise<void> {
  const missing = ocr.length > 0 ? api.missingForOcr(ocr) : [];
  if (missing.length > 0) await io.stderr.write(WORDS[lang](missing.join(' ')));
}

import { OCR_NOT_INSTALLED, OCR_OF_OTHER_KIND } from './problem.ts';
import { detailInSpanish } from './problem-details.ts';
import type { Lang, Localized, ProblemCode, ReportProblem } from './types.ts';

/** What happened and what to do, for each code; the technical detail follows in brackets. */
const WORDS: Readonly<Record<ProblemCode, Localized>> = {
  encrypted: {
    en: 'The file is encrypted, so nobody can say what is in it. Remove the password and scan again.',
    es: 'El archivo está cifrado y no se puede saber qué contiene. Quite la contraseña y vuelva a analizarlo.',
  },
  damaged: {
    en: 'The file is damaged and could not be read whole. Open and save it again, or export it anew.',
    es: 'El archivo está dañado y no se pudo leer entero. Ábralo y guárdelo de nuevo, o vuelva a exportarlo.',
  },
  'too-large': {
    en: 'The file is over a size limit and was not read whole. Split it, or raise the limit.',
    es: 'El archivo supera un límite de tamaño y no se leyó entero. Divídalo o aumente el límite.',
  },
  'too-deep': {
    en: 'Something is nested too deeply to be read. Unpack it and scan what is inside.',
    es: 'Hay contenido anidado a demasiada profundidad. Extráigalo y analice lo que hay dentro.',
  },
  ratio: {
    en: 'The file unpacks to many times its size, as a bomb does. It was not read further.',
    es: 'El archivo se descomprime a muchas veces su tamaño, como una bomba. No se siguió leyendo.',
  },
  timeout: {
    en: 'Reading took too long and was stopped. Scan the file alone, or raise the time limit.',
    es: 'La lectura tardó demasiado y se detuvo. Analice el archivo por separado o aumente el límite de tiempo.',
  },
  memory: {
    en: 'Reading needed too much memory and was stopped.',
    es: 'La lectura necesitaba demasiada memoria y se detuvo.',
  },
  'unknown-format': {
    en: 'The format is not one that can be read, so nobody can say what is in it. Publish it in another format, or look yourself.',
    es: 'El formato no se puede leer y no se sabe qué contiene. Publíquelo en otro formato o revíselo usted.',
  },
  unreadable: {
    en: 'A part of the file could not be read. Look at it yourself before you publish.',
    es: 'Una parte del archivo no se pudo leer. Revísela usted antes de publicar.',
  },
  'ocr-unavailable': {
    en: 'There are pictures of pages whose text was not read. Read them with OCR (--ocr), or look at them yourself before you publish.',
    es: 'Hay imágenes de páginas cuyo texto no se leyó. Léalas con OCR (--ocr) o revíselas usted antes de publicar.',
  },
  'detector-failed': {
    en: 'A check failed on this file, so its result cannot be trusted. Please report this as a fault of Amparo.',
    es: 'Una comprobación falló con este archivo y no se puede confiar en el resultado. Informe de este fallo de Amparo.',
  },
};

/** OCR was asked for in vain: the detail says what to install. */
const OCR_MISSING: Localized = {
  en: 'There are pictures of pages whose text was not read, as OCR is not installed. Install it beside amparo as said in brackets and scan again, or look at them yourself before you publish.',
  es: 'Hay imágenes de páginas cuyo texto no se leyó porque el OCR no está instalado. Instálelo junto a amparo como se indica entre paréntesis y vuelva a analizar, o revíselas usted antes de publicar.',
};

/** OCR was asked for and cannot read pictures of the kind that the detail names. */
const OCR_OF_OTHERS: Localized = {
  en: 'There are pictures in a format that OCR does not read. Save them as PNG or JPEG and scan again, or look at them yourself before you publish.',
  es: 'Hay imágenes en un formato que el OCR no lee. Guárdelas como PNG o JPEG y vuelva a analizar, o revíselas usted antes de publicar.',
};

/** A problem in plain words, with the technical reason behind them. */
export function problemMessage(code: ProblemCode, detail: string, lang: Lang): string {
  const special = detail.startsWith(OCR_OF_OTHER_KIND) ? OCR_OF_OTHERS : undefined;
  const words = detail.includes(OCR_NOT_INSTALLED) ? OCR_MISSING : (special ?? WORDS[code]);
  const told = detailIn(detail, lang);
  return told === '' ? words[lang] : `${words[lang]} (${told})`;
}

/** The reason behind the words of a report's problem; '' if there is none. For who says the rest in words of their own. */
export function reasonOf({ code, message }: Pick<ReportProblem, 'code' | 'message'>, lang: Lang): string {
  const words = [WORDS[code], OCR_MISSING, OCR_OF_OTHERS].map((one) => `${one[lang]} (`);
  const said = words.find((one) => message.startsWith(one));
  return said === undefined ? '' : message.slice(said.length, -1);
}

/** Codes of systems (`EACCES`) and names of detectors are told as they are. */
function detailIn(detail: string, lang: Lang): string {
  return lang === 'es' ? (detailInSpanish(detail) ?? detail) : detail;
}

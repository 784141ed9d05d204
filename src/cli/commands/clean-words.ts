import type { Action } from '../../clean/index.ts';

/** What the command says, in both languages. */
export const CLEAN_WORDS = {
  en: {
    table: (number: number, name: string) => `Table ${number}${name === '' ? '' : ` "${name}"`}`,
    rows: (written: number, all: number) => `${written} of ${all} rows`,
    counted: (groups: number, withheld: number) =>
      `counts by group: ${groups} shown, ${withheld} withheld as too few`,
    left: 'left out',
    moreTables: (count: string, one: boolean) => `and ${count} more ${one ? 'table' : 'tables'}`,
    tables: {
      keep: (count: string) => `${count} copied`,
      count: (count: string) => `${count} as counts by group`,
      drop: (count: string) => `${count} left out`,
    },
    more: (count: string) => `and ${count} more`,
    actions: {
      keep: 'kept as they are',
      drop: 'left out',
      redact: 'kept, with what was found in them taken out',
      token: 'replaced by tokens',
      initials: 'shortened to initials',
      year: 'shortened to the year',
      month: 'shortened to the month',
      decade: 'shortened to the decade',
      band: 'shortened to groups of ten years',
      state: 'shortened to the state or country',
      zip3: 'shortened to three digits',
    } satisfies Record<Action, string>,
    emptied: (count: number) =>
      count === 1
        ? '1 cell left empty: it could not be read and so not be shortened'
        : `${count} cells left empty: they could not be read and so not be shortened`,
    gone: (alike: number) => `left out, as by them fewer than ${alike} rows would be alike`,
    rare: (count: number, alike: number) =>
      `${count} ${count === 1 ? 'cell left empty: by it' : 'cells left empty: by them'} fewer than ${alike} rows would be alike`,
    texts: (written: number, read: number, redacted: number) =>
      `Texts: ${written} of ${read} copied, in ${redacted} of them values were taken out`,
    pages: (drawn: number, words: number) =>
      `Pages as pictures: ${drawn}; ${words} words are painted over. Nothing else of the pages is in the file`,
    pagesUnread: (pages: string) =>
      `Pages on which something could not be read, and is not drawn for that: ${pages}`,
    bars: 'A bar within a line is as long as what it stands for. If that could tell who is meant: --pages text, or a copy as .docx or .html',
    picturesOf: 'Programs read such pages by OCR only: a scan of the copy needs --ocr',
    notCopied: 'Not copied, as it is not to be seen',
    files: (count: number) => `${count} ${count === 1 ? 'file' : 'files'} inside the file`,
    problems: 'Could not be read, and is not in the copy',
    safe: 'The copy was scanned: nothing stops it.',
    review: 'The copy was scanned: nothing stops it, but a person should look at it:',
    stopped: 'The copy was scanned and would be stopped, so it was not written:',
    unsure: 'The copy could not be read back whole, so it was not written:',
    unread: 'Nothing of the file can be copied with certainty; nothing was written',
    noDocument: 'nothing in it is a table or a text that is to be seen',
    inside: (count: number) =>
      count === 1
        ? 'it holds a file: take it out and clean that'
        : `it holds ${count} files: take them out and clean them one by one`,
    written: (file: string) => `Written: ${file}. The original is untouched.`,
    plan: (file: string) => `The plan: ${file}. Change it and run again with: --plan ${file}`,
    keptPlan: (file: string) => `${file} was there and was left as it is; the plan is shown by: --dry-run`,
  },
  es: {
    table: (number: number, name: string) => `Tabla ${number}${name === '' ? '' : ` "${name}"`}`,
    rows: (written: number, all: number) => `${written} de ${all} filas`,
    counted: (groups: number, withheld: number) =>
      `recuento por grupos: ${groups} mostrados, ${withheld} reservados por ser muy pocos`,
    left: 'fuera',
    moreTables: (count: string, one: boolean) => `y ${count} ${one ? 'tabla más' : 'tablas más'}`,
    tables: {
      keep: (count: string) => `${count} en la copia`,
      count: (count: string) => `${count} como recuento por grupos`,
      drop: (count: string) => `${count} fuera`,
    },
    more: (count: string) => `y ${count} más`,
    actions: {
      keep: 'sin cambios',
      drop: 'fuera',
      redact: 'se quedan, sin lo que se halló en ellas',
      token: 'sustituidas por claves',
      initials: 'reducidas a iniciales',
      year: 'reducidas al año',
      month: 'reducidas al mes',
      decade: 'reducidas a la década',
      band: 'reducidas a grupos de diez años',
      state: 'reducidas al estado o país',
      zip3: 'reducidas a tres cifras',
    } satisfies Record<Action, string>,
    emptied: (count: number) =>
      count === 1
        ? '1 celda queda vacía: no se pudo leer y por eso tampoco acortar'
        : `${count} celdas quedan vacías: no se pudieron leer y por eso tampoco acortar`,
    gone: (alike: number) => `fuera, porque por ellas coincidirían menos de ${alike} filas`,
    rare: (count: number, alike: number) =>
      `${count} ${count === 1 ? 'celda queda vacía: por ella' : 'celdas quedan vacías: por ellas'} coincidirían menos de ${alike} filas`,
    texts: (written: number, read: number, redacted: number) =>
      `Textos: ${written} de ${read} copiados, en ${redacted} se quitaron valores`,
    pages: (drawn: number, words: number) =>
      `Páginas como imágenes: ${drawn}; ${words} palabras tapadas. Nada más de las páginas está en el archivo`,
    pagesUnread: (pages: string) =>
      `Páginas en las que algo no se pudo leer y por eso no se dibujó: ${pages}`,
    bars: 'Dentro de una línea, una barra es tan larga como lo que tapa. Si eso puede delatar a alguien: --pages text, o una copia .docx o .html',
    picturesOf: 'Los programas solo leen tales páginas por OCR: para analizar la copia hace falta --ocr',
    notCopied: 'No se copió, porque no está a la vista',
    files: (count: number) => `${count} ${count === 1 ? 'archivo' : 'archivos'} dentro del archivo`,
    problems: 'No se pudo leer y no está en la copia',
    safe: 'La copia se analizó: nada la detiene.',
    review: 'La copia se analizó: nada la detiene, pero una persona debería mirarla:',
    stopped: 'La copia se analizó y se detendría, así que no se escribió:',
    unsure: 'La copia no se pudo volver a leer por completo, así que no se escribió:',
    unread: 'Nada del archivo se puede copiar con certeza; no se escribió nada',
    noDocument: 'no contiene ninguna tabla ni texto a la vista',
    inside: (count: number) =>
      count === 1
        ? 'contiene un archivo: sáquelo y límpielo'
        : `contiene ${count} archivos: sáquelos y límpielos uno a uno`,
    written: (file: string) => `Escrito: ${file}. El original queda intacto.`,
    plan: (file: string) => `El plan: ${file}. Cámbielo y repita con: --plan ${file}`,
    keptPlan: (file: string) => `${file} ya existía y se dejó como estaba; el plan se ve con: --dry-run`,
  },
} as const;
export type CleanWords = (typeof CLEAN_WORDS)['en' | 'es'];

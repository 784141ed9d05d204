import type { Action, TablePlan } from '../../clean/plan.ts';
import type { CopyFormat } from '../../clean/report.ts';
import type { Verdict } from '../../core/types.ts';
import type { ByLang } from './types.ts';

/** Why there is no copy: it was stopped, took too long or too much, the file cannot be read, or the format cannot hold it. */
export type NoCopy =
  | 'stopped'
  | 'timeout'
  | 'memory'
  | 'failed'
  | 'unread'
  | 'unseen'
  | 'files'
  | 'nothing'
  | 'tables'
  | 'too-large'
  | 'signs'
  | 'no-pages'
  | 'pages';

/** What a copy is written as: PDFs in one of two ways. */
export type CopyKind = CopyFormat | 'pictures';

/** What the page says of safe copies. */
export interface CopyWords {
  readonly title: string;
  readonly lead: string;
  readonly as: string;
  readonly formats: Readonly<Record<CopyKind, string>>;
  /** Pages are pictures; how many words are covered. */
  readonly drawn: (covered: string, one: boolean) => string;
  /** Pages of which something could not be read. */
  readonly unsure: (pages: string, one: boolean) => string;
  readonly make: string;
  readonly making: string;
  /** Number of the step, of how many, and what is done in it. */
  readonly step: (number: number, all: number, what: string) => string;
  readonly steps: Readonly<Record<'reading' | 'finding' | 'writing' | 'checking', string>>;
  /** What the check of the copy says. */
  readonly made: Readonly<Record<Verdict, string>>;
  readonly download: (name: string) => string;
  readonly untouched: string;
  readonly choose: string;
  readonly chooseNote: string;
  readonly table: (number: number, name: string) => string;
  readonly tables: Readonly<Record<TablePlan['action'], string>>;
  readonly column: string;
  readonly holds: string;
  readonly becomes: string;
  readonly actions: Readonly<Record<Action, string>>;
  readonly alike: (count: string) => string;
  readonly emptied: (count: string, one: boolean) => string;
  readonly again: string;
  readonly left: string;
  readonly leftNothing: string;
  readonly parts: (count: string, one: boolean, how: string) => string;
  readonly files: (count: string, one: boolean) => string;
  readonly none: Readonly<Record<NoCopy, string>>;
}

export const copyWords: ByLang<CopyWords> = {
  en: {
    title: 'Make a safe copy',
    lead: 'This page can make a new file with only what may go out: no hidden parts, no comments, no older versions. The new file is checked again before you get it. Your own file is not touched.',
    as: 'as',
    formats: {
      xlsx: 'Excel workbook (.xlsx)',
      csv: 'table (.csv)',
      html: 'web page (.html)',
      docx: 'Word document (.docx)',
      pdf: 'PDF (.pdf)',
      pictures: 'PDF that looks the same, in pictures (.pdf)',
    },
    drawn: (covered, one) =>
      `The pages of the copy are pictures: nobody can copy text out of them, and screen readers cannot read them. ${covered} ${one ? 'word is' : 'words are'} covered. A bar within a line is as long as the word was. If that could give somebody away, make a Word file or a web page instead.`,
    unsure: (pages, one) =>
      `On ${pages} ${one ? 'page' : 'pages'} something could not be read with certainty. It is not in the copy.`,
    make: 'Make a safe copy',
    making: 'Making the copy and checking it …',
    step: (number, all, what) => `Step ${number} of ${all}: ${what} …`,
    steps: {
      reading: 'reading your file',
      finding: 'finding the people in it',
      writing: 'writing the new file',
      checking: 'checking the new file',
    },
    made: {
      pass: 'The copy was checked: nobody was found in it.',
      review: 'The copy was checked. Look at it before you send it.',
      block: 'The copy still shows people, so you do not get it yet. Keep less: choose below.',
      incomplete: 'The copy could not be checked to its end, so you do not get it.',
    },
    download: (name) => `Save ${name}`,
    untouched: 'Your own file is as it was.',
    choose: 'What stays, what goes',
    chooseNote: 'Change what you like, then make the copy again. It is checked again each time.',
    table: (number, name) => (name === '' ? `Table ${number}` : `Table ${number}: ${name}`),
    tables: { keep: 'keep the rows', count: 'counts only', drop: 'leave out' },
    column: 'Column',
    holds: 'Holds',
    becomes: 'What becomes of it',
    actions: {
      keep: 'stays as it is',
      drop: 'leave out',
      redact: 'take out names and numbers',
      token: 'a code word for each',
      initials: 'initials only',
      year: 'year only',
      month: 'month and year',
      decade: 'decade only',
      band: 'ages in tens',
      state: 'state or country only',
      zip3: 'first three digits',
    },
    alike: (count) => `Empty what fewer than ${count} people have in common`,
    emptied: (count, one) => `${count} ${one ? 'cell is' : 'cells are'} empty in the copy`,
    again: 'Make the copy again',
    left: 'What stayed behind',
    leftNothing: 'Nothing was hidden in the parts that were copied.',
    parts: (count, one, how) => `${how}: ${count} ${one ? 'entry' : 'entries'}`,
    files: (count, one) => `${count} ${one ? 'file' : 'files'} inside the file`,
    none: {
      stopped: 'You stopped it. No copy was made.',
      timeout: 'It took too long, and no copy was made. Split your file into smaller ones, then try again.',
      memory:
        'This computer has too little memory for it, and no copy was made. Close other programs, or split your file into smaller ones.',
      failed:
        'The copy could not be made. That is a fault of this page. The steps below lead there without it.',
      unread:
        'No copy can be made of this file: it could not be read with certainty. If you have changed it since, choose it again.',
      unseen:
        'No copy can be made of this file: nothing in it is a table or a text in plain sight. Make a new file, only with what your readers need.',
      files:
        'A copy is made of one file at a time, and this one holds others. Take them out, and choose each by itself.',
      nothing: 'Nothing is left that may go out.',
      tables: 'A .csv file holds one table only. Choose another kind of file.',
      'too-large': 'There is too much for this kind of file. Choose another one.',
      signs:
        'A PDF made here has only the letters of languages such as English and Spanish, and your file has others. Choose Word, Excel or a web page.',
      'no-pages': 'This file has no pages that can be drawn.',
      pages:
        'The pages are pictures, and this page cannot read them with certainty. So it cannot cover names in them. The command line can read scans: amparo clean --ocr.',
    },
  },
  es: {
    title: 'Hacer una copia segura',
    lead: 'Esta página puede hacer un archivo nuevo solo con lo que puede salir: sin partes ocultas, sin comentarios, sin versiones anteriores. El archivo nuevo se revisa otra vez antes de dárselo. Su archivo no se toca.',
    as: 'como',
    formats: {
      xlsx: 'libro de Excel (.xlsx)',
      csv: 'tabla (.csv)',
      html: 'página web (.html)',
      docx: 'documento de Word (.docx)',
      pdf: 'PDF (.pdf)',
      pictures: 'PDF que se ve igual, en imágenes (.pdf)',
    },
    drawn: (covered, one) =>
      `Las páginas de la copia son imágenes: nadie puede copiar texto de ellas, y los lectores de pantalla no las leen. Hay ${covered} ${one ? 'palabra tapada' : 'palabras tapadas'}. Dentro de una línea, la barra es tan larga como era la palabra. Si eso puede delatar a alguien, haga mejor un archivo de Word o una página web.`,
    unsure: (pages, one) =>
      `En ${pages} ${one ? 'página' : 'páginas'} hay algo que no se pudo leer con certeza. No está en la copia.`,
    make: 'Hacer una copia segura',
    making: 'Haciendo la copia y revisándola…',
    step: (number, all, what) => `Paso ${number} de ${all}: ${what}…`,
    steps: {
      reading: 'leyendo su archivo',
      finding: 'buscando a las personas que contiene',
      writing: 'escribiendo el archivo nuevo',
      checking: 'revisando el archivo nuevo',
    },
    made: {
      pass: 'La copia se revisó: no se halló a nadie en ella.',
      review: 'La copia se revisó. Mírela antes de enviarla.',
      block:
        'La copia todavía muestra a personas, y por eso aún no se la damos. Deje menos datos: elija abajo.',
      incomplete: 'La copia no se pudo revisar hasta el final, y por eso no se la damos.',
    },
    download: (name) => `Guardar ${name}`,
    untouched: 'Su archivo está como estaba.',
    choose: 'Qué se deja y qué se quita',
    chooseNote: 'Cambie lo que quiera y haga la copia otra vez. Se revisa de nuevo cada vez.',
    table: (number, name) => (name === '' ? `Tabla ${number}` : `Tabla ${number}: ${name}`),
    tables: { keep: 'dejar las filas', count: 'solo cifras', drop: 'quitar' },
    column: 'Columna',
    holds: 'Contiene',
    becomes: 'Qué se hace con ella',
    actions: {
      keep: 'se queda igual',
      drop: 'quitar',
      redact: 'quitar nombres y números',
      token: 'una clave para cada valor',
      initials: 'solo iniciales',
      year: 'solo el año',
      month: 'mes y año',
      decade: 'solo la década',
      band: 'edades de diez en diez',
      state: 'solo estado o país',
      zip3: 'tres primeras cifras',
    },
    alike: (count) => `Vaciar lo que menos de ${count} personas tienen en común`,
    emptied: (count, one) => `${count} ${one ? 'celda queda vacía' : 'celdas quedan vacías'} en la copia`,
    again: 'Hacer la copia otra vez',
    left: 'Qué quedó atrás',
    leftNothing: 'No había nada oculto en las partes copiadas.',
    parts: (count, one, how) => `${how}: ${count} ${one ? 'dato' : 'datos'}`,
    files: (count, one) => `${count} ${one ? 'archivo' : 'archivos'} dentro del archivo`,
    none: {
      stopped: 'Usted lo detuvo. No se hizo ninguna copia.',
      timeout:
        'Tardó demasiado y no se hizo ninguna copia. Divida su archivo en otros más pequeños y pruebe de nuevo.',
      memory:
        'Esta computadora tiene muy poca memoria para ello y no se hizo ninguna copia. Cierre otros programas o divida su archivo en otros más pequeños.',
      failed:
        'No se pudo hacer la copia. Es un fallo de esta página. Los pasos de abajo llevan al mismo fin sin ella.',
      unread:
        'No se puede hacer una copia de este archivo: no se pudo leer con certeza. Si lo ha cambiado desde entonces, elíjalo de nuevo.',
      unseen:
        'No se puede hacer una copia de este archivo: no hay en él ninguna tabla ni texto a la vista. Haga un archivo nuevo, solo con lo que sus lectores necesitan.',
      files:
        'Se hace la copia de un solo archivo a la vez, y este contiene otros. Sáquelos y elija cada uno por separado.',
      nothing: 'No queda nada que pueda salir.',
      tables: 'Un archivo .csv solo guarda una tabla. Elija otro tipo de archivo.',
      'too-large': 'Es demasiado para este tipo de archivo. Elija otro.',
      signs:
        'Un PDF hecho aquí solo tiene las letras de idiomas como el español y el inglés, y su archivo tiene otras. Elija Word, Excel o una página web.',
      'no-pages': 'Este archivo no tiene páginas que se puedan dibujar.',
      pages:
        'Las páginas son imágenes y esta página no puede leerlas con certeza. Por eso no puede tapar nombres en ellas. La línea de órdenes sí lee páginas escaneadas: amparo clean --ocr.',
    },
  },
};

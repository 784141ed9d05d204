import { stepsEs } from './steps-es.ts';
import type { DeskWords } from './types.ts';

export const es: DeskWords = {
  own: 'Español',
  switchTo: 'Leer esta página en español',
  skip: 'Ir a la respuesta',
  guideLink: 'Cómo revisar un archivo',
  backToDesk: 'Volver a revisar archivos',
  title: 'Revise un archivo antes de enviarlo',
  lead: 'Una hoja de cálculo, un PDF, una carta: puede mostrar a personas que correrían peligro, también en lugares que usted no ve. Averígüelo aquí, antes.',
  drop: 'Suelte aquí archivos o una carpeta',
  dropNow: 'Suelte para revisar',
  chooseFiles: 'Elegir archivos',
  chooseFolder: 'Elegir una carpeta',
  orKeyboard: 'o',
  promises: [
    [
      'Se queda aquí',
      'Su archivo se lee solo en esta computadora. Esta página no puede usar internet: desconecte el cable y pruebe.',
    ],
    [
      'Mira detrás',
      'Hojas y filas ocultas, comentarios, versiones anteriores, texto bajo cajas negras: lugares donde nadie mira.',
    ],
    ['Mantiene tapados los nombres', 'Usted ve M•••• G•••••, nunca el nombre, a menos que pida ver uno.'],
  ],
  checkMore: 'Revisar otro archivo',
  again: 'Empezar de nuevo',
  print: 'Imprimir esta respuesta',
  printSheet: 'Imprimir esta hoja',
  reading: (count) => (count === 1 ? 'Leyendo su archivo' : `Leyendo ${count} archivos`),
  readOf: (done, all) => `${done} de ${all} listos`,
  waiting: 'En espera',
  thinking: 'Leído. Reuniendo lo hallado',
  stop: 'Detener',
  stopAll: 'Detener todo',
  stopOne: (path) => `Detener la lectura de ${path}`,
  stopped: 'Detenido. Nadie sabe qué contiene.',
  stoppedNote: 'Usted lo detuvo. Un archivo que no se leyó hasta el final no es seguro para enviar.',
  finished: (headline) => `Listo. ${headline}`,
  leftOut: (count, one) =>
    one
      ? 'Quedó fuera 1 archivo de programas (carpetas .git y node_modules). Nadie lo miró.'
      : `Quedaron fuera ${count} archivos de programas (carpetas .git y node_modules). Nadie los miró.`,
  verdict: {
    block: 'No envíe este archivo.',
    incomplete: 'No lo envíe todavía.',
    review: 'Mírelo antes de enviarlo.',
    pass: 'No se halló a nadie en este archivo.',
  },
  short: { block: 'no enviar', incomplete: 'todavía no', review: 'mirar antes', pass: 'nadie hallado' },
  verdictMany: {
    block: (count, all) => `No envíe ${count} de estos ${all} archivos.`,
    incomplete: (count, all) => `No envíe todavía ${count} de estos ${all} archivos.`,
    review: (count, all) => `Mire ${count} de estos ${all} archivos antes de enviarlos.`,
    pass: (_, all) => `No se halló a nadie en estos ${all} archivos.`,
  },
  shows: (people) => `Muestra a ${people}.`,
  showsUnnamed: (people) => `Permite distinguir a ${people}, aun sin nombre.`,
  showsNobody: 'Contiene lo que no debe salir.',
  names: (people) => `Nombra a ${people}.`,
  clean: 'Se leyó hasta el final y nada en él señala a una persona que correría peligro.',
  cleanNote:
    'No es una promesa. Solo usted sabe quién puede leerlo y qué sabe ya. Mírelo una vez más usted mismo.',
  mailText: 'el texto del correo',
  empty: 'El archivo está vacío: no contiene nada. ¿Es el que usted quería?',
  pictureTitle: 'Mire esta imagen antes de enviarla.',
  picture:
    'Esta página no puede ver lo que muestra una imagen: solo leyó lo que las cámaras y los programas escriben en ella. Mírela usted: ¿muestra una cara, un nombre, un papel, una pantalla o una casa?',
  holdsPictures: (count, one) =>
    `Contiene ${count} ${one ? 'imagen' : 'imágenes'}. Esta página no puede ver lo que ${one ? 'muestra: mírela' : 'muestran: mírelas'} usted.`,
  somePictures: (count) =>
    `Hay imágenes en ${count} de estos archivos. Esta página no puede ver lo que muestran: mírelas usted.`,
  notOpened: 'El navegador no lo pudo abrir, así que nadie puede decir qué contiene.',
  notWhole: 'Una parte no se pudo leer, y nadie puede decir qué hay ahí.',
  notRead: {
    encrypted: 'Está cerrado con una contraseña, y nadie puede decir qué contiene.',
    'unknown-format': 'Esta página no puede leer archivos de este tipo, y nadie puede decir qué contiene.',
    'ocr-unavailable':
      'Contiene imágenes de páginas. Esta página no puede leer las palabras que hay en imágenes.',
  },
  apple: (program) => [
    `Es un archivo de ${program}, que esta página no puede leer.`,
    `Ábralo en ${program}, elija Archivo › Exportar a y tome PDF, Word o Excel. Después revise aquí ese archivo nuevo.`,
  ],
  otherKind: (ending, kind) =>
    `Su nombre termina en ${ending}, pero por dentro es otra cosa (${kind}). Pregunte por qué a quien se lo dio.`,
  lookFor: 'Pregúntese: ¿querría esta persona que se supiera?',
  alsoUnread: 'Además, una parte no se pudo leer.',
  hidden: (count, all, atLeast, one, where) =>
    all
      ? one
        ? `Esa persona está ${where}.`
        : `Todas están ${where}.`
      : `${atLeast ? 'Al menos ' : ''}${count} de ellas ${count === '1' ? 'está' : 'están'} ${where}.`,
  cannotSee: {
    visible: 'a simple vista',
    'hidden-sheet': 'en una hoja que usted no ve',
    'very-hidden-sheet': 'en una hoja que ni los menús de Excel muestran',
    'hidden-row': 'en filas que usted no ve',
    'hidden-column': 'en columnas que usted no ve',
    'filtered-row': 'en filas que un filtro oculta',
    'collapsed-group': 'en filas o columnas plegadas',
    'invisible-text': 'en texto que no se ve, como blanco sobre blanco',
    'covered-text': 'debajo de algo que las tapa, como una caja negra',
    comment: 'en comentarios',
    'tracked-change': 'en cambios que el archivo recuerda, como palabras borradas',
    'pivot-cache': 'en una copia que guarda una tabla dinámica',
    'external-cache': 'en una copia de otro libro',
    'defined-name': 'en nombres que guarda el libro',
    'validation-list': 'en una lista desplegable',
    'header-footer': 'en un encabezado o pie de página',
    property: 'en las propiedades del archivo',
    embedded: 'en otro archivo dentro de este',
    annotation: 'en notas pegadas a la página',
    'form-field': 'en los campos de un formulario',
    'prior-revision': 'en una versión anterior que sigue en el archivo',
    'markup-comment': 'en comentarios del código de la página',
    'css-hidden': 'en una parte de la página que los navegadores no muestran',
    attribute: 'en el código de la página',
    'script-data': 'en datos que la página lleva consigo',
    'style-data': 'en una hoja de estilo',
    slack: 'en restos que nunca se limpiaron del archivo',
    'image-text': 'en una imagen',
  },
  inSlides: {
    'hidden-sheet': 'en una diapositiva que usted no ve',
    'very-hidden-sheet': 'en una diapositiva que ningún programa muestra',
    comment: 'en notas de las diapositivas o en comentarios',
  },
  filesTitle: 'Los archivos',
  people: 'Personas',
  file: 'Archivo',
  answer: 'Respuesta',
  where: 'Dónde están',
  whereHidden: 'Dónde se esconden',
  legendHidden: 'personas, ocultas',
  legendSeen: 'personas, a la vista',
  legendFolded: 'filas o columnas ocultas',
  sheetOf: (name, state) => `Dibujo de la hoja ${name}, ${state}`,
  sheetPeople: (where) => `personas en ${where}`,
  sheetNobody: 'aquí no se halló a nadie',
  sheetEmpty: 'sin celdas',
  foldedRows: (told) => `filas ocultas ${told}`,
  foldedColumns: (told) => `columnas ocultas ${told}`,
  moreSheets: (count, one) => `y ${count} ${one ? 'hoja más' : 'hojas más'}`,
  legendBlack: 'una caja con texto debajo',
  boxes: (count, one, how) => `${count} ${one ? 'caja' : 'cajas'}: ${how}`,
  morePages: (count, one) => `y ${count} ${one ? 'página' : 'páginas'} más`,
  page: (first, last) => (first === last ? `página ${first}` : `páginas ${first} a ${last}`),
  sheet: (name) => `hoja «${name}»`,
  onSheet: (sheet, cells) => `hoja «${sheet}», ${cells}`,
  cells: (from, to) => (from === to ? `celda ${from}` : `celdas ${from} a ${to}`),
  entries: (first, last) => (first === last ? `entrada ${first}` : `entradas ${first} a ${last}`),
  key: (name) => `«${name}»`,
  wholeFile: 'en todo el archivo',
  inside: 'Qué hay dentro',
  gives: 'Qué revela',
  rowsTitle: (shown, one) => `Qué revela la fila de cada persona: ${shown} ${one ? 'ejemplo' : 'ejemplos'}`,
  rowsNote:
    'Los nombres y números van tapados. Quedan la primera letra de una palabra o las dos últimas cifras.',
  place: 'Lugar',
  show: 'Mostrar',
  showOf: (place) => `Mostrar lo que hay en ${place}`,
  showAsk:
    'Esto pone datos reales de una persona en su pantalla durante 15 segundos. ¿Alguien mira por encima de su hombro?',
  showYes: 'Mostrar ahora',
  showNo: 'Dejarlo tapado',
  showing: 'Abriendo otra vez el archivo para mirar…',
  showLeft: (seconds) => `Se tapa otra vez en ${seconds} s`,
  showHide: 'Tapar ahora',
  showFailed: 'No se pudo hallar de nuevo. ¿Ha cambiado el archivo?',
  passedByRules: (people, one, name, reason) =>
    `No se ${one ? 'contó' : 'contaron'} ${people}, porque sus reglas lo permiten («${name}»: ${reason}).`,
  passedByFile: (count, one, name) =>
    `No se ${one ? 'contó' : 'contaron'} ${count} ${one ? 'dato' : 'datos'}, porque alguien ${one ? 'lo marcó para pasarlo' : 'los marcó para pasarlos'} por alto (${name}). ${one ? 'Mírelo' : 'Mírelos'} usted.`,
  whyBlock: 'Por qué no debe salir',
  whyReview: 'Por qué mirarlo',
  law: 'Leyes y guías:',
  todo: 'Qué hacer',
  todoLead:
    'Nunca arregle el archivo que tiene: queda demasiado dentro. Haga uno nuevo, solo con lo que sus lectores necesitan.',
  inProgram: (program) => `Paso a paso en ${program}`,
  sureWay: 'Un archivo nuevo, la vía segura',
  seeYourself: 'Véalo con sus propios ojos',
  unread: 'Lo que no se pudo leer',
  problems: {
    encrypted:
      'Está cerrado. Ábralo con su contraseña, guárdelo sin ella con otro nombre y revise ese archivo nuevo.',
    damaged:
      'Está dañado. Ábralo en el programa que lo hizo, guárdelo con otro nombre y revise ese archivo nuevo.',
    'too-large':
      'Es demasiado grande para leerlo hasta el final. Divídalo en archivos más pequeños y revise cada uno.',
    'too-deep': 'Hay archivos dentro de archivos dentro de archivos. Sáquelos uno por uno y revise cada uno.',
    ratio:
      'Está tan comprimido que podría llenar esta computadora. Hay quien hace archivos así para causar daño. Pida otro a quien se lo dio.',
    timeout: 'Leerlo tardó demasiado. Divídalo en archivos más pequeños y revise cada uno.',
    memory:
      'Esta computadora tiene muy poca memoria para leerlo. Cierre otros programas o divídalo en archivos más pequeños.',
    'unknown-format':
      'Esta página no puede leer este tipo de archivo. Guárdelo como otro tipo, por ejemplo PDF, Word o Excel, y revise ese archivo nuevo.',
    unreadable: 'Una parte no se pudo leer. Abra usted el archivo y mire esa parte.',
    'ocr-unavailable':
      'Hay imágenes de páginas. Esta página no puede leer las palabras que hay en imágenes. Lea usted cada una antes de enviarlo.',
    'detector-failed':
      'Una de las revisiones no funcionó con este archivo. Es un fallo de esta página. Pida a otra persona que mire el archivo antes de enviarlo.',
  },
  problemNoPdf:
    'En este navegador la página no puede leer PDF: WebAssembly está desactivado, como hacen los modos seguros. Abra la página en otro navegador y revise allí el archivo.',
  problemLocked: 'Está cerrado. Sáquelo con su contraseña y revise el archivo que salga.',
  problemGone: 'El navegador no lo pudo abrir. ¿Se movió, cambió de nombre o se modificó? Elíjalo de nuevo.',
  problemFolder:
    'El navegador no dejó que esta página mirara dentro de esta carpeta. Elíjala con el botón «Elegir una carpeta».',
  moreProblems: (count, one) => `y ${count} ${one ? 'cosa más' : 'cosas más'} que no se pudieron leer`,
  unreadTodo: 'Si usted tampoco puede mirar dentro, no lo envíe.',
  policy: (name, about) => `Reglas: «${name}». ${about}`,
  policyAbout: 'Detienen los archivos que muestran a personas que necesitan protección.',
  footer:
    'Hecho para quienes cuidan de otros. Esta página no guarda nada: ciérrela y habrá olvidado sus archivos.',
  version: (version) => `Amparo ${version}`,
  failed:
    'Este navegador es demasiado antiguo para esta página. Use un Firefox, Chrome, Edge o Safari más nuevo.',
  steps: stepsEs,
};

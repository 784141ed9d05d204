import type { Program, Steps } from './types.ts';

export const stepsEs: Readonly<Record<Program, Steps>> = {
  excel: {
    name: 'Excel',
    sure: [
      'Seleccione solo las celdas que sus lectores necesitan y cópielas (Ctrl+C). Mejor cifras que listas de personas.',
      'Abra un libro nuevo y vacío (Ctrl+U).',
      'Elija Inicio › Pegar › Pegar valores. Fórmulas, comentarios y partes ocultas no pasan.',
      'Mire cada columna: ¿alguien la necesita? Si no, elimínela.',
      'Guarde el libro nuevo con otro nombre (F12).',
      'Suelte el libro nuevo en esta página antes de enviarlo.',
    ],
    see: {
      'hidden-sheet': 'Haga clic derecho en el nombre de cualquier hoja, abajo, y luego en Mostrar.',
      'covered-text': 'Seleccione todo (Ctrl+E) y elija Inicio › Combinar y centrar › Separar celdas.',
      'very-hidden-sheet':
        'Los menús de Excel no muestran esta hoja. Pulse Alt+F11, elija la hoja a la izquierda y ponga Visible en -1 abajo.',
      'hidden-row': 'Seleccione todo (Ctrl+E) y elija Inicio › Formato › Ocultar y mostrar › Mostrar filas.',
      'hidden-column':
        'Seleccione todo (Ctrl+E) y elija Inicio › Formato › Ocultar y mostrar › Mostrar columnas.',
      'filtered-row': 'Elija Datos › Borrar, junto al embudo.',
      'collapsed-group': 'Haga clic en cada + a la izquierda y arriba de la hoja.',
      'invisible-text':
        'Seleccione todo (Ctrl+E) y elija Inicio › Color de fuente › Automático e Inicio › Color de relleno › Sin relleno.',
      comment: 'Elija Revisar › Mostrar comentarios, y Revisar › Notas › Mostrar todas las notas.',
      'pivot-cache':
        'Haga doble clic en un total de la tabla dinámica: se abre una hoja con las personas que hay detrás.',
      'external-cache': 'Elija Datos › Editar vínculos para ver de dónde viene la copia.',
      'defined-name': 'Elija Fórmulas › Administrador de nombres.',
      'validation-list': 'Seleccione la celda de la lista y elija Datos › Validación de datos.',
      'header-footer': 'Elija Vista › Diseño de página.',
      property: 'Elija Archivo › Información y mire a la derecha.',
    },
  },
  calc: {
    name: 'LibreOffice Calc',
    sure: [
      'Seleccione solo las celdas que sus lectores necesitan y cópielas (Ctrl+C). Mejor cifras que listas de personas.',
      'Abra una hoja de cálculo nueva y vacía (Ctrl+N).',
      'Elija Editar › Pegado especial › Pegado especial…, marque solo Texto, Números y Fecha y hora, y Aceptar.',
      'Mire cada columna: ¿alguien la necesita? Si no, elimínela.',
      'Guarde la hoja nueva con otro nombre (Ctrl+Mayús+S).',
      'Suelte la hoja nueva en esta página antes de enviarla.',
    ],
    see: {
      'hidden-sheet': 'Elija Hoja › Mostrar hoja…',
      'very-hidden-sheet': 'Elija Hoja › Mostrar hoja…',
      'covered-text':
        'Seleccione todo (Ctrl+E) y elija Formato › Combinar y dividir celdas › Dividir celdas.',
      'hidden-row': 'Seleccione todo (Ctrl+E) y elija Formato › Filas › Mostrar.',
      'hidden-column': 'Seleccione todo (Ctrl+E) y elija Formato › Columnas › Mostrar.',
      'filtered-row': 'Elija Datos › Más filtros › Restablecer filtro.',
      'collapsed-group': 'Haga clic en cada + a la izquierda y arriba de la hoja.',
      'invisible-text': 'Seleccione todo (Ctrl+E) y elija Formato › Limpiar formato directo.',
      comment: 'Elija Ver › Comentarios.',
      'pivot-cache':
        'Haga doble clic en un total de la tabla dinámica: se abre una hoja con las personas que hay detrás.',
      'external-cache': 'Elija Editar › Enlaces externos…',
      'defined-name': 'Elija Hoja › Intervalos y expresiones con nombre › Gestionar…',
      'validation-list': 'Seleccione la celda de la lista y elija Datos › Validez…',
      'header-footer': 'Elija Formato › Estilo de página…, y allí Cabecera y Pie de página.',
      property: 'Elija Archivo › Propiedades…',
    },
  },
  word: {
    name: 'Word',
    sure: [
      'Elija Revisar › Aceptar › Aceptar todos los cambios y detener el seguimiento, y Revisar › Eliminar › Eliminar todos los comentarios.',
      'Quite nombres y números, o escriba en su lugar «una persona», «en primavera», «en el norte».',
      'Seleccione lo que sus lectores necesitan y cópielo (Ctrl+C).',
      'Abra un documento nuevo (Ctrl+U) y elija Inicio › Pegar › Mantener solo texto.',
      'Guarde el documento nuevo con otro nombre (F12).',
      'Suelte el documento nuevo en esta página antes de enviarlo.',
    ],
    see: {
      'tracked-change': 'Elija Revisar › Todas las revisiones en la lista junto a Control de cambios.',
      comment: 'Elija Revisar › Mostrar comentarios.',
      'invisible-text':
        'Pulse Ctrl+Mayús+8, seleccione todo (Ctrl+E) y elija Inicio › Color de fuente › Automático.',
      'header-footer': 'Haga doble clic en la parte de arriba o de abajo de una página.',
      property: 'Elija Archivo › Información y mire a la derecha.',
      embedded: 'Haga doble clic en cada gráfico o tabla: puede abrirse todo el libro que hay detrás.',
    },
  },
  writer: {
    name: 'LibreOffice Writer',
    sure: [
      'Elija Editar › Seguimiento de cambios › Aceptar todo, y borre cada comentario (Ver › Comentarios los muestra).',
      'Quite nombres y números, o escriba en su lugar «una persona», «en primavera», «en el norte».',
      'Seleccione lo que sus lectores necesitan y cópielo (Ctrl+C).',
      'Abra un documento nuevo (Ctrl+N) y elija Editar › Pegado especial › Pegar texto sin formato.',
      'Guarde el documento nuevo con otro nombre (Ctrl+Mayús+S).',
      'Suelte el documento nuevo en esta página antes de enviarlo.',
    ],
    see: {
      'tracked-change': 'Elija Editar › Seguimiento de cambios › Mostrar.',
      comment: 'Elija Ver › Comentarios.',
      'invisible-text': 'Pulse Ctrl+F10, seleccione todo (Ctrl+E) y elija Formato › Limpiar formato directo.',
      'header-footer': 'Vaya a la parte de arriba y de abajo de una página.',
      property: 'Elija Archivo › Propiedades…',
      embedded:
        'Haga doble clic en cada gráfico o tabla: puede abrirse toda la hoja de cálculo que hay detrás.',
    },
  },
  powerpoint: {
    name: 'PowerPoint',
    sure: [
      'Abra una presentación nueva y vacía (Archivo › Nuevo).',
      'Copie de la anterior las palabras que sus lectores necesitan (Ctrl+C), diapositiva por diapositiva. Mejor cifras que listas de personas.',
      'Elija Inicio › Pegar › Mantener solo texto. Notas, comentarios y diapositivas ocultas no pasan.',
      'Pegue un gráfico como imagen (Inicio › Pegar › Imagen): si no, pasa con él toda su tabla.',
      'Quite nombres y números, o escriba en su lugar «una persona», «en primavera», «en el norte».',
      'Guarde la presentación nueva con otro nombre (F12).',
      'Suelte la presentación nueva en esta página antes de enviarla.',
    ],
    see: {
      'hidden-sheet': 'Mire las diapositivas pequeñas a la izquierda: el número de una oculta está tachado.',
      comment: 'Elija Vista › Página de notas para las notas, y Revisar › Mostrar comentarios.',
      'covered-text': 'Haga clic en lo que tapa las palabras y arrástrelo a un lado.',
      'invisible-text':
        'Elija Inicio › Organizar › Panel de selección: muestra todo lo que hay en la diapositiva.',
      'header-footer': 'Elija Vista › Patrón de diapositivas.',
      property: 'Elija Archivo › Información y mire a la derecha.',
      embedded: 'Haga doble clic en cada gráfico o tabla: puede abrirse todo el libro que hay detrás.',
    },
  },
  impress: {
    name: 'LibreOffice Impress',
    sure: [
      'Abra una presentación nueva y vacía (Archivo › Nuevo).',
      'Copie de la anterior las palabras que sus lectores necesitan (Ctrl+C), diapositiva por diapositiva. Mejor cifras que listas de personas.',
      'Elija Editar › Pegado especial › Pegar texto sin formato. Notas, comentarios y diapositivas ocultas no pasan.',
      'Pegue un gráfico como imagen (Editar › Pegado especial › Pegado especial…, y Mapa de bits): si no, pasa con él toda su tabla.',
      'Quite nombres y números, o escriba en su lugar «una persona», «en primavera», «en el norte».',
      'Guarde la presentación nueva con otro nombre (Ctrl+Mayús+S).',
      'Suelte la presentación nueva en esta página antes de enviarla.',
    ],
    see: {
      'hidden-sheet': 'Elija Ver › Clasificador de diapositivas: las ocultas se ven en gris.',
      comment: 'Elija Ver › Notas para las notas, y Ver › Comentarios.',
      'covered-text': 'Haga clic en lo que tapa las palabras y arrástrelo a un lado.',
      'invisible-text': 'Seleccione todo (Ctrl+E): lo que no se veía también recibe un marco.',
      'header-footer': 'Elija Ver › Patrón de diapositivas.',
      property: 'Elija Archivo › Propiedades…',
      embedded:
        'Haga doble clic en cada gráfico o tabla: puede abrirse toda la hoja de cálculo que hay detrás.',
    },
  },
  pdf: {
    name: 'un PDF',
    sure: [
      'Vuelva al documento del que salió el PDF (Word, Excel, LibreOffice). Un PDF no se limpia dibujando encima.',
      'En ese documento, borre las palabras mismas. Una caja o un marcador negro solo las tapa.',
      'Escriba «[quitado]» donde falte algo.',
      'Haga un PDF nuevo: Archivo › Exportar a PDF, o Archivo › Guardar como › PDF.',
      'Si solo tiene el PDF: imprima las páginas, tache las palabras con un marcador grueso y escanéelas.',
      'Suelte el PDF nuevo en esta página antes de enviarlo.',
    ],
    see: {
      'covered-text':
        'Seleccione con el ratón el texto alrededor de la caja negra, cópielo y péguelo en un documento vacío.',
      'invisible-text': 'Seleccione todo (Ctrl+E), copie y pegue en un documento vacío.',
      annotation: 'Abra la lista de comentarios en su programa de PDF.',
      'form-field': 'Haga clic en cada campo del formulario.',
      property: 'Elija Archivo › Propiedades en su programa de PDF.',
      embedded: 'Abra la lista de adjuntos (el clip) en su programa de PDF.',
    },
  },
  other: {
    name: 'cualquier programa',
    sure: [
      'Abra el archivo en el programa con el que se hizo.',
      'Copie solo lo que sus lectores necesitan a un archivo nuevo y vacío. Mejor cifras que listas de personas.',
      'Guárdelo con otro nombre.',
      'Suelte el archivo nuevo en esta página antes de enviarlo.',
    ],
    see: {},
  },
};

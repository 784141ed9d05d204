import type { SpanishDetails } from './spanish-details.ts';

/** The run, and containers of every kind. */
export const RUN: SpanishDetails = {
  'the reader failed': 'el lector falló',
  'the reader did not stop': 'el lector no se detuvo',
  'the reader stopped': 'el lector se detuvo',
  'the scan was stopped': 'se detuvo el análisis',
  'the time for one file is up': 'se acabó el tiempo para un archivo',
  'the time was up': 'se acabó el tiempo',
  'out of memory': 'no quedó memoria',
  'the worker was stopped': 'se detuvo el proceso',
  'the worker ended': 'el proceso terminó',
  'a page cannot be drawn': 'no se puede dibujar una página',
  'containers nested too deep': 'contenedores anidados a demasiada profundidad',
  'containers nested more than # deep': 'contenedores anidados a más de # niveles',
  'too many files inside files in all': 'demasiados archivos dentro de archivos en total',
  'files inside files have more than # bytes in all':
    'los archivos dentro de archivos tienen más de # bytes en total',
  'more facts of people, one a row, than can be put together':
    'más datos de personas, uno por fila, de los que se pueden reunir',
  'more facts of people side by side than can be put together':
    'más datos de personas, uno junto a otro, de los que se pueden reunir',
  'more figures of people than can be held against each other':
    'más cifras de personas de las que se pueden comparar',
  'more rows than can be joined with other files': 'más filas de las que se pueden unir con otros archivos',
  'more cells and texts than a copy is made of': 'más celdas y textos de los que caben en una copia',
  'standard input is longer than the limit': 'la entrada estándar supera el límite',
  'more than limits.wholeBytes: check it out and scan the file':
    'más que limits.wholeBytes: extráigalo y analice el archivo',
  'the merge of this file is not settled: git add it':
    'la fusión de este archivo no está resuelta: añádalo con git add',
  'the object is not in this repository; a partial clone is made whole by: git fetch --refetch --no-filter':
    'el objeto no está en este repositorio; un clon parcial se completa con: git fetch --refetch --no-filter',
  'optional packages are missing': 'faltan paquetes opcionales',
};

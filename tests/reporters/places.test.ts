import { describe, expect, test } from 'vitest';
import { en } from '../../src/reporters/words/en.ts';
import { es } from '../../src/reporters/words/es.ts';
import { placeInWords } from '../../src/reporters/words/places.ts';

test.each([
  ['rows 2–6253', 'filas 2–6253'],
  ['table 2, row 3, column 2', 'tabla 2, fila 3, columna 2'],
  ['pages 3–127', 'páginas 3–127'],
  ["'rows of pages'!B14:F20", "'rows of pages'!B14:F20"],
  ['$.rows[3].page', '$.rows[3].page'],
])('%s reads %s in Spanish', (locator, spanish) => {
  expect(placeInWords(locator, es)).toBe(spanish);
  expect(placeInWords(locator, en)).toBe(locator);
});

describe('places in a PDF', () => {
  test.each([
    ['page 3', 'página 3'],
    ['page 3, table row 14', 'página 3, tabla, fila 14'],
    ['page 3, table rows 2–40', 'página 3, tabla, filas 2–40'],
    ['pages 1–3, 7', 'páginas 1–3, 7'],
    ['page 2, annotation 4', 'página 2, anotación 4'],
    ['page 2, annotations', 'página 2, anotaciones'],
    ['annotations of page 2', 'anotaciones de la página 2'],
    ['revision 1, page 2', 'versión 1, página 2'],
    ['revision 1, form fields 1–3', 'versión 1, campos de formulario 1–3'],
    ['removed page 3', 'página eliminada 3'],
    ['removed pages 3–4', 'páginas eliminadas 3–4'],
    ['unreferenced content, page 2, table row 1', 'contenido sin referencia, página 2, tabla, fila 1'],
    ['unreferenced content, object 12', 'contenido sin referencia, objeto 12'],
    ['unreferenced content, bytes 120–164', 'contenido sin referencia, bytes 120–164'],
    ['unused content of page 2', 'contenido sin usar de la página 2'],
    ['earlier versions and unreferenced objects', 'versiones anteriores y objetos sin referencia'],
    ['object 12', 'objeto 12'],
    ['document information, Author', 'información del documento, Author'],
    ['document information, page', 'información del documento, page'],
    ['document information, XMP metadata', 'información del documento, XMP metadata'],
    ['XMP metadata', 'metadatos XMP'],
    ['form field 3', 'campo de formulario 3'],
    ['form fields 1–3', 'campos de formulario 1–3'],
    ['default value of form field 2', 'valor inicial del campo de formulario 2'],
    ['default value of form fields 2–5', 'valor inicial de los campos de formulario 2–5'],
    ['choices of form field 2', 'opciones del campo de formulario 2'],
    ['XFA field 2', 'campo XFA 2'],
    ['XFA fields 2–3', 'campos XFA 2–3'],
    ['XFA form', 'formulario XFA'],
    ['attachment 1', 'adjunto 1'],
    ['embedded data 1', 'datos incrustados 1'],
    ['application data', 'datos de programas'],
    ['annotation', 'anotación'],
    ['structure', 'estructura'],
    ['signature', 'firma'],
    ['layers', 'capas'],
    ['outline', 'marcadores'],
    ['portfolio', 'cartera'],
    ['article', 'artículo'],
    ['page labels', 'etiquetas de páginas'],
    ['named destinations', 'destinos con nombre'],
    ['captured pages', 'páginas capturadas'],
    ['legal attestation', 'declaración legal'],
    ['names', 'nombres'],
  ])('%s reads %s in Spanish', (locator, spanish) => {
    expect(placeInWords(locator, es)).toBe(spanish);
    expect(placeInWords(locator, en)).toBe(locator);
  });
});

describe('places in documents and presentations', () => {
  test.each([
    ['paragraphs 3–9', 'párrafos 3–9'],
    ['footnotes, paragraph 2', 'notas al pie, párrafo 2'],
    ['header 2, table 1, row 4', 'encabezado 2, tabla 1, fila 4'],
    ['slide 3, table 1, rows 2–4', 'diapositiva 3, tabla 1, filas 2–4'],
    ['hidden slide 3, paragraph 1', 'diapositiva oculta 3, párrafo 1'],
    ['notes of slide 3, paragraph 1', 'notas de la diapositiva 3, párrafo 1'],
    ['comments of hidden slide 12', 'comentarios de la diapositiva oculta 12'],
    ['master of notes, paragraph 1', 'patrón de las notas, párrafo 1'],
    ['earlier version, paragraph 1', 'versión anterior, párrafo 1'],
    ['text left by saving', 'texto que quedó al guardar'],
    ['document properties', 'propiedades del documento'],
  ])('%s reads %s in Spanish', (locator, spanish) => expect(placeInWords(locator, es)).toBe(spanish));
});

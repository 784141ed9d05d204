/** PDF and what is kept beside it, with the parser of our own; PDFium is loaded when a document is opened. */
export { readFdf } from '../pdf/fdf.ts';
export { readPdf } from '../pdf/read.ts';

/** PDF, with the parser of our own; PDFium is loaded when a document is opened. */
export { readPdf } from '../pdf/read.ts';

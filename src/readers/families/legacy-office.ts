/** Office documents of before 2007, in compound files and in formats of their own; sheets of older programs. */
export { readCompound } from '../compound/read.ts';
export { readDoc } from '../doc/read.ts';
export { readLotus, readTextSheet } from '../old-sheets/read.ts';
export { readPpt } from '../ppt/read.ts';
export { readRtf } from '../rtf/read.ts';
export { readXls } from '../xls/read.ts';

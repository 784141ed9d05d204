/** Databases, tables of statisticians, and data of programs. */
export { readAppleAttributes } from '../apple/read.ts';
export { readArrow } from '../arrow/read.ts';
export { readAvro } from '../avro/read.ts';
export { readDbf } from '../dbf/read.ts';
export { readMessages } from '../gettext/read.ts';
export { readMemos } from '../memo/read.ts';
export { readPack } from '../message-pack/read.ts';
export { readParquet } from '../parquet/read.ts';
export { readPlist } from '../plist/read.ts';
export { readTransport } from '../sas-transport/read.ts';
export { readSpss } from '../spss/read.ts';
export { readSqlite } from '../sqlite/read.ts';
export { readStata } from '../stata/read.ts';

/** Archives, and data packed by itself. */
export { readAr } from '../ar/read.ts';
export { readCpio } from '../cpio/read.ts';
export { readIso } from '../iso/read.ts';
export { readGzip, readPacked } from '../packed/read.ts';
export { readRar } from '../rar/read.ts';
export { readRpm } from '../rpm/read.ts';
export { readSevenZip } from '../seven-zip/read.ts';
export { tarUnits as readTar } from '../shared/archive/tar.ts';
export { readZip } from '../zip/read.ts';

/** Pictures, sound and film, drawings, and compiled programs. */
export { readPicture } from '../image/read.ts';
export { readClass } from '../java-class/read.ts';
export { readMedia } from '../media/read.ts';
export { readMetafile } from '../metafile/read.ts';

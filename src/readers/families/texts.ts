/** Plain text, and data written as text. */
export { readCards } from '../card/read.ts';
export { readEdifact, readX12 } from '../edi/read.ts';
export { readGedcom } from '../gedcom/read.ts';
export { readHl7 } from '../hl7/read.ts';
export { readIni } from '../ini/read.ts';
export { readJson, readJsonLines } from '../json/read.ts';
export { readLog } from '../log/read.ts';
export { readNotebook } from '../notebook/read.ts';
export { readSql } from '../sql/read.ts';
export { readSubtitles } from '../subtitles/read.ts';
export { readText } from '../text/read.ts';
export { readToml } from '../toml/read.ts';
export { readYaml } from '../yaml/read.ts';

// Parses a CSV file in pieces with udsv and counts cells: FILE, FOLDER of the package.
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [file, folder] = process.argv.slice(2);
const { inferSchema, initParser } = createRequire(join(folder, 'index.js'))('udsv');
let parser;
let cells = 0;
const count = (rows) => {
  for (const row of rows) cells += row.length;
};
for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 19 })) {
  parser ??= initParser(inferSchema(chunk));
  parser.chunk(chunk, parser.stringArrs, count);
}
parser.end();
console.log(cells);

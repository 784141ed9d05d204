// Parses a CSV file in pieces with csv-parse and counts cells: FILE, FOLDER of the package.
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [file, folder] = process.argv.slice(2);
const { parse } = createRequire(join(folder, 'index.js'))('csv-parse');
let cells = 0;
for await (const row of createReadStream(file, { highWaterMark: 1 << 19 }).pipe(parse())) cells += row.length;
console.log(cells);

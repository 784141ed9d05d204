// Parses a CSV file in pieces with papaparse and counts cells: FILE, FOLDER of the package.
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [file, folder] = process.argv.slice(2);
const Papa = createRequire(join(folder, 'index.js'))('papaparse');
let cells = 0;
Papa.parse(createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 19 }), {
  chunk: ({ data }) => {
    for (const row of data) cells += row.length;
  },
  complete: () => console.log(cells),
});

// Reads a CSV file with a parser that only parses: `node parse.mjs FOLDER-OF-PEERS PARSER FILE`.
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [home, name, file] = process.argv.slice(2);
const library = createRequire(join(home, 'package.json'))(name);
let rows = 0;

const PARSERS = {
  papaparse: () =>
    new Promise((resolve) => {
      library.parse(createReadStream(file), { step: () => rows++, complete: resolve });
    }),
  async udsv() {
    let parser;
    for await (const chunk of createReadStream(file, 'utf8')) {
      parser ??= library.initParser(library.inferSchema(chunk));
      parser.chunk(chunk, parser.stringArrs, (list) => {
        rows += list.length;
      });
    }
    parser.end();
  },
  async 'csv-parse'() {
    const parser = library.parse({ relax_column_count: true, relax_quotes: true });
    for await (const _ of createReadStream(file).pipe(parser)) rows++;
  },
};

await PARSERS[name]();
console.log(rows);

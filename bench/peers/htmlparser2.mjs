// Reads a page in pieces with htmlparser2 and counts what it is told of: FILE, FOLDER of the package.
import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [file, folder] = process.argv.slice(2);
const { Parser } = createRequire(join(folder, 'index.js'))('htmlparser2');
let texts = 0;
let tags = 0;
const parser = new Parser({
  onopentag: () => {
    tags++;
  },
  ontext: (text) => {
    texts += text.length;
  },
});
for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 512 * 1024 }))
  parser.write(chunk);
parser.end();
console.log(tags, texts);

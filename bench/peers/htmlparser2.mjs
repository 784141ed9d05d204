// Reads a page in pieces with htmlparser2 and counts what it is told of: MODULE PAGE.
import { createReadStream } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [module, page] = process.argv.slice(2);
const { Parser } = await import(pathToFileURL(module).href);
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
for await (const chunk of createReadStream(page, { encoding: 'utf8', highWaterMark: 512 * 1024 }))
  parser.write(chunk);
parser.end();
console.log(tags, texts);

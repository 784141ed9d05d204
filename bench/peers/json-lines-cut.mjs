// Cuts a file into lines in the fastest way that there is in JavaScript, and parses each line with JSON.parse: FILE.
import { createReadStream } from 'node:fs';

let keys = 0;
let rest = '';
const count = (line) => {
  if (line !== '') keys += Object.keys(JSON.parse(line)).length;
};
for await (const chunk of createReadStream(process.argv[2], { encoding: 'utf8', highWaterMark: 1 << 19 })) {
  const text = rest + chunk;
  let from = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
    count(text.slice(from, end));
    from = end + 1;
  }
  rest = text.slice(from);
}
count(rest);
console.log(keys);

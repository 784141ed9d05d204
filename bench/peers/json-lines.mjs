// Reads a file line by line and parses each line with JSON.parse: FILE.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

let keys = 0;
const input = createReadStream(process.argv[2], { highWaterMark: 1 << 19 });
for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
  keys += Object.keys(JSON.parse(line)).length;
console.log(keys);

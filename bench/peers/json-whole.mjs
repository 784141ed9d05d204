// Parses a whole file with JSON.parse: FILE.
import { readFileSync } from 'node:fs';

console.log(JSON.parse(readFileSync(process.argv[2], 'utf8')).length);

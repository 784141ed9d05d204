// Looks for personal data with openredaction in a file, or in each file of a folder: PATH, FOLDER of the package.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [path, folder] = process.argv.slice(2);
const { OpenRedaction } = createRequire(join(folder, 'index.js'))('openredaction');
const files = statSync(path).isFile()
  ? [path]
  : readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
const engine = new OpenRedaction();
let found = 0;
for (const file of files) found += (await engine.detect(readFileSync(file, 'utf8'))).detections.length;
console.log(found);

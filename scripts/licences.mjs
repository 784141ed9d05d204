// The licences of what is bundled, code and data: each asks that its text goes along with copies.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The text of one file for all packages that the bundles' `inputs` (esbuild's metafile) come from. */
export function licencesOf(root, inputs) {
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined));
  return [
    ...[...folders].sort().map((folder) => notice(join(root, folder))),
    ...dataNotices(root, inputs),
  ].join(`\n${'-'.repeat(78)}\n\n`);
}

/** Of our own data that was made from others': `NOTICE.txt` beside it. */
function dataNotices(root, inputs) {
  const files = inputs
    .filter((input) => input.endsWith('.bin'))
    .map((input) => join(root, dirname(input), 'NOTICE.txt'));
  return [...new Set(files)].filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
}

/** `node_modules/@scope/name/file.js` → `node_modules/@scope/name`, also below another package. */
function packageFolder(input) {
  return /^((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
  if (file === undefined && license === undefined) throw new Error(`${name} states no licence`);
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
  const extra = existsSync(join(folder, 'NOTICE'))
    ? `\n${readFileSync(join(folder, 'NOTICE'), 'utf8').trim()}\n`
    : '';
  return `${name} ${version} (${license})\n${text}${extra}`;
}

// The licences of what is bundled: each asks that its text goes along with copies.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of one file for all packages that the bundles' `inputs` (esbuild's metafile) come from. */
export function licencesOf(root, inputs) {
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== undefined));
  return [...folders]
    .sort()
    .map((folder) => notice(join(root, folder)))
    .join(`\n${'-'.repeat(78)}\n\n`);
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

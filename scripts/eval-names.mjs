/**
 * npm run eval:names -- [--shipped] [--details] [--speed] [--out FILE]: how well names are recognised, by origin.
 *
 * Judged is the model of bench/names/apart.bin, which was taught none of the names of the evaluation; with
 * `--shipped` the one that is delivered, which may have been. `--speed` measures speed, size and load time, too.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { modelFile } from './model-file.mjs';
import { fetchPackages, node, root } from './project.mjs';

const args = process.argv.slice(2);
const shipped = args.includes('--shipped');
const model = join(root, shipped ? 'detectors/person/name/names.bin' : 'bench/names/apart.bin');

/** The model that is judged takes the place of the one that is delivered. */
const judged = {
  name: 'judged-model',
  setup: (setup) => setup.onResolve({ filter: /names\.bin$/ }, () => ({ path: model })),
};

const cache = join(root, 'node_modules/.cache/amparo');
async function bundle(entry, name, plugin = judged) {
  const outfile = join(cache, `${name}-${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    loader: { '.yaml': 'text', '.bin': 'binary', '.txt': 'text' },
    plugins: [plugin],
    logLevel: 'warning',
  });
  return outfile;
}

/** Milliseconds from the import of the model's code to its first answer, as delivered; the best of five. */
async function loadTime() {
  const lone = pathToFileURL(
    await bundle('detectors/person/name/model.ts', 'name-model', modelFile(pathToFileURL(model).href)),
  );
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    const before = performance.now();
    const { lookUp } = await import(`${lone.href}?${round}`);
    lookUp('Amparo');
    best = Math.min(best, performance.now() - before);
  }
  return best.toFixed(1);
}

const peers = fetchPackages('name-peers', ['compromise@14.17.0']);
const run = await bundle('bench/names/run.ts', 'eval-names');
const size = (statSync(model).size / 1e6).toFixed(2);
const speed = args.includes('--speed') ? ['--load', await loadTime(), '--size', size] : [];
process.exitCode = node([run, '--peers', peers, ...speed, ...args.filter((arg) => arg !== '--shipped')]);

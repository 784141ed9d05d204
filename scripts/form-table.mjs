// The forms of what detectors find (`src/core/sieve-table.ts`) as a file beside the bundle: to put them together takes half a second, and all
// detectors are loaded for it. Bundles for browsers go without: there size counts for more, and long logs are rare.
import { join } from 'node:path';
import { evaluated } from './baked.mjs';

/** The bytes of the file. */
export async function formTableOf(root, options) {
  const { packedForms } = await evaluated(join(root, 'src/form-table.ts'), options);
  return packedForms();
}

const NONE = 'export const formTable = undefined;';
const fromFile = (place) => `import { readFileSync } from 'node:fs';
import { unpackSieve } from './core/sieve-table.ts';
export const formTable = () => unpackSieve(readFileSync(new URL(${JSON.stringify(place)}, import.meta.url)));`;

/** esbuild's plugin. `place`: of the file, a URL relative to the output that reads it; undefined: there is none. */
export function formTableFile(place) {
  return {
    name: 'form-table',
    setup: (build) =>
      build.onLoad({ filter: /[\\/]src[\\/]form-table\.ts$/ }, ({ path }) => ({
        contents: place === undefined ? NONE : fromFile(place),
        loader: 'js',
        resolveDir: join(path, '..'),
      })),
  };
}

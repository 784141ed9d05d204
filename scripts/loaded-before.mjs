// esbuild makes a chunk of what each set of entry points shares: with a dozen entry points hundreds of small files, each of
// which costs time at every start. But most entry points are loaded only when another is there already, with all that it
// imports. Told to import that other one, too, they share one set: one chunk, which is loaded but once.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** esbuild's plugin. `later`: paths of modules; `before`: the one that is there already, or wanted in any case. */
export function loadedBefore(later, before) {
  return {
    name: 'loaded-before',
    setup(build) {
      const first = JSON.stringify(join(build.initialOptions.absWorkingDir, before));
      build.onLoad({ filter: later }, async ({ path }) => ({
        contents: `import ${first};\n${await readFile(path, 'utf8')}`,
        loader: 'ts',
      }));
    },
  };
}

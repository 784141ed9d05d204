// The model of names as a file beside the bundle, read when a text first needs it: within the bundle, as Base64, it is
// read and decoded at every start. Bundles for browsers hold it, for they cannot wait for it in the midst of a text.

/** esbuild's plugin. `place`: of the file, a URL relative to the output that reads it, or absolute. */
export function modelFile(place) {
  const contents = `import { readFileSync } from 'node:fs';
export const modelBytes = () => readFileSync(new URL(${JSON.stringify(place)}, import.meta.url));`;
  return {
    name: 'model-file',
    setup: (build) =>
      build.onLoad({ filter: /[\\/]person[\\/]name[\\/]bytes\.ts$/ }, () => ({ contents, loader: 'js' })),
  };
}

// The detectors' lists of examples (`*.examples.ts`) as a file beside the bundle, read when one of them is first looked at: they
// are a quarter of what a scan would load, and no scan needs them. Bundles for browsers hold them.
import { isDeepStrictEqual } from 'node:util';
import { build as esbuild } from 'esbuild';
import fg from 'fast-glob';
import { LAZILY } from './descriptions.mjs';

/** Stands for a list whose entries are read from the file when it is first looked at. */
const READER = `import { readFileSync } from 'node:fs';
import { lazily } from '${LAZILY}';
let files;
const listOf = (file, name) => {
  files ??= JSON.parse(readFileSync(new URL(PLACE, import.meta.url), 'utf8'));
  return files[file][name];
};
export const later = (file, name) => lazily([], () => listOf(file, name));`;

/** All lists of examples: `file` is the path below `detectors`. Gives `{ [file]: { finds, ignores … } }`. */
export async function allExamples(root, options) {
  const files = (await fg('detectors/**/*.examples.ts', { cwd: root })).sort();
  const contents = files.map((file, i) => `export * as file${i} from './${file}';`).join('\n');
  const { outputFiles } = await esbuild({
    ...{ stdin: { contents, resolveDir: root }, bundle: true, format: 'esm', platform: 'node', write: false },
    ...options,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const modules = await import(`data:text/javascript;base64,${code}`);
  const all = Object.fromEntries(files.map((file, i) => [file, { ...modules[`file${i}`] }]));
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(all)), all))
    throw new Error('an example is no plain data');
  return all;
}

/** esbuild's plugin. `place`: of the file, a URL relative to the output that reads it. */
export function examplesFile(place, all) {
  return {
    name: 'examples-file',
    setup(build) {
      build.onResolve({ filter: /^amparo:examples$/ }, ({ path }) => ({
        path,
        namespace: 'amparo-examples',
      }));
      build.onLoad({ filter: /.*/, namespace: 'amparo-examples' }, () => ({
        contents: READER.replace('PLACE', JSON.stringify(place)),
        loader: 'js',
      }));
      build.onLoad({ filter: /\.examples\.ts$/ }, ({ path }) => {
        const file = Object.keys(all).find((one) => path.replaceAll('\\', '/').endsWith(`/${one}`));
        const lists = Object.keys(all[file]).map(
          (name) =>
            `export const ${name} = /* @__PURE__ */ later(${JSON.stringify(file)}, ${JSON.stringify(name)});`,
        );
        return { contents: `import { later } from 'amparo:examples';\n${lists.join('\n')}`, loader: 'js' };
      });
    },
  };
}

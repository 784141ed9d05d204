// Modules named `*.baked.ts` export functions without arguments that give plain data: tables worked out of word lists, the
// same at each start. The build works them out and puts the data in their place, read when it is first asked for: reading
// JSON takes a tenth of the time that making such a table takes code that has just been loaded. Bundles for browsers make them
// themselves: there size counts for more.
import { build as esbuild } from 'esbuild';

/** esbuild's plugin. */
export function baked() {
  return {
    name: 'baked',
    setup(build) {
      const { define, loader } = build.initialOptions;
      build.onLoad({ filter: /\.baked\.ts$/ }, async ({ path }) => ({
        contents: dataOf(await evaluated(path, { define, loader })),
        loader: 'js',
      }));
    },
  };
}

async function evaluated(path, options) {
  const bundled = { entryPoints: [path], bundle: true, format: 'esm', platform: 'node', target: 'node20' };
  const { outputFiles } = await esbuild({ ...bundled, ...options, write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

function dataOf(module) {
  return Object.entries(module)
    .map(([name, give]) => {
      const data = give();
      const json = JSON.stringify(data);
      // A text need not be read.
      if (typeof data === 'string') return `export const ${name} = () => ${json};`;
      return `let ${name}Data;\nexport const ${name} = () => ${name}Data ??= JSON.parse(${JSON.stringify(json)});`;
    })
    .join('\n');
}

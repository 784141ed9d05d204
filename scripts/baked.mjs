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

/** What a module of the program exports. */
export async function evaluated(path, options) {
  const bundled = { entryPoints: [path], bundle: true, format: 'esm', platform: 'node', target: 'node20' };
  const { outputFiles } = await esbuild({ ...bundled, ...options, write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

function dataOf(module) {
  return Object.entries(module)
    .map(([name, give]) => {
      const data = give();
      if (typeof data === 'string') return `export const ${name} = () => ${JSON.stringify(data)};`;
      return `let ${name}Data;\nexport const ${name} = () => ${name}Data ??= ${expressionOf(data)};`;
    })
    .join('\n');
}

/** Texts need not be read: objects of nothing but texts are written as they are, and of a large one only what else is in it is JSON. */
function expressionOf(data) {
  if (typeof data === 'string') return JSON.stringify(data);
  if (data === null || Array.isArray(data) || !holdsText(data))
    return `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
  const members = Object.entries(data).map(
    ([key, value]) => `${JSON.stringify(key)}: ${expressionOf(value)}`,
  );
  return `{ ${members.join(', ')} }`;
}

const holdsText = (data) =>
  typeof data === 'object' &&
  Object.values(data).some((value) => typeof value === 'string' || holdsText(value));

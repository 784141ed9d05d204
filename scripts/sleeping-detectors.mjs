// A scan asks a handful of more than a hundred detectors: what the others need (so many digits, such words) tells that there is nothing
// for them. So in bundles for Node the list of detectors holds most of them asleep: what is asked of all (id, category, needs) as data,
// and functions that load the detector's module when they are first called, and then step aside.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { evaluated } from './baked.mjs';
import { AT_ONCE } from './sleeping.mjs';

/** What is asked of every detector at every scan. */
const KNOWN = ['id', 'category', 'identifies', 'needs'];
/** What describes it; looked at by lists of detectors alone. */
const DESCRIBED = ['about', 'sources', 'headers', 'notHeaders', 'finds', 'ignores'];

const ASLEEP = `
const DESCRIBED = ${JSON.stringify(DESCRIBED)};
const kinds = new Map();
const wake = (detector) => {
  const found = detector.load();
  for (const name of kinds.get(Object.getPrototypeOf(detector))) detector[name] = found[name];
};
const kindOf = (names) => {
  const kind = {};
  for (const name of names.split(' '))
    kind[name] = function (...given) {
      wake(this);
      return this[name](...given);
    };
  for (const name of DESCRIBED)
    Object.defineProperty(kind, name, { get() { return this.load()[name]; }, enumerable: true });
  kinds.set(kind, names.split(' '));
  return kind;
};
const asleep = (kind, known, load) => Object.assign(Object.create(kind), known, { load });`;

/** Paths of the modules of detectors that sleep. `awake`: whether one is asked by most scans, by its path below the root. */
export function sleepingDetectors(root, awake) {
  const index = join(root, 'detectors/index.ts');
  const modules = [
    ...readFileSync(index, 'utf8').matchAll(/^import \{ (\w+) \} from '\.\/([\w/-]+\.ts)';$/gm),
  ].map(([, name, path]) => ({
    name,
    path: join(dirname(index), path),
    isAwake: awake(`detectors/${path}`),
  }));
  return { index, modules, paths: modules.filter(({ isAwake }) => !isAwake).map(({ path }) => path) };
}

/** esbuild's plugin, before those that load modules of the program. */
export function detectorsAsleep({ index, modules }) {
  return {
    name: 'sleeping-detectors',
    setup(build) {
      const { define, loader } = build.initialOptions;
      build.onLoad({ filter: /[\\/]detectors[\\/]index\.ts$/ }, async ({ path }) => {
        if (path !== index) return undefined;
        const { detectors } = await evaluated(path, { define, loader });
        return { contents: listed(detectors, modules), loader: 'js' };
      });
    },
  };
}

function listed(detectors, modules) {
  const byPath = new Map(modules.map((one) => [`${one.path.replaceAll('\\', '/')}`, one]));
  const imports = [];
  const members = detectors.map((detector) => {
    const path = [...byPath.keys()].find((one) =>
      one.endsWith(`/detectors/${detector.id.replace('.', '/')}.ts`),
    );
    const { name, isAwake } = byPath.get(path) ?? {};
    if (name === undefined) throw new Error(`where is the detector ${detector.id}?`);
    if (!isAwake) return asleep(detector, name, path);
    imports.push(`import { ${name} } from ${JSON.stringify(path)};`);
    return name;
  });
  const kinds = [...new Set(detectors.map(functionsOf))].map(
    (names) => `const ${kindName(names)} = /* @__PURE__ */ kindOf(${JSON.stringify(names)});`,
  );
  return `${imports.join('\n')}${ASLEEP}\n${kinds.join('\n')}\nexport const detectors = [${members.join(',\n')}];\n`;
}

/** Names of what a detector does, with spaces between. */
const functionsOf = (detector) =>
  Object.keys(detector)
    .filter((key) => typeof detector[key] === 'function')
    .join(' ');
const kindName = (names) => names.replaceAll(' ', '_');

function asleep(detector, name, path) {
  const functions = functionsOf(detector);
  const known = KNOWN.filter((key) => key in detector);
  const rest = Object.keys(detector).filter(
    (key) => ![...functions.split(' '), ...DESCRIBED, ...known].includes(key),
  );
  if (rest.length > 0) throw new Error(`${detector.id}: ${rest.join(', ')} cannot sleep`);
  const data = known.map((key) => `${key}: ${dataText(detector[key])}`);
  const load = `() => ${AT_ONCE}(import(${JSON.stringify(path)})).${name}`;
  return `asleep(${kindName(functions)}, { ${data.join(', ')} }, ${load})`;
}

/** As JSON, with numbers without end. */
function dataText(data) {
  if (data === Infinity) return 'Infinity';
  if (Array.isArray(data)) return `[${data.map(dataText).join(', ')}]`;
  if (typeof data !== 'object') return JSON.stringify(data);
  return `{ ${Object.entries(data)
    .map(([key, value]) => `${key}: ${dataText(value)}`)
    .join(', ')} }`;
}

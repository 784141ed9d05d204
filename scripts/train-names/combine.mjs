// Trains the network of detectors/person/name/phrase.ts: names against other phrases, with much of what is known of
// their words taken away, since most names that are met are in no list. Then sets the thresholds.
import { join } from 'node:path';
import { build } from 'esbuild';
import { namePhrases, otherPhrases } from './phrases.mjs';
import { thresholds } from './thresholds.mjs';

const EPOCHS = 14;
/** The last rounds, whose weights are averaged: single rounds differ in what they sacrifice (Polyak and Juditsky, 1992). */
const AVERAGED = 6;
const RATE = 0.02;
const DECAY = 1e-6;
/** Of the names, none of whose words is in any list; of which some are not; of the other phrases, with unknown words. */
const UNSEEN = 0.3;
const HALF_SEEN = 0.35;
const UNSEEN_OTHERS = 0.12;
/** Of the names, those that are shown once more with none, or some, of their words in a list, besides and not instead. */
const SHOWN_AGAIN = 0.6;
/** Of words of names that are in no list, those that are a rare or foreign word as well, a town, another place, an ordinary word. */
const WORDS_TOO = 0.1;
const TOWNS_TOO = 0.05;
const PLACES_TOO = 0.05;
const COMMON_TOO = 0.01;
/** A false alarm weighs more than a missed name. */
const COST_OF_ALARM = 3;
/** One of so many phrases is kept apart from the training of the network, for the thresholds. */
const APART = 12;

/** The code that will read the network, on the model as far as it is made. */
async function readers(root, model) {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { shapeOf } from './shape.ts'; export * from './phrase.ts'; export { twoHashes } from './hash.ts';
        export { COMMON, DICTIONARY, KNOWN, LISTED, PLACE, TOWN } from './model.ts';`,
      resolveDir: join(root, 'detectors/person/name'),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    target: 'node20',
    write: false,
    loader: { '.bin': 'binary' },
    plugins: [
      { name: 'model', setup: (s) => s.onResolve({ filter: /names\.bin$/ }, () => ({ path: model })) },
    ],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** What is taken from the words of a phrase, and added to them. */
function changes({ COMMON, DICTIONARY, KNOWN, PLACE, TOWN }, unseen, random) {
  const forget = (token, keep, add = 0) => ({
    ...token,
    sets: (token.sets & keep) | add,
    raw: unseen(token.folded),
  });
  /** The first of the sets whose share of the words holds a random number. */
  const drawn = (shares) => {
    let at = random();
    for (const [share, sets] of shares) {
      at -= share;
      if (at < 0) return sets;
    }
    return 0;
  };
  const strange = (token) =>
    forget(
      token,
      0,
      drawn([
        [WORDS_TOO, DICTIONARY],
        [TOWNS_TOO, TOWN],
        [PLACES_TOO, KNOWN | PLACE],
        [COMMON_TOO, COMMON],
      ]),
    );
  const all = (tokens) => tokens.map(strange);
  const half = (tokens) => tokens.map((token) => (random() < 0.5 ? strange(token) : token));
  return {
    unseen: all,
    half,
    name: (tokens) => {
      const kind = random();
      return kind < UNSEEN ? all(tokens) : kind < UNSEEN + HALF_SEEN ? half(tokens) : tokens;
    },
    other: (tokens) => {
      const all = random() < UNSEEN_OTHERS;
      return tokens.map((token) => (all && random() < 0.5 ? forget(token, COMMON) : token));
    },
  };
}

/** Features of phrases: those that the network is trained on, and those kept apart. */
function collector({ shapeOf, features, groupOf, twoHashes, COMMON, FEATURES, LISTED }) {
  const rows = [];
  const apart = [];
  // `Baker Hughes`: only a list tells it from a name (`lexicon/things.ts`); learned here, Baker would be nobody's.
  const isNamelike = (tokens) =>
    tokens.length > 1 && tokens.every(({ sets }) => (sets & LISTED) !== 0 && !(sets & COMMON));
  const isApart = (text) => twoHashes(text.toLowerCase())[1] % (2 * APART) === 1;
  const add = (text, label, kind, change) => {
    const shape = shapeOf(text);
    if (!shape || shape.tokens.length === 0 || shape.institutional > 0 || shape.placeStart || shape.foreign)
      return 0;
    if (kind === 'own' && isNamelike(shape.tokens)) return 0;
    const input = new Float32Array(FEATURES);
    const joined = shape.comma || shape.initials > 0 || shape.tokens.length < text.split(/\s+/).length;
    const tokens = change(shape.tokens);
    features(tokens, joined, input);
    const row = { input, label, weight: 1, kind, words: tokens.length, group: groupOf(tokens) };
    (isApart(text) ? apart : rows).push(row);
    return 1;
  };
  return { rows, apart, isApart, add };
}

/** @returns Weights of the network, and the thresholds behind them. */
export async function combine({
  root,
  packages,
  lists,
  model,
  random,
  leaveOut,
  leaveOutPhrases,
  fold,
  unseen,
}) {
  const code = await readers(root, model);
  const change = changes(code, unseen, random);
  const { rows, apart, isApart, add } = collector(code);
  const isLeftOut = (text) => text.split(/[\s-]+/).some((part) => leaveOut.has(fold(part)));
  let names = 0;
  for (const text of namePhrases(packages, lists, random)) {
    if (isLeftOut(text)) continue;
    if (isApart(text)) {
      add(text, 1, 'unseen', change.unseen);
      add(text, 1, 'half', change.half);
    } else {
      names += add(text, 1, 'name', change.name);
      if (random() < SHOWN_AGAIN) add(text, 1, 'name', random() < 0.5 ? change.unseen : change.half);
    }
  }
  let others = 0;
  for (const { kind, phrases } of otherPhrases(packages, lists, random))
    for (const text of phrases)
      if (!leaveOutPhrases.has(text.toLowerCase())) others += add(text, 0, kind, change.other);
  const share = names / others;
  for (const row of rows) if (row.label === 0) row.weight *= share * COST_OF_ALARM;
  console.log(`phrases: ${names} names, ${others} others, ${apart.length} kept apart`);
  const weights = descend(rows, { ...code, random });
  return Float32Array.from([...weights, ...thresholds(apart, weights, code)]);
}

/** Stochastic gradient descent, AdaGrad. */
function descend(rows, { FEATURES, HIDDEN, NETWORK, random }) {
  const weights = Float32Array.from({ length: NETWORK }, () => (random() - 0.5) * 0.3);
  const squares = new Float32Array(NETWORK).fill(1e-3);
  const hidden = new Float32Array(HIDDEN);
  const mean = new Float64Array(NETWORK);
  const out = HIDDEN * (FEATURES + 1);
  const step = (at, slope) => {
    const whole = slope + DECAY * weights[at];
    squares[at] += whole * whole;
    weights[at] -= (RATE * whole) / Math.sqrt(squares[at]);
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(rows, random);
    let loss = 0;
    for (const { input, label, weight } of rows) {
      let sum = weights[out + HIDDEN];
      for (let unit = 0, at = 0; unit < HIDDEN; unit++, at += FEATURES + 1) {
        let inner = weights[at + FEATURES];
        for (let i = 0; i < FEATURES; i++) inner += input[i] * weights[at + i];
        hidden[unit] = Math.max(0, inner);
        sum += hidden[unit] * weights[out + unit];
      }
      const guess = 1 / (1 + Math.exp(-sum));
      loss -= Math.log(Math.max(1e-6, label ? guess : 1 - guess)) * weight;
      const error = (guess - label) * weight;
      for (let unit = 0, at = 0; unit < HIDDEN; unit++, at += FEATURES + 1) {
        if (hidden[unit] === 0) continue;
        const slope = error * weights[out + unit];
        step(out + unit, error * hidden[unit]);
        for (let i = 0; i < FEATURES; i++) if (input[i] !== 0) step(at + i, slope * input[i]);
        step(at + FEATURES, slope);
      }
      step(out + HIDDEN, error);
    }
    if (epoch >= EPOCHS - AVERAGED) for (let i = 0; i < NETWORK; i++) mean[i] += weights[i] / AVERAGED;
    console.log(`network, round ${epoch + 1}: loss ${(loss / rows.length).toFixed(4)}`);
  }
  return Float32Array.from(mean);
}

function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
}

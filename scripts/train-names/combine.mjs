// Trains the network of detectors/person/name/phrase.ts: names against other phrases, with much of what is known of
// their words taken away, since most names that are met are in no list.
import { join } from 'node:path';
import { build } from 'esbuild';
import { namePhrases, otherPhrases } from './phrases.mjs';

const EPOCHS = 14;
const RATE = 0.02;
const DECAY = 1e-6;
/** Of the names, none of whose words is in any list; of which some are not; of the other phrases, with unknown words. */
const UNSEEN = 0.3;
const HALF_SEEN = 0.35;
const UNSEEN_OTHERS = 0.12;
/** Of names that are in no list, those that are a rare or foreign word as well, a town, or another place. */
const WORDS_TOO = 0.06;
const TOWNS_TOO = 0.05;
const PLACES_TOO = 0.05;
/** A false alarm weighs more than a missed name. */
const COST_OF_ALARM = 3;

/** The code that will read the network, on the model as far as it is made. */
async function readers(root, model) {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { shapeOf } from './shape.ts'; export * from './phrase.ts'; export { COMMON, DICTIONARY, KNOWN, PLACE, TOWN } from './model.ts';`,
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
  const { shapeOf, features, COMMON, DICTIONARY, KNOWN, PLACE, TOWN, FEATURES, HIDDEN, NETWORK } = code;
  const rows = [];
  const forget = (token, keep, add = 0) => ({
    ...token,
    sets: (token.sets & keep) | add,
    raw: unseen(token.folded),
  });
  const add = (text, label, { weight, change }) => {
    const shape = shapeOf(text);
    if (!shape || shape.tokens.length === 0 || shape.institutional > 0 || shape.placeStart || shape.foreign)
      return;
    const input = new Float32Array(FEATURES);
    const joined = shape.comma || shape.initials > 0 || shape.tokens.length < text.split(/\s+/).length;
    features(change(shape.tokens), joined, input);
    rows.push({ input, label, weight });
  };
  const alsoKnown = () => {
    const at = random();
    if (at < WORDS_TOO) return DICTIONARY;
    if (at < WORDS_TOO + TOWNS_TOO) return TOWN;
    return at < WORDS_TOO + TOWNS_TOO + PLACES_TOO ? KNOWN | PLACE : 0;
  };
  const isApart = (text) => text.split(/[\s-]+/).some((part) => leaveOut.has(fold(part)));
  for (const text of namePhrases(packages, lists, random)) {
    if (isApart(text)) continue;
    const kind = random();
    const change = (tokens) =>
      tokens.map((token) =>
        kind < UNSEEN || (kind < UNSEEN + HALF_SEEN && random() < 0.5)
          ? forget(token, 0, alsoKnown())
          : token,
      );
    add(text, 1, { weight: 1, change });
  }
  const names = rows.length;
  const others = otherPhrases(packages, lists, random);
  for (const { phrases } of others) {
    for (const text of phrases) {
      if (leaveOutPhrases.has(text.toLowerCase())) continue;
      const all = random() < UNSEEN_OTHERS;
      const change = (tokens) =>
        tokens.map((token) => (all && random() < 0.5 ? forget(token, COMMON) : token));
      add(text, 0, { weight: 1, change });
    }
  }
  const share = names / (rows.length - names);
  for (const row of rows) if (row.label === 0) row.weight *= share * COST_OF_ALARM;
  console.log(`phrases: ${names} names, ${rows.length - names} others`);
  return descend(rows, { FEATURES, HIDDEN, NETWORK, random });
}

/** Stochastic gradient descent, AdaGrad. */
function descend(rows, { FEATURES, HIDDEN, NETWORK, random }) {
  const weights = Float32Array.from({ length: NETWORK }, () => (random() - 0.5) * 0.3);
  const squares = new Float32Array(NETWORK).fill(1e-3);
  const hidden = new Float32Array(HIDDEN);
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
    console.log(`network, round ${epoch + 1}: loss ${(loss / rows.length).toFixed(4)}`);
  }
  return weights;
}

function shuffle(list, random) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
}

/**
 * A text flame of one or more profiles of V8: who called whom, with the share of the time that was spent there and below.
 *
 *     node --cpu-prof --cpu-prof-dir=DIR bin/amparo.js scan --jobs 1 FILE    (a build that is not minified)
 *     node bench/flame.mjs PROFILE… [--least PERCENT] [--lines N]
 *
 * Shares below `--least` (2) are left out, and so are calls that only hand on to one other; `--lines` (15) are the dearest.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { least: { type: 'string', default: '2' }, lines: { type: 'string', default: '15' } },
});
if (positionals.length === 0) {
  console.error('usage: node bench/flame.mjs PROFILE… [--least PERCENT] [--lines N]');
  process.exit(2);
}

/** Where V8 names no function of the program: no part of what is asked. */
const OUTSIDE = new Set(['(root)', '(program)', '(idle)', '']);

/** A call tree with all calls of one name below one parent together; time in microseconds. */
const branch = (name) => ({ name, time: 0, below: new Map() });

function grow(tree, { nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const own = new Map();
  for (const [i, id] of samples.entries()) own.set(id, (own.get(id) ?? 0) + timeDeltas[i]);
  add(byId.get(nodes[0].id), tree, { byId, own });
}

/** Adds a node of the profile below `into`, and returns its time. */
function add(node, into, profile) {
  const { functionName } = node.callFrame;
  const name = functionName.startsWith('RegExp:') ? 'an expression' : functionName || '(unnamed)';
  let at = into;
  // A function that calls itself is told once.
  if (name !== into.name && name !== '(root)') {
    at = into.below.get(name) ?? branch(name);
    into.below.set(name, at);
  }
  let time = name === '(idle)' ? 0 : (profile.own.get(node.id) ?? 0);
  for (const child of node.children ?? []) time += add(profile.byId.get(child), at, profile);
  if (at !== into) at.time += time;
  return time;
}

/** The branches of at least so many microseconds, in order of the tree, the dearest first. */
function* shown(tree, depth, least) {
  const some = [...tree.below.values()].filter(({ name, time }) => time >= least && !OUTSIDE.has(name));
  for (const one of some.sort((a, b) => b.time - a.time)) {
    let last = one;
    const names = [one.name];
    for (let next = onlyOne(last); next; next = onlyOne(last)) {
      last = next;
      names.push(next.name);
    }
    yield {
      depth,
      time: one.time,
      name: names.length > 2 ? `${names[0]} … ${names.at(-1)}` : names.join(' › '),
    };
    yield* shown(last, depth + 1, least);
  }
}

/** What a call spends nearly all of its time in. */
function onlyOne({ time, below }) {
  const [dearest] = [...below.values()].sort((a, b) => b.time - a.time);
  return dearest !== undefined && dearest.time > time * 0.9 ? dearest : undefined;
}

const tree = branch('');
for (const path of positionals) grow(tree, JSON.parse(readFileSync(path, 'utf8')));
const all = [...tree.below.values()].reduce((sum, { time }) => sum + time, 0);
const rows = [...shown(tree, 0, (all * Number(values.least)) / 100)];
const enough = [...rows].sort((a, b) => b.time - a.time)[Number(values.lines) - 1]?.time ?? 0;
for (const { depth, time, name } of rows.filter((row) => row.time >= enough))
  console.log(`${((time / all) * 100).toFixed(0).padStart(4)} % ${'  '.repeat(depth)}${name}`);

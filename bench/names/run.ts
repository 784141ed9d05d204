/** Measures how well names are recognised, by origin: see scripts/eval-names.mjs. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtinEngine } from '../../src/registry.ts';
import { measureColumns, measureHarmless } from './columns.ts';
import { SECOND } from './more-sentences.ts';
import { passagesAbout, passagesAround } from './passages.ts';
import { ORIGINS } from './people.ts';
import { print } from './print.ts';
import {
  type Compromise,
  type Finder,
  ours,
  SpanTally,
  sentencesAbout,
  sentencesAround,
  theirs,
} from './prose.ts';
import { withTable } from './readme.ts';
import { measureArabic, measureCapitalised, measureCurve, measureSingle } from './single.ts';
import { measureSpeed } from './speed.ts';
import { Tallies } from './tally.ts';

const { values } = parseArgs({
  options: {
    peers: { type: 'string' },
    out: { type: 'string' },
    details: { type: 'boolean', default: false },
    speed: { type: 'boolean', default: false },
    /** Measured by scripts/eval-names.mjs: milliseconds, megabytes. */
    load: { type: 'string' },
    size: { type: 'string' },
  },
});

const engine = builtinEngine();
const finders: Record<string, Finder> = { ours: ours(engine) };
if (values.peers !== undefined) {
  const require = createRequire(join(values.peers, 'node_modules', 'x.js'));
  const nlp: Compromise = require('compromise');
  finders.compromise = theirs(nlp);
}

function measureProse() {
  const spans = new Map<string, SpanTally>();
  const at = (key: string) => spans.get(key) ?? spans.set(key, new SpanTally()).get(key)!;
  for (const [finder, find] of Object.entries(finders)) {
    for (const language of ['en', 'es'] as const) {
      for (const { name } of ORIGINS) {
        for (const { text, names } of sentencesAbout(name, language)) {
          const found = find(text);
          at(`${finder}/${language}/${name}`).count(names, found);
          at(`${finder}/${language}/all`).count(names, found);
        }
      }
      for (const { text, names } of sentencesAround(language)) {
        const found = find(text);
        at(`${finder}/${language}/all`).count(names, found);
        at(`${finder}/${language}/nobody`).count(names, found);
        if (values.details && finder === 'ours' && found.length > 0) console.log(`  nobody: ${text}`);
      }
    }
  }
  measurePassages(at);
  return spans;
}

/** The passages that nothing was mended by. */
function measurePassages(at: (key: string) => SpanTally): void {
  for (const [finder, find] of Object.entries(finders)) {
    for (const language of ['en', 'es'] as const) {
      const tally = at(`${finder}/${language}/passages`);
      for (const { name } of ORIGINS)
        for (const { text, names } of passagesAbout(SECOND, name, language)) tally.count(names, find(text));
      for (const { text, names } of passagesAround(SECOND, language)) tally.count(names, find(text));
    }
  }
}

// First of all, as in a scan: after the evaluation the compiled code would be that for its many other shapes of text.
const speed = values.speed ? measureSpeed() : undefined;
const columns = new Tallies();
const harmless = new Tallies();
const single = new Tallies();
const tell = (text: string) => values.details && console.log(`  ${text}`);
measureColumns(engine, columns.at);
measureHarmless(engine, harmless.at);
measureSingle(
  (origin) => single.at(origin, 'all'),
  (origin, name) => tell(`missed: ${origin}: ${name}`),
);
const phrases = measureCapitalised((phrase) => tell(`no name: ${phrase}`));
const arabic = measureArabic((phrase) => tell(`no name: ${phrase}`));
const spans = measureProse();
const figures = {
  columns,
  harmless,
  single,
  phrases,
  arabic,
  curve: measureCurve([1, 2, 3]),
  spans,
  speed,
  load: values.load,
  size: values.size,
};
const report = print(figures);
console.log(report);
if (values.out !== undefined) {
  writeFileSync(values.out, readFileSync('bench/names/intro.md', 'utf8') + report);
  writeFileSync('README.md', withTable(readFileSync('README.md', 'utf8'), figures));
}

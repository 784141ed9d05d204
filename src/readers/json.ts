import type { Probe, Reader } from '../core/types.ts';
import { writtenText } from './shared/cell-text.ts';
import { JsonLexer } from './shared/json/lexer.ts';
import { later } from './shared/later.ts';

/** Lines of the head that are looked at to tell one value to a line from one value in all. */
const LINES_SEEN = 20;

/** One JSON value (RFC 8259), or several in a row; GeoJSON and the like are JSON too. */
export const jsonReader: Reader = {
  id: 'json',
  extensions: ['json'],
  about: {
    name: { en: 'JSON', es: 'JSON' },
    reads: {
      en: 'arrays of objects as tables, nested paths as column names',
      es: 'listas de objetos como tablas, rutas anidadas como nombres de columna',
    },
  },
  recognise(probe) {
    const text = jsonHead(probe);
    if (text === undefined) return 0;
    const named = /^(?:json|geojson|topojson|har|jsonld|webmanifest)$/.test(probe.extension);
    if (!isSound(text, probe.head.length >= probe.size)) return named ? 0.6 : 0;
    return named ? 0.95 : 0.9;
  },
  read: later(async () => (await import('./families/texts.ts')).readJson),
  textOfCell: writtenText,
};

/** One JSON value to a line (ndjson.org, jsonlines.org). A damaged line does not touch the next. */
export const ndjsonReader: Reader = {
  id: 'ndjson',
  extensions: ['ndjson', 'jsonl'],
  about: {
    name: { en: 'JSON lines (NDJSON)', es: 'JSON por líneas (NDJSON)' },
    reads: {
      en: 'each line an object, together a table',
      es: 'cada línea un objeto, juntas una tabla',
    },
  },
  recognise(probe) {
    const text = jsonHead(probe);
    if (text === undefined) return 0;
    const named = /^(?:ndjson|jsonl|jsonlines|ldjson)$/.test(probe.extension);
    const { values, others } = lineKinds(text);
    if (values >= 2 && values >= 4 * others) return 0.97;
    return named && (values > 0 || !text.includes('\n')) ? 0.96 : 0;
  },
  read: later(async () => (await import('./families/texts.ts')).readJsonLines),
  textOfCell: writtenText,
};

/** The head as text if it begins as a JSON object or array does. */
function jsonHead(probe: Probe): string | undefined {
  const text = probe.text();
  return text !== undefined && /^[\s\uFEFF\x1e]*[{[]/.test(text) ? text : undefined;
}

/** True if the head, as far as it goes, has nothing that JSON has not. */
function isSound(text: string, complete: boolean): boolean {
  let sound = true;
  /** For each open bracket whether it is an array. */
  const open: boolean[] = [];
  const need = (condition: boolean) => {
    sound &&= condition;
  };
  const events = {
    open: (array: boolean) => open.push(array),
    close: (array: boolean) => need(open.pop() === array),
    key: () => need(open.at(-1) === false),
    scalar: () => need(open.length > 0),
    piece: () => {},
    comment: () => {},
    damaged: () => need(false),
  };
  const lexer = new JsonLexer(events, text.length + 1);
  lexer.write(text);
  if (complete) lexer.write('\n,');
  return sound;
}

/** An object or an array on a line of its own; `[Event "Open"]` and `[2024-03-01 10:00:00]` are tags, which begin with no value. */
const A_VALUE = /^(?:\{|\[\s*(?:["'[{\]]|-?\d+(?:\.\d+)?\s*[,\]eE]|(?:true|false|null)\b)).*[}\]]$/;

function lineKinds(text: string): { values: number; others: number } {
  const lines = text.split('\n', LINES_SEEN + 1);
  // The last line of the head may be cut off.
  const whole = text.endsWith('\n') || lines.length > LINES_SEEN ? lines : lines.slice(0, -1);
  const filled = whole.map((line) => line.trim()).filter((line) => line !== '');
  const values = filled.filter((line) => A_VALUE.test(line)).length;
  return { values, others: filled.length - values };
}

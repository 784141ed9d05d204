import { memorySource } from '../../core/memory-source.ts';
import type { Embedded, TextBlock, Unit, Visibility } from '../../core/types.ts';
import { innerFile } from '../shared/json/inner.ts';

type Fields = Record<string, unknown>;

/** Kinds of output that are text, and what the file is called that holds it. */
const TEXTS: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'text/markdown': 'md',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'text/latex': 'tex',
  'image/svg+xml': 'svg',
};
/** What screens show in place of a figure or a table that is there as another kind. */
const STAND_IN = /^<[\w. ]{1,200}(?: at 0x[0-9A-Fa-f]{1,16})?>$/;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Takes out of one cell what is a page, a text or a picture, as files and texts; what is left in the cell are its
 * numbers and settings. Format 3 has `input` and `text` where format 4 has `source` and `data`.
 */
export function* cellUnits(cell: Fields, number: number): Iterable<Unit> {
  const isCode = cell.cell_type === 'code';
  const source = taken(cell, 'source') + taken(cell, 'input');
  if (isCode && source !== '') yield sourceText(source, number);
  else if (source.trim() !== '') yield file(`cell-${number}.md`, source, 'visible');
  const attachments = cell.attachments;
  if (isFields(attachments)) {
    for (const bundle of Object.values(attachments)) {
      if (isFields(bundle)) yield* bundleUnits(bundle, `cell-${number}-attachment`, 'embedded');
    }
  }
  const outputs: unknown[] = Array.isArray(cell.outputs) ? cell.outputs : [];
  for (const [i, output] of outputs.entries()) {
    if (isFields(output)) yield* outputUnits(output, `cell-${number}-output-${i + 1}`);
  }
}

function* outputUnits(output: Fields, name: string): Iterable<Unit> {
  const text = taken(output, 'text') + taken(output, 'traceback');
  if (text.trim() !== '') yield file(`${name}.txt`, withoutColours(text), 'visible');
  yield* bundleUnits(output, name, 'visible');
  if (isFields(output.data)) yield* bundleUnits(output.data, name, 'visible');
}

/** The same thing in several kinds, each as a file. */
function* bundleUnits(bundle: Fields, name: string, visibility: Visibility): Iterable<Unit> {
  for (const kind of Object.keys(bundle)) {
    const extension = TEXTS[kind];
    if (extension !== undefined) {
      const text = taken(bundle, kind);
      if (text.trim() !== '' && !STAND_IN.test(text.trim()))
        yield named(kind, file(`${name}.${extension}`, text, visibility));
    } else if (/^[\w.+-]{1,60}\/[\w.+-]{1,100}$/.test(kind)) {
      const bytes = base64(bundle[kind]);
      if (bytes === undefined) continue;
      delete bundle[kind];
      yield { kind: 'file', source: memorySource(`${name}.${kind.split('/')[1]}`, bytes), visibility };
    }
  }
}

/** CSV that is attached may come in base64. Words of a text, too, are made of letters of base64. */
function named(kind: string, made: Embedded & { readonly text: string }): Embedded {
  const packed = kind === 'text/csv' || kind === 'text/plain' ? innerFile(made.text.trim()) : undefined;
  const { source, visibility } = made;
  return {
    kind: 'file',
    source: packed === undefined ? source : { ...packed, name: source.name },
    visibility,
  };
}

function file(name: string, text: string, visibility: Visibility): Embedded & { readonly text: string } {
  return { kind: 'file', source: memorySource(name, new TextEncoder().encode(text)), visibility, text };
}

function sourceText(text: string, number: number): TextBlock {
  return {
    kind: 'text',
    part: 'code',
    text,
    visibility: 'visible',
    locate: (start) => ({ locator: `cell ${number}, line ${text.slice(0, start).split('\n').length}` }),
  };
}

/** A text, or its lines, taken out of what holds it; other values stay there. */
function taken(fields: Fields, key: string): string {
  const value = fields[key];
  const isLines = Array.isArray(value) && value.every((line) => typeof line === 'string');
  if (typeof value !== 'string' && !isLines) return '';
  delete fields[key];
  return isLines ? value.join(key === 'traceback' ? '\n' : '') : value;
}

/** Colours of terminals (ECMA-48). */
const withoutColours = (text: string): string => text.replace(/\x1b\[[0-9;]{0,20}m/g, '');

function base64(value: unknown): Uint8Array | undefined {
  const text = Array.isArray(value) ? value.join('') : value;
  if (typeof text !== 'string') return undefined;
  const packed = text.replace(/\s{1,9}/g, '').replace(/={1,2}$/, '');
  if (packed.length < 8 || packed.length % 4 === 1 || !/^[A-Za-z0-9+/]*$/.test(packed)) return undefined;
  const binary = atob(packed);
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

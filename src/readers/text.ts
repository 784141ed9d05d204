import type { ByteSource, Probe, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { decodeText } from './shared/encoding.ts';
import { isBlank, type Line, LineCutter } from './shared/prose/lines.ts';
import { Segmenter } from './shared/prose/segment.ts';
import { EncodedBlocks } from './text/encoded.ts';
import { Markdown } from './text/markdown.ts';

/** Plain text and everything that is nothing more special. */
export const textReader: Reader = {
  id: 'text',
  extensions: ['txt', 'md', 'log'],
  about: {
    name: { en: 'Plain text', es: 'Texto sin formato' },
    reads: {
      en: 'paragraphs, aligned columns, tables of MediaWiki, AsciiDoc, reStructuredText and LaTeX, label and value, lists, encoded files (Base64, hexadecimal, uuencode)',
      es: 'párrafos, columnas alineadas, tablas de MediaWiki, AsciiDoc, reStructuredText y LaTeX, etiqueta y valor, listas, archivos codificados (Base64, hexadecimal, uuencode)',
    },
  },
  recognise,
  read: readText,
};

const EXTENSIONS = new Set(['txt', 'text', 'md', 'markdown', 'log', 'asc']);
/** Where comments and front matter are not shown. Elsewhere their marks are text. */
const MARKDOWN = /\.(?:md|markdown|mdx|mkd|mdown|rmd|qmd)$/i;
/** What is looked at together: tables are found within a window and go on in the next. */
const WINDOW_LINES = 500;
const WINDOW_CHARS = 64 * 1024;

/** Low, so that every reader of a format that is written in text comes first. */
function recognise(probe: Probe): number {
  const text = probe.text();
  if (text === undefined) return 0;
  // Front matter is YAML, and what follows is not.
  if (MARKDOWN.test(probe.name) && /^(?:---|\+\+\+)\s{0,80}\n/.test(text)) return 0.91;
  return EXTENSIONS.has(probe.extension) ? 0.35 : 0.3;
}

async function* readText(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const cutter = new LineCutter(context.limits.cellLength);
  const segmenter = new Segmenter();
  const encoded = new EncodedBlocks();
  const window = new Window();
  const markdown = MARKDOWN.test(source.name) ? new Markdown() : undefined;
  for await (const chunk of decodeText(source, { signal: context.signal })) {
    for (const line of cutter.cut(chunk, false)) {
      encoded.see(line);
      if (window.add(markdown?.seen(line) ?? line)) yield* segmenter.take(window.release());
    }
    yield* encoded.take();
    yield* markdown?.take() ?? [];
  }
  for (const line of cutter.cut('', true)) {
    encoded.see(line);
    window.add(markdown?.seen(line) ?? line);
  }
  yield* segmenter.take(window.rest());
  yield* segmenter.finish();
  yield* encoded.finish();
  yield* markdown?.finish() ?? [];
}

class Window {
  #lines: Line[] = [];
  #length = 0;

  /** True when the window is full. */
  add(line: Line): boolean {
    this.#lines.push(line);
    this.#length += line.text.length;
    return this.#lines.length >= WINDOW_LINES || this.#length >= WINDOW_CHARS;
  }

  /** The lines up to the last blank one, or all if that would be few. */
  release(): Line[] {
    let end = this.#lines.length;
    const least = end / 2;
    while (end > least && !isBlank(this.#lines[end - 1]!)) end--;
    return this.#take(end > least ? end : this.#lines.length);
  }

  rest(): Line[] {
    return this.#take(this.#lines.length);
  }

  #take(end: number): Line[] {
    const taken = this.#lines.slice(0, end);
    this.#lines = this.#lines.slice(end);
    this.#length = this.#lines.reduce((sum, line) => sum + line.text.length, 0);
    return taken;
  }
}

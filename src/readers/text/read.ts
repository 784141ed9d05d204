import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { decodeText } from '../shared/encoding.ts';
import { isBlank, type Line, LineCutter } from '../shared/prose/lines.ts';
import { Segmenter } from '../shared/prose/segment.ts';
import { EncodedBlocks } from './encoded.ts';
import { Markdown } from './markdown.ts';
import { MARKDOWN } from './marks.ts';

/** What is looked at together: tables are found within a window and go on in the next. */
const WINDOW_LINES = 500;

const WINDOW_CHARS = 64 * 1024;

export async function* readText(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
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

import { memorySource } from '../../core/memory-source.ts';
import { problem } from '../../core/problem.ts';
import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { programUnits } from '../shared/program.ts';
import { textBlock } from '../shared/text-block.ts';
import { problemOf } from '../shared/trouble.ts';
import { windowSource } from '../shared/zip/bytes.ts';
import { gapUnits } from '../shared/zip/gaps.ts';
import { LEAD, readTags, type Tags } from './tags.ts';

/** Endings by which programs know how the files are packed (tag 1125). */
const ENDINGS: Readonly<Record<string, string>> = {
  gzip: '.gz',
  bzip2: '.bz2',
  xz: '.xz',
  lzma: '.lzma',
  zstd: '.zst',
};

const COMPRESSOR = 1125;

export async function* readRpm(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  yield* programUnits(windowSource('lead', source, { start: 10, end: LEAD }), LEAD - 10, 'lead');
  try {
    const signature = await readTags(source, LEAD);
    yield* tagUnits(signature);
    const start = signature.end + ((8 - ((signature.end - LEAD) % 8)) % 8);
    yield* gapUnits(source, { start: signature.end, end: start });
    const header = await readTags(source, start);
    yield* tagUnits(header);
    context.signal.throwIfAborted();
    const compressor = header.texts.find(({ tag }) => tag === COMPRESSOR)?.texts[0] ?? '';
    const name = `payload.cpio${ENDINGS[compressor] ?? ''}`;
    const files = windowSource(name, source, { start: header.end, end: source.size });
    if (files.size === 0) yield problem('damaged', 'package is cut');
    else yield { kind: 'file', source: files, visibility: 'visible', packedSize: files.size };
  } catch (error) {
    yield problemOf(error);
  }
}

async function* tagUnits({ texts, strange }: Tags): AsyncIterable<Unit> {
  for (const { caption, texts: lines } of texts) {
    const text = lines.join('\n\n');
    if (text.trim() === '') continue;
    yield textBlock(text, {
      part: 'package header',
      locator: 'package header',
      visibility: 'property',
      header: caption,
    });
  }
  const bytes = memorySource('header', strange);
  yield* programUnits(bytes, bytes.size, 'package header');
}

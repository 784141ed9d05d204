import type { ByteSource, Problem, ReadContext, Unit } from '../../core/types.ts';
import { ByteWindow, hasMark } from '../shared/picture/window.ts';
import { textBlock } from '../shared/text-block.ts';
import { readAsf, readChunks } from './chunks.ts';
import { readEndTags, readId3 } from './id3.ts';
import { mediaKind } from './kinds.ts';
import { Matroska } from './matroska.ts';
import { Mp4 } from './mp4.ts';
import { Recording } from './recording.ts';
import { readFlac, readOgg } from './vorbis.ts';

export async function* readMedia(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
  const recording = new Recording(new ByteWindow(source));
  const problems: Problem[] = [];
  await recording.attempt(async () => void problems.push(...(await readParts(recording))));
  context.signal.throwIfAborted();
  const place = { part: 'metadata', locator: 'metadata', visibility: 'property' as const };
  for (const { key, text } of recording.texts) yield textBlock(text, { ...place, header: key });
  yield* recording.files;
  const all = [...problems, ...recording.problems()];
  yield* new Map(all.map((found) => [found.detail, found])).values();
}

async function readParts(recording: Recording): Promise<readonly Problem[]> {
  const { window } = recording;
  const kind = mediaKind(await window.some(0, 8_192));
  if (kind === 'mp4' || kind === 'matroska') {
    const parts = kind === 'mp4' ? new Mp4(recording) : new Matroska(recording);
    await parts.read();
    return parts.problems;
  }
  if (kind === 'riff' || kind === 'aiff') await readChunks(recording, kind === 'aiff');
  else if (kind === 'ogg') await readOgg(recording);
  else if (kind === 'asf') await readAsf(recording);
  else {
    const start = await readId3(recording, 0);
    if (hasMark(await window.some(start, 4), 'fLaC')) await readFlac(recording, start);
    else await readEndTags(recording);
  }
  return [];
}

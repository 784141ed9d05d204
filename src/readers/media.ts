import type { ByteSource, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { readAsf, readChunks } from './media/chunks.ts';
import { readEndTags, readId3 } from './media/id3.ts';
import { mediaKind } from './media/kinds.ts';
import { Matroska } from './media/matroska.ts';
import { Mp4 } from './media/mp4.ts';
import { Recording } from './media/recording.ts';
import { readFlac, readOgg } from './media/vorbis.ts';
import { ByteWindow, hasMark } from './shared/picture/window.ts';
import { textBlock } from './shared/text-block.ts';

/** Sounds and films: what their metadata says. What is heard and seen is not read, as it is not in pictures. */
export const mediaReader: Reader = {
  id: 'media',
  extensions: [
    ...['mp3', 'm4a', 'aac', 'wav', 'aif', 'aiff', 'flac', 'ogg', 'oga', 'opus', 'wma'],
    ...['mp4', 'm4v', 'mov', '3gp', 'avi', 'webm', 'mkv', 'ogv', 'wmv', 'asf'],
  ],
  about: {
    name: {
      en: 'Sounds and films (MP3, AAC, WAV, AIFF, FLAC, Ogg, WMA, MP4, MOV, AVI, Matroska, WebM, WMV)',
      es: 'Sonidos y vídeos (MP3, AAC, WAV, AIFF, FLAC, Ogg, WMA, MP4, MOV, AVI, Matroska, WebM, WMV)',
    },
    reads: {
      en: 'metadata, positions, chapters, covers and attached files; not what is heard and seen',
      es: 'metadatos, posiciones, capítulos, portadas y archivos adjuntos; no lo que se oye y se ve',
    },
    discloses: { en: 'subtitles', es: 'subtítulos' },
  },
  recognise: (probe) => (mediaKind(probe.head) === undefined ? 0 : 0.96),
  read: readMedia,
};

async function* readMedia(source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> {
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

import type { Reader } from '../core/types.ts';
import { mediaKind } from './media/kinds.ts';
import { later } from './shared/later.ts';

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
  read: later(async () => (await import('./families/pictures.ts')).readMedia),
};

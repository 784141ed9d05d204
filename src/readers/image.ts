import type { Reader } from '../core/types.ts';
import { pictureKind } from './image/kinds.ts';
import { later } from './shared/later.ts';

/** Pictures: what their metadata says and what follows them. What they show is read if OCR is asked for. */
export const imageReader: Reader = {
  id: 'image',
  extensions: [
    'png',
    'jpg',
    'jpeg',
    'gif',
    'webp',
    'bmp',
    'ico',
    'tif',
    'tiff',
    'heic',
    'avif',
    'jp2',
    'j2k',
    'psd',
    'psb',
  ],
  about: {
    name: {
      en: 'Pictures (PNG, JPEG, JPEG 2000, GIF, WebP, BMP, icons, TIFF, HEIC, AVIF, Photoshop)',
      es: 'Imágenes (PNG, JPEG, JPEG 2000, GIF, WebP, BMP, iconos, TIFF, HEIC, AVIF, Photoshop)',
    },
    reads: {
      en: 'metadata, positions, embedded thumbnails, bytes behind the picture; with --ocr the words in it',
      es: 'metadatos, posiciones, miniaturas, bytes tras la imagen; con --ocr, las palabras que muestra',
    },
    discloses: {
      en: 'pages in shades of grey without --ocr; with --ocr, words in WebP, HEIC, AVIF and Photoshop pictures',
      es: 'páginas en tonos de gris sin --ocr; con --ocr, palabras en imágenes WebP, HEIC, AVIF y Photoshop',
    },
  },
  recognise: (probe) => (pictureKind(probe.head) === undefined ? 0 : 0.97),
  read: later(async () => (await import('./families/pictures.ts')).readPicture),
};

import { describe } from 'vitest';
import { PLACES } from '../data/places.ts';
import { SECTIONS as MAILS } from '../mail/places.ts';
import { leak } from '../pdf/content.ts';
import { testCanaries } from './canary-matrix.ts';

const encoded = (file: Uint8Array | string): Uint8Array =>
  typeof file === 'string' ? new TextEncoder().encode(file) : file;

describe('people in data are in no copy', () => {
  testCanaries(
    PLACES.map(({ id, title, name, visibility, file }) => {
      const content = leak(`clean/${id}`, 3);
      const { rows, sentences } = content;
      return {
        title: `${title} (${name})`,
        name,
        visibility,
        rows,
        sentences,
        bytes: encoded(file(content)),
      };
    }),
  );
});

describe('people in mails are in no copy', () => {
  testCanaries(
    MAILS.flatMap(({ places }) => places).flatMap(({ id, title, visibility, hand }) => {
      if (!hand) return [];
      const content = leak(`clean/${id}`, 3);
      const { rows, sentences } = content;
      return [{ title, name: 'mail.bin', visibility, rows, sentences, bytes: hand(content) }];
    }),
  );
});

import { describe } from 'vitest';
import { PLACES } from '../office/places.ts';
import { leak } from '../pdf/content.ts';
import { testCanaries } from './canary-matrix.ts';

describe('people hidden in documents are in no copy', () => {
  testCanaries(
    PLACES.map((place) => {
      const content = leak(`clean/${place.format}/${place.title}`, 3);
      const { title, format, visibility } = place;
      const { rows, sentences } = content;
      return {
        ...{ title: `${title} (${format})`, name: `a.${format}`, visibility, rows, sentences },
        bytes: place.make(content),
      };
    }),
  );
});

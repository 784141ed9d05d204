import { describe, expect, it } from 'vitest';
import { personName } from '../../../detectors/person/name.ts';
import { HARMLESS } from './harmless.ts';
import { marked, SCRIPTS } from './sentences.ts';

const found = (text: string) =>
  [...personName.find!(text, {})].map(({ start, end }) => text.slice(start, end));

/** Names beside labels, titles, kin and patronymics of languages that are not written in Latin letters. */
describe.each(SCRIPTS)('$name', ({ named, unnamed }) => {
  it.each(named)('finds whom %s names', (sentence) => {
    const { text, names } = marked(sentence);
    expect(found(text)).toEqual(names);
  });

  it.each(unnamed)('finds nobody in %s', (sentence) => expect(found(sentence)).toEqual([]));
});

it.each(HARMLESS)('finds nobody private in %s', (text) => expect(found(text)).toEqual([]));

describe('text of many such words', () => {
  it.each(['श्री राम ', 'السيد أحمد ', 'Иванович Иван ', '说王说李', 'κύριος Νίκος ', 'አቶ አበበ '])(
    'is read once: %s',
    (piece) => expect(() => found(piece.repeat(500))).not.toThrow(),
  );
});

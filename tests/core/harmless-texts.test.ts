import { describe, expect, it } from 'vitest';
import { HarmlessTexts } from '../../src/core/text/harmless-texts.ts';

describe('texts known to be harmless', () => {
  it('are those that were told, with what stood around them', () => {
    const texts = new HarmlessTexts();
    texts.add('district', 'before', 'title');
    expect(texts.has('district', 'before', 'title')).toBe(true);
    expect(texts.has('district', '', 'title')).toBe(false);
    expect(texts.has('district', 'before', '')).toBe(false);
    expect(texts.has('districts', 'before', 'title')).toBe(false);
  });

  it('are never taken for others, however many there are', () => {
    const texts = new HarmlessTexts();
    for (let i = 0; i < 5_000; i++) texts.add(`remark no. ${i} of them`, '', '');
    let known = 0;
    for (let i = 0; i < 5_000; i++) {
      if (texts.has(`remark no. ${i} of them`, '', '')) known++;
      expect(texts.has(`remark no. ${i} of us`, '', '')).toBe(false);
    }
    expect(known).toBeGreaterThan(0);
    expect(known).toBeLessThanOrEqual(1024);
  });

  it('are short', () => {
    const texts = new HarmlessTexts();
    const long = 'word '.repeat(20);
    texts.add(long, '', '');
    texts.add('short', long, '');
    expect(texts.has(long, '', '')).toBe(false);
    expect(texts.has('short', long, '')).toBe(false);
  });
});

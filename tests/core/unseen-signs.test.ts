import { describe, expect, it } from 'vitest';
import { asSeen } from '../../src/core/text/unseen-signs.ts';
import type { TextBlock } from '../../src/core/types.ts';
import { scanBytes } from '../../src/index.ts';

/** Signs without width in texts. All people are invented. */

const SHY = '\u00ad';
const BREAK = '\u200b';
const block = (text: string): TextBlock => ({
  kind: 'text',
  part: 'body',
  text,
  visibility: 'visible',
  locate: (start, end) => ({ locator: text.slice(start, end) }),
});

describe('asSeen', () => {
  it.each([
    [`Na${SHY}dia${BREAK} Haddad`, 'Nadia Haddad'],
    [`${BREAK}Nadia\u2060 Haddad\ufeff`, 'Nadia Haddad'],
    [`สวัสดี${BREAK}ครับ`, `สวัสดี${BREAK}ครับ`],
    ['می\u200cروم', 'می\u200cروم'],
  ])('takes %j for %j', (given, seen) => {
    expect(asSeen(block(given)).text).toBe(seen);
  });

  it('leaves a text without them as it is', () => {
    const plain = block('Nadia Haddad');
    expect(asSeen(plain)).toBe(plain);
  });

  it('tells places of the original', () => {
    const text = `${BREAK}of ${BREAK}${SHY}Nadia${BREAK} Had${SHY}dad, ${SHY}born${BREAK}`;
    const seen = asSeen(block(text));
    const at = (word: string) => {
      const start = seen.text.indexOf(word);
      return seen.locate(start, start + word.length).locator;
    };
    expect(at('of')).toBe('of');
    expect(at('Nadia Haddad')).toBe(`Nadia${BREAK} Had${SHY}dad`);
    expect(at('born')).toBe('born');
  });
});

const verdictOf = async (name: string, text: string) =>
  (await scanBytes(name, new TextEncoder().encode(text))).verdict;

describe('texts with signs without width', () => {
  const WHO = 'Asylum seeker Nadia Haddad, born 06.11.1975';
  it.each([
    ['behind a name', WHO.replace('Nadia', `Nadia${BREAK}`)],
    ['in the word for a birth', WHO.replace('born', `bo${SHY}rn`)],
    ['behind every word', WHO.replaceAll(' ', `${BREAK} `)],
    ['in every word', WHO.replaceAll('a', `a${SHY}`)],
  ])('are stopped if they tell of people: %s', async (_, text) => {
    expect(await verdictOf('a.txt', `${text}\n`)).toBe('block');
    expect(await verdictOf('a.html', `<html><p>${text}</p></html>`)).toBe('block');
  });

  it.each([
    `Asylum${BREAK} applications in Nor${SHY}ther${SHY}land rose, 06.11.1975 to 07.12.1975`,
    `Nadia${BREAK} Haddad wrote the re${SHY}port`,
    `ผู้ลี้ภัย${BREAK}จำนวน 120 คน`,
  ])('pass if they tell of nobody: %s', async (text) => {
    expect(await verdictOf('a.txt', `${text}\n`)).toBe('pass');
  });
});

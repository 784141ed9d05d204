import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, originalRange } from '../../src/core/text/normalise.ts';

describe('normalise', () => {
  it.each([
    ['plain ASCII stays', 'A918-273-645', 'A918-273-645'],
    ['accented letters stay', 'número de extranjero', 'número de extranjero'],
    ['decomposed accents are composed', 'nu\u0301mero', 'número'],
    ['full-width digits', '８４４-７３-２６１９', '844-73-2619'],
    ['Arabic-Indic and Persian digits', '٣۱', '31'],
    ['Devanagari digits', '१९८७', '1987'],
    ['zero-width space', 'A\u200b918', 'A918'],
    ['soft hyphen and byte order mark', '\ufeffnacio\u00adnal', 'nacional'],
    ['no-break and thin spaces', '918\u00a0273\u2009645', '918 273 645'],
    ['en dash, em dash, minus', '918–273—645−1', '918-273-645-1'],
    ['ligature', 'ﬁle', 'file'],
    ['Cyrillic А before digits', 'А918273658', 'A918273658'],
    ['Cyrillic words stay', 'ул. Озёрная, д. 91', 'ул. Озёрная, д. 91'],
    ['combining joiner, invisible times, filler, selector', 'A9\u034f1\u20628\u3164-\ufe0f27', 'A918-27'],
    ['tags', 'A91\u{e0041}8', 'A918'],
    ['Cyrillic І, Ѕ, У and Ј among Latin letters', 'ІOЕ, ЅМITH, УV, ЈK', 'IOE, SMITH, YV, JK'],
    ['small Cyrillic letters among Latin ones', 'Маrlеni Хоquеbаl', 'Marleni Xoquebal'],
    ['a small Cyrillic а before an A-number', 'а918273658', 'a918273658'],
    ['Latin letters among Cyrillic ones', 'Иванoв, пacпорт', 'Иванов, паспорт'],
    ['small Cyrillic letters after figures stay', '91а, 12с, 2024р', '91а, 12с, 2024р'],
    ['a number cut after its hyphen', '899-41-\n7263', '899-41-7263'],
    ['the same with a return and spaces', '899-41-\r\n   7263', '899-41-7263'],
    ['the same behind a soft hyphen', '9182\u00ad\n73645', '918273645'],
    ['words cut after a hyphen stay', 'self-\nhelp', 'self-\nhelp'],
    ['points of a list stay', '1\n- 2\n- 3', '1\n- 2\n- 3'],
    ['dashes at the end of a line stay', 'A-\n12', 'A-\n12'],
    ['Greek words stay', 'ΑΘΗΝΑ', 'ΑΘΗΝΑ'],
  ])('%s', (_, text, expected) => {
    expect(normalise(text).text).toBe(expected);
  });

  it('gives the very string back when there is nothing to do', () => {
    const text = 'nothing to do';
    expect(normalise(text).text).toBe(text);
    expect(normalise(text).at(3)).toBe(3);
  });

  it('leads back to the whole original character where one became several', () => {
    const normalised = normalise('918½ Ocote');
    const start = normalised.text.indexOf('1⁄2');
    expect(originalRange(normalised, start, start + 1)).toEqual([3, 4]);
  });

  const messy = fc.string({
    unit: fc.constantFrom(...'Aa9 -\n\rаé½８\u0301\u200b\u00a0—АВ٣ﬁ張👩\u200d', '\ud83d\ude00'),
    maxLength: 40,
  });

  it('maps offsets in order, from the start to the end', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const { text: out, at } = normalise(text);
        for (let i = 1; i <= out.length; i++) expect(at(i)).toBeGreaterThanOrEqual(at(i - 1));
        expect(at(out.length)).toBe(text.length);
      }),
    );
  });

  it('gives spans that read the same once normalised', () => {
    fc.assert(
      fc.property(messy, (text) => {
        const prefix = 'é '.concat(text, ' ');
        const whole = `${prefix}918\u2013273\u2013645 fin`;
        const normalised = normalise(whole);
        const start = normalised.text.lastIndexOf('918-273-645');
        const [from, to] = originalRange(normalised, start, start + 11);
        expect(whole.slice(from, to)).toBe('918\u2013273\u2013645');
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentNotes } from '../../src/readers/pdf/structure/content-notes.ts';
import { pdfReader } from '../../src/readers/pdf.ts';
import { type PdfPage, writePdf } from '../helpers/pdf-writer.ts';
import { processorTime } from '../helpers/processor-time.ts';
import { readAll } from '../helpers/reading.ts';

const notes = (content: string) => contentNotes(Buffer.from(content, 'latin1'));

describe('what a content stream holds beside what it draws', () => {
  test.each<[string, string, string[], string[]]>([
    ['a comment', '0 g % row of Wei Ng\r1 0 0 rg', ['row of Wei Ng'], []],
    ['a comment at the end', '%%Hodan Warsame', ['Hodan Warsame'], []],
    [
      'a point with properties',
      '/F <</Name (Wei Ng) /Born (1990-01-02)>> DP',
      [],
      ['Name: Wei Ng\nBorn: 1990-01-02'],
    ],
    ['a mark with one text', '/Span <</Alt (Wei Ng) /MCID 3>> BDC () Tj EMC', [], ['Wei Ng']],
    ['texts within properties', '/A <</P [<</V (Wei Ng)>> (Oslo)]>> DP', [], ['Wei Ng; Oslo']],
    ['UTF-16', '/A <</V <FEFF00C9007600610021>>> BDC', [], ['Éva!']],
    ['a percent sign in a string', '(100% of \\(all) Tj <2541> Tj', [], []],
    ['a dictionary that is no mark’s', '/A (x) <</V (Wei Ng)>> Do', [], []],
    ['marks of structure', '/P <</MCID 0>> BDC (a) Tj EMC /Artifact <</Lang (en-US) /E (%)>> BDC', [], []],
    ['an inline picture', 'q BI /W 1 /H 1 ID %(a<<EIb% EI Q (b) Tj % c d e', ['c d e'], []],
  ])('%s', (_, content, comments, marks) => {
    expect(notes(content)).toEqual({ comments, marks });
  });

  test('any bytes are read', () => {
    const token = fc.constantFrom(
      '<<',
      '>>',
      '<',
      '(',
      ')',
      '%',
      '\n',
      ' ID ',
      ' EI ',
      'BDC',
      '/A',
      '\\',
      '1 ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(token, fc.string()), { maxLength: 60 }), (tokens) => {
        notes(tokens.join(''));
      }),
    );
  });

  test('dictionaries without end take linear time', () => {
    const start = processorTime();
    notes('<<'.repeat(200_000));
    notes('<</A '.repeat(100_000));
    notes('/A <</B ('.repeat(100_000));
    notes(' ID '.repeat(100_000));
    expect(processorTime() - start).toBeLessThan(3_000);
  });
});

async function unseen(marked: string) {
  const shown = { text: 'Wei Ng', x: 50, y: 700 };
  const objects = [`<< /Length ${marked.length} >>\nstream\n${marked}\nendstream`];
  const page: PdfPage = { items: [shown] };
  const file = Buffer.from(writePdf([page], {}, { objects })).toString('latin1');
  const whole = file.replace(/\/Contents (\d+ 0 R)/, '/Contents [$1 10 0 R]');
  const { texts } = await readAll(pdfReader, Uint8Array.from(Buffer.from(whole, 'latin1')));
  return texts
    .filter((text) => text.visibility !== 'visible')
    .map(({ text, visibility }) => [text, visibility]);
}

describe('on a page', () => {
  test.each<[string, string, string[][]]>([
    ['comments', '% Hodan Warsame, Oslo', [['Hodan Warsame, Oslo', 'slack']]],
    ['marks', '/F <</Name (Hodan Warsame)>> DP', [['Hodan Warsame', 'attribute']]],
    ['marks that say what is shown', '/F <</Name (Wei Ng)>> DP', []],
  ])('%s', async (_, marked, expected) => {
    expect(await unseen(marked)).toEqual(expected);
  });
});

async function inForm(content: string) {
  const objects = [
    `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Used 10 0 R >>',
  ];
  const page: PdfPage = { items: [{ text: 'Wei Ng', x: 50, y: 700 }] };
  const { texts } = await readAll(pdfReader, writePdf([page], {}, { objects }));
  return texts
    .filter((text) => text.visibility !== 'visible')
    .map(({ text, visibility }) => [text, visibility]);
}

describe('in a form', () => {
  test.each<[string, string, string[][]]>([
    ['comments', '% Hodan Warsame, Oslo\n0 0 9 9 re f', [['Hodan Warsame, Oslo', 'slack']]],
    ['marks', '/F <</Name (Hodan Warsame)>> DP', [['Hodan Warsame', 'attribute']]],
    ['texts that stand for what is drawn', '/Span <</ActualText (Hodan)>> BDC EMC', []],
  ])('%s', async (_, content, expected) => {
    expect(await inForm(content)).toEqual(expected);
  });
});

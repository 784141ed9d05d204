import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import type { TextBlock } from '../../src/core/types.ts';
import { pdfReader } from '../../src/readers/pdf.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { FIRST_EXTRA_OBJECT, writePdf } from '../helpers/pdf-writer.ts';
import { readContext, sourceOf } from '../helpers/read-units.ts';

async function texts(bytes: Uint8Array): Promise<(readonly [visibility: string, text: string])[]> {
  const context = { ...readContext, limits: DEFAULT_LIMITS, platform: nodePlatform };
  const blocks: TextBlock[] = [];
  for await (const unit of pdfReader.read(sourceOf(bytes, 'test.pdf'), context)) {
    if (unit.kind === 'text') blocks.push(unit);
  }
  return blocks.map(({ visibility, text }) => [visibility, text]);
}

/** A page that is set in a Type 3 font whose capital letters are squares of 14 units. `unit`: points at size 1. */
function typeThree(size: number, unit: number, text: string): Uint8Array {
  const glyph = '16 0 0 0 14 14 d1 0 0 14 14 re f';
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const font =
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 14 14] /FontMatrix [${unit} 0 0 ${unit} 0 0] ` +
    `/FirstChar 65 /LastChar 90 /Widths [${letters.map(() => 16).join(' ')}] /Resources << >> ` +
    `/CharProcs << ${letters.map((letter) => `/${letter} ${FIRST_EXTRA_OBJECT + 1} 0 R`).join(' ')} >> ` +
    `/Encoding << /Type /Encoding /Differences [65 ${letters.map((letter) => `/${letter}`).join(' ')}] >> >>`;
  const stream = `<< /Length ${glyph.length} >>\nstream\n${glyph}\nendstream`;
  const show = `BT /T3 ${size} Tf 100 500 Td (${text}) Tj ET`;
  const page = { items: [{ raw: show }], resources: { Font: `/T3 ${FIRST_EXTRA_OBJECT} 0 R` } };
  return writePdf([page], {}, { objects: [font, stream] });
}

test.each([
  [12, 0.05],
  [1, 0.6],
  [0.24, 2.5],
])('letters of a Type 3 font are as large as its matrix says: size %d, unit %d', async (size, unit) => {
  expect(await texts(typeThree(size, unit, 'ANA'))).toEqual([['visible', 'ANA']]);
});

test('letters that are too small are still not seen', async () => {
  expect(await texts(typeThree(0.24, 0.05, 'ANA'))).toEqual([['invisible-text', 'ANA']]);
});

test.each([
  ['a glyph of few operators', '569 0 161 -1588 409 32 d1\n161 -1588 248 1620 re\nf'],
  ['a glyph without a box', '500 0 d0 f'],
  ['a content of few operators', '/Pattern cs /P0 scn 0 0 612 792 re f'],
])('%s is no text for people', async (_, content) => {
  const stream = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  expect(await texts(writePdf([{ items: [] }], {}, { objects: [stream] }))).toEqual([]);
});

test('a text with numbers is one', async () => {
  const content = 'Case 12 of Ana Ruiz, 7 years';
  const stream = `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  expect(await texts(writePdf([{ items: [] }], {}, { objects: [stream] }))).toEqual([['property', content]]);
});

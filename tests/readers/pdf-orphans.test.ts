import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import type { Problem, Unit } from '../../src/core/types.ts';
import { pdfReader } from '../../src/readers/pdf.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { FIRST_EXTRA_OBJECT, pdfString, updatePdf, writePdf } from '../helpers/pdf-writer.ts';
import { allText, problemsOf, readContext, sourceOf } from '../helpers/read-units.ts';

async function read(bytes: Uint8Array): Promise<(Unit | Problem)[]> {
  const context = { ...readContext, limits: DEFAULT_LIMITS, platform: nodePlatform };
  const units: (Unit | Problem)[] = [];
  for await (const unit of pdfReader.read(sourceOf(bytes, 'test.pdf'), context)) units.push(unit);
  return units;
}
/** What nothing leads to any more. */
async function slack(bytes: Uint8Array): Promise<string> {
  const units = await read(bytes);
  expect(problemsOf(units)).toEqual([]);
  return allText(units.filter((unit) => unit.kind === 'text' && unit.visibility === 'slack')).join(' ');
}

const line = (text: string) => ({ items: [{ text, x: 50, y: 700 }] });
const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
const shown = (text: string) => stream(`BT /F1 10 Tf 50 700 Td (${text}) Tj ET`);
const FIRST = FIRST_EXTRA_OBJECT;
const write = (objects: readonly string[]) => writePdf([line('A page')], {}, { objects });

/** Puts bytes between the header and the first object; offsets are set right by a table that is looked for. */
function between(bytes: Uint8Array, text: string): Uint8Array {
  const whole = Buffer.from(bytes).toString('latin1');
  const at = whole.indexOf(`${FIRST} 0 obj`);
  const moved = whole.slice(0, at) + text + whole.slice(at);
  const shifted = moved.replace(/^(\d{10}) 00000 n/gm, (_, offset: string) => {
    const to = Number(offset) + (Number(offset) >= at ? text.length : 0);
    return `${String(to).padStart(10, '0')} 00000 n`;
  });
  const start = shifted.replace(
    /startxref\n(\d+)/,
    (_, offset: string) => `startxref\n${Number(offset) + text.length}`,
  );
  return Uint8Array.from(Buffer.from(start, 'latin1'));
}

describe('what nothing leads to', () => {
  test('content of no page', async () => {
    expect(await slack(write([shown('Ana Ruiz was here')]))).toBe('Ana Ruiz was here');
  });

  test('content and strings that the cross-reference does not speak of', async () => {
    const dict = `77 0 obj\n<< /Type /Annot /Subtype /Text /Contents ${pdfString('Ask Eva Soto')} >>\nendobj\n`;
    const bytes = between(write(['null']), `78 0 obj\n${shown('Luis Vega was here')}\nendobj\n${dict}`);
    const text = await slack(bytes);
    expect(text).toContain('Luis Vega was here');
    expect(text).toContain('Ask Eva Soto');
  });

  test('an object that was written twice in one version', async () => {
    const bytes = between(
      write([shown('Nobody')]),
      `${FIRST} 0 obj\n${shown('Marta Rey was here')}\nendobj\n`,
    );
    expect(await slack(bytes)).toContain('Marta Rey was here');
  });

  test.each<[string, Uint8Array]>([
    ['what the page shows, once more', write([shown('A page')])],
    ['maps, numbers and drawings', write([stream('0 0 m 9 9 l S'), stream('begincmap endcmap'), '17'])],
    ['a glyph', write([stream('500 0 0 0 500 700 d1 BT /F1 1 Tf (Ana) Tj ET')])],
    ['earlier versions', updatePdf(write([]), { [FIRST + 1]: shown('A new page') })],
    ['words like objects within a stream', write([stream('7 0 obj << /Title (Ana Ruiz) >> endobj 0 0 m S')])],
  ])('%s says nothing new', async (_, bytes) => {
    expect(await slack(bytes)).toBe('');
  });
});

import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import type { HelperThread, Platform, Problem, Unit } from '../../src/core/types.ts';
import type { Begin, Wanted } from '../../src/readers/pdf/ahead/messages.ts';
import { PageReader } from '../../src/readers/pdf/ahead/reader.ts';
import { pdfReader } from '../../src/readers/pdf.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { type PdfItem, type PdfPage, writePdf } from '../helpers/pdf-writer.ts';
import { sourceOf } from '../helpers/read-units.ts';

/** All of a unit that the engine sees. */
function plain(unit: Unit | Problem): unknown {
  if (unit.kind === 'problem' || unit.kind === 'file') return unit.kind === 'file' ? unit.source.name : unit;
  if (unit.kind === 'text') {
    const { kind: _, locate, ...text } = unit;
    return { ...text, at: locate(0, 1) };
  }
  const { table, firstRow } = unit;
  return Array.from({ length: unit.rowCount }, (_, row) =>
    Array.from({ length: unit.width(row) }, (_, column) => {
      const at = firstRow + row;
      const area = { top: at, bottom: at, left: column, right: column };
      return [unit.text(row, column), table.visibility(at, column), table.locate(area), table.title];
    }),
  );
}

async function read(bytes: Uint8Array, platform: Platform): Promise<unknown[]> {
  const context = { limits: DEFAULT_LIMITS, signal: new AbortController().signal, platform };
  const units: unknown[] = [];
  for await (const unit of pdfReader.read(sourceOf(bytes, 'test.pdf'), context)) units.push(plain(unit));
  return units;
}

/**
 * A helper that reads what it is asked for as a thread would, and fails after so many answers. `turns`: it answers once it has
 * been looked at so often, or when nobody has anything else to do.
 */
function helped(answers: number, turns = 0) {
  const seen = { answers: 0, turns: 0, closed: 0 };
  let wake: (() => void) | undefined;
  const later = (): Promise<void> =>
    new Promise((done) => {
      const patience = setTimeout(done, 20);
      wake = () => {
        clearTimeout(patience);
        done();
      };
    });
  const helperThread = (_: string, begin: object): HelperThread => {
    const reader = PageReader.open(structuredClone(begin) as Begin);
    return {
      async ask(wanted) {
        if (seen.answers >= answers) return undefined;
        seen.answers++;
        if (turns > 0) await later();
        return structuredClone((await reader).read(wanted as Wanted));
      },
      async turn() {
        seen.turns++;
        if (turns > 0 && seen.turns % turns === 0) wake?.();
      },
      close: () => void seen.closed++,
    };
  };
  return { seen, platform: { ...nodePlatform, helperThread } };
}

const NAMES = ['Ixchel Tzoc', 'Wei Ng', 'Ana Paz', 'Omar Diaz', 'Eva Ruiz', 'Luis Cruz'];

/** Rows of a table that goes on from page to page, some covered, with prose, notes and text on its side between. */
function page(number: number): PdfPage {
  const rows = NAMES.flatMap((name, i): PdfItem[] => [
    { text: `${number}-${i}`, x: 40, y: 700 - 20 * i },
    { text: name, x: 120, y: 700 - 20 * i },
    { text: `05/${10 + i}/19${60 + (number % 30)}`, x: 300, y: 700 - 20 * i },
  ]);
  const covered: PdfItem[] = number % 5 === 0 ? [{ raw: '0 g 115 655 120 14 re f' }] : [];
  const white: PdfItem[] =
    number % 7 === 0 ? [{ text: 'Born in Lima', x: 60, y: 300, color: '#ffffff' }] : [];
  const side: PdfItem[] = number % 9 === 0 ? [{ text: 'Turned text', x: 560, y: 300, rotate: 90 }] : [];
  // A page with fewer columns of its own, which go on those of the page before.
  if (number % 17 === 0) rows.splice(0, rows.length, ...rows.slice(0, 9).filter((_, i) => i % 3 !== 1));
  const frame: PdfItem[] = [{ raw: '0.3 w 36 690 400 20 re S' }];
  const marked: PdfItem[] =
    number % 11 === 0
      ? [{ raw: '/Span << /ActualText (Said instead) >> BDC BT /F1 9 Tf 60 200 Td (Drawn) Tj ET EMC' }]
      : [];
  return {
    items: [...rows, ...covered, ...white, ...side, ...frame, ...marked],
    annotations: number % 13 === 0 ? ['/Subtype /Text /Contents (A note)'] : [],
  };
}

const PAGES = 70;
const bytes = writePdf(Array.from({ length: PAGES }, (_, i) => page(i + 1)));

describe('pages that another thread reads', async () => {
  const alone = await read(bytes, nodePlatform);

  test.each<[string, number, number]>([
    ['all of them, but for those that this one reads while it waits', Number.POSITIVE_INFINITY, 0],
    ['slowly', Number.POSITIVE_INFINITY, 5],
    ['none: it fails at once', 0, 0],
    ['some: it fails in the midst', 7, 3],
  ])('%s', async (_, answers, turns) => {
    const { seen, platform } = helped(answers, turns);
    expect(await read(bytes, platform)).toEqual(alone);
    expect(seen.closed).toBe(1);
    expect(seen.answers).toBeLessThanOrEqual(Math.min(answers, Math.ceil(PAGES / 4)));
    if (answers > 0) expect(seen.turns).toBeGreaterThan(0);
  });

  test('small documents are read by one', async () => {
    const { seen, platform } = helped(Number.POSITIVE_INFINITY);
    await read(writePdf([page(1)]), platform);
    expect(seen).toEqual({ answers: 0, turns: 0, closed: 0 });
  });
});

/**
 * Reads a workbook whose only sheet has more than 512 MB of XML, the longest string that JavaScript can hold, and
 * checks that the last cell comes out. Prints one line of JSON.
 *
 *     node scripts/with-build.mjs bench/xlsx/large-sheet.ts [ROWS]
 */
import { mkdtempSync, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import type { ByteSource } from '../../src/core/types.ts';
import { xlsxReader } from '../../src/readers/xlsx.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { workbookFiles } from '../../tests/helpers/xlsx-writer.ts';
import { archive, type Packed, pack } from '../data/packed.ts';

const COLUMNS = [...'ABCDEFGHIJ'];
const LAST = 'the last cell';

function* sheetXml(rows: number): Iterable<string> {
  yield '<worksheet><sheetData>';
  for (let row = 1; row < rows; row++) {
    const cells = COLUMNS.map(
      (column, i) =>
        `<c r="${column}${row}" t="inlineStr"><is><t>value ${(row * 7919 + i * 31) % 99_991}</t></is></c>`,
    );
    yield `<row r="${row}">${cells.join('')}</row>`;
  }
  yield `<row r="${rows}"><c r="A${rows}" t="inlineStr"><is><t>${LAST}</t></is></c></row></sheetData></worksheet>`;
}

function fileSource(path: string): ByteSource {
  const file = openSync(path, 'r');
  const { size } = statSync(path);
  const read = async (offset: number, length: number) => {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
    readSync(file, bytes, 0, bytes.length, offset);
    return bytes;
  };
  return { name: 'large.xlsx', size, read };
}

async function measure(path: string) {
  const context = { limits: DEFAULT_LIMITS, signal: new AbortController().signal, platform: nodePlatform };
  const started = performance.now();
  const cpu = process.cpuUsage();
  let cells = 0;
  let last = '';
  const problems: string[] = [];
  for await (const unit of xlsxReader.read(fileSource(path), context)) {
    if (unit.kind === 'problem') problems.push(unit.detail);
    if (unit.kind !== 'rows') continue;
    for (let row = 0; row < unit.rowCount; row++) {
      for (let column = 0; column < unit.width(row); column++, cells++) last = unit.text(row, column);
    }
  }
  return {
    cells,
    lastCellRead: last === LAST,
    problems,
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: process.cpuUsage(cpu).user / 1e6,
    residentMB: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

const rows = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'amparo-'));
try {
  const path = join(folder, 'large.xlsx');
  const packed: Packed[] = [];
  for (const { name, data } of workbookFiles({ sheets: [{ name: 'Data', rows: [] }] })) {
    packed.push(await pack(name, name.endsWith('sheet1.xml') ? sheetXml(rows) : [String(data)]));
  }
  writeFileSync(path, archive(packed));
  const sheetMB = Math.round(Math.max(...packed.map(({ size }) => size)) / 1e6);
  process.stdout.write(`${JSON.stringify({ rows, sheetMB, ...(await measure(path)) })}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/**
 * Reads a workbook whose only sheet has more than 512 MB of XML, the longest string that JavaScript can hold, and
 * checks that the last cell comes out. Prints one line of JSON.
 *
 *     node scripts/with-build.mjs bench/xlsx/large-sheet.ts [ROWS]
 */
import { mkdtempSync, openSync, readSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, createDeflateRaw } from 'node:zlib';
import { DEFAULT_LIMITS } from '../../src/core/limits.ts';
import type { ByteSource } from '../../src/core/types.ts';
import { crc32 } from '../../src/readers/shared/zip-crc.ts';
import { xlsxReader } from '../../src/readers/xlsx.ts';
import { nodePlatform } from '../../src/run/platform-node.ts';
import { workbookFiles } from '../../tests/helpers/xlsx-writer.ts';

const COLUMNS = [...'ABCDEFGHIJ'];
const LAST = 'the last cell';

interface Packed {
  readonly name: string;
  readonly bytes: Buffer;
  readonly size: number;
  readonly crc: number;
}

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

async function pack(name: string, texts: Iterable<string>): Promise<Packed> {
  const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED });
  const parts: Buffer[] = [];
  deflate.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => deflate.on('end', resolve));
  let size = 0;
  let crc = 0;
  for (const text of texts) {
    const bytes = Buffer.from(text);
    size += bytes.length;
    crc = crc32(bytes, crc);
    if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve));
  }
  deflate.end();
  await ended;
  return { name, bytes: Buffer.concat(parts), size, crc };
}

function archive(files: readonly Packed[]): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, size, crc } of files) {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(name.length, 22);
    body.push(Buffer.from('PK\x03\x04'), fields, Buffer.from(name), bytes);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0'), fields, more, Buffer.from(name));
    offset += 30 + name.length + bytes.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...body, ...directory, Buffer.from('PK\x05\x06'), end]);
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

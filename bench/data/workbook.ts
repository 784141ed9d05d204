// Writes large workbooks as Excel writes them: shared strings, one sheet. All people are invented.
import { writeFileSync } from 'node:fs';
import { constants, crc32, createDeflateRaw } from 'node:zlib';

const GIVEN =
  'Mariam Omar Yusuf Nadia Luis Ana Pedro Fatima Ivan Olga Chen Wei Amina Kofi Tigist Jean Rosa Carlos'.split(
    ' ',
  );
const FAMILY =
  'Haddad Gomez Ivanova Tesfaye Okafor Nguyen Lopez Santos Khan Ahmadi Popov Garcia Diallo Mensah'.split(' ');
const SYLLABLES = 'ba re lo mi san ta vi go ne ru ka do pe la mar ti os en'.split(' ');
const COUNTRIES = ['Honduras', 'Syria', 'Ethiopia', 'Haiti', 'Venezuela', 'Guatemala'];

/** The same numbers in each run: xorshift, 32 bits. */
function numbers() {
  let state = 12_345;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const two = (number) => String(number).padStart(2, '0');
const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** Rows of people, or of a register of goods; more than eight columns are amounts. */
export function* rowsOf(kind, rows, columns) {
  const any = numbers();
  const one = (list) => list[any(list.length)];
  const name = (list) => (any(3) ? one(list) : capital(one(SYLLABLES) + one(SYLLABLES) + one(SYLLABLES)));
  const more = Array.from({ length: Math.max(0, columns - 8) }, (_, i) => `Amount ${i + 1}`);
  yield kind === 'people'
    ? [
        'Last name',
        'First name',
        'Date of birth',
        'Nationality',
        'A-Number',
        'Facility',
        'Status',
        'Intake',
        ...more,
      ]
    : ['Item', 'Code', 'Region', 'Price', 'Quantity', 'Delivered', 'Category', 'Remark', ...more];
  for (let i = 1; i < rows; i++) {
    const amounts = more.map(() => any(1_000_000) / 100);
    if (kind === 'people') {
      const born = `${1950 + any(50)}-${two(1 + any(12))}-${two(1 + any(28))}`;
      const number = `A${200_000_000 + i * 7 + any(7)}`;
      const rest = [
        one(COUNTRIES),
        number,
        `Processing Center ${any(40)}`,
        one(['pending', 'granted', 'denied']),
      ];
      yield [name(FAMILY), name(GIVEN), born, ...rest, 44_000 + any(900), ...amounts];
    } else {
      const place = ['North', 'South', 'East', 'West'][any(4)];
      const goods = [any(1_000_000) / 100, any(500), 40_000 + any(5_000), `Category ${any(30)}`];
      yield [i, `K-${any(100_000)}`, place, ...goods, `value ${any(100_000_000)}`, ...amounts];
    }
  }
}

function* sheetXml(rows, strings) {
  yield '<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
  let number = 0;
  for (const cells of rows) {
    number += 1;
    const inside = cells.map((cell, i) => {
      const place = String.fromCharCode(65 + i) + number;
      if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
      if (!strings.has(cell)) strings.set(cell, strings.size);
      return `<c r="${place}" t="s"><v>${strings.get(cell)}</v></c>`;
    });
    yield `<row r="${number}">${inside.join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function* stringsXml(strings) {
  yield `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${strings.size}">`;
  for (const text of strings.keys()) yield `<si><t>${text}</t></si>`;
  yield '</sst>';
}

const MAIN = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const FIXED = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET}.sharedStrings+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${MAIN}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${MAIN}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${MAIN}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${MAIN}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
};

/** Writes a workbook of so many rows and columns. */
export async function writeWorkbook(path, { kind, rows, columns }) {
  const strings = new Map();
  const files = [];
  for (const [name, text] of Object.entries(FIXED)) files.push(await pack(name, [text]));
  files.push(await pack('xl/worksheets/sheet1.xml', sheetXml(rowsOf(kind, rows, columns), strings)));
  files.push(await pack('xl/sharedStrings.xml', stringsXml(strings)));
  writeFileSync(path, archive(files));
}

async function pack(name, texts) {
  const deflate = createDeflateRaw({ level: constants.Z_BEST_SPEED });
  const parts = [];
  deflate.on('data', (part) => parts.push(part));
  const ended = new Promise((resolve) => deflate.on('end', resolve));
  let size = 0;
  let crc = 0;
  for (const text of inPieces(texts)) {
    const bytes = Buffer.from(text);
    size += bytes.length;
    crc = crc32(bytes, crc);
    if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve));
  }
  deflate.end();
  await ended;
  return { name, bytes: Buffer.concat(parts), size, crc };
}

function* inPieces(texts) {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function archive(files) {
  const body = [];
  const directory = [];
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
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...body, listed, Buffer.from('PK\x05\x06'), end]);
}

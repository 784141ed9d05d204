/** Places beyond those of `tests/e2e/clean`: a value that is hidden there is nowhere in a copy, also after unpacking all of it. */
import { describe, expect, test } from 'vitest';
import { COPY_FORMATS, type CopyFormat, makeCopy, readDocument, safeCopy } from '../../src/clean/index.ts';
import { memorySource } from '../../src/core/memory-source.ts';
import { copyTools } from '../../src/run/clean-tools.ts';
import { found, isHarmless, kit } from '../e2e/clean/canary.ts';
import { DOCX } from './places/docx.ts';
import { HTML } from './places/html.ts';
import { MAIL } from './places/mail.ts';
import { ODT } from './places/odt.ts';
import { PDF } from './places/pdf.ts';
import { CANARY, type Places, STAYS } from './places/place.ts';
import { PPTX } from './places/pptx.ts';
import { XLSX } from './places/xlsx.ts';

const { signal } = new AbortController();
const PACKED = [
  CANARY,
  Buffer.from(CANARY).toString('base64').slice(0, 10),
  Buffer.from(CANARY).toString('hex'),
];
/** Copies that hold texts. */
const WANTED = COPY_FORMATS.filter((format) => format !== 'csv');

/** The document holds nothing of it, so that no copy can. Formats take turns to be planned for and scanned; then all are written. */
function testPlaces(format: string, places: Places): void {
  describe(`hidden in ${format}`, () => {
    const all = Object.entries(places).map(
      ([name, make], i) => [name, make, WANTED[i % WANTED.length]!] as const,
    );
    test.each(all)('%s', async (_, make, wanted: CopyFormat) => {
      const bytes = make();
      const document = await readDocument(memorySource(`beds.${format}`, bytes), kit, signal);
      expect(JSON.stringify(document)).not.toContain(CANARY);
      const how = { kit, tools: copyTools(), lang: 'en', signal, path: `copy.${wanted}` } as const;
      const copy = await safeCopy(document, wanted, how);
      if ('fault' in copy) throw new Error(copy.fault.kind);
      expect(isHarmless(copy)).toBe(true);
      expect(found(copy.bytes, PACKED)).toEqual([]);
      expect(found(copy.bytes, [STAYS])).toEqual([STAYS]);
      for (const other of COPY_FORMATS) {
        const written = await makeCopy(document, copy.plan, other, how);
        if ('bytes' in written) expect([other, found(written.bytes, PACKED)]).toEqual([other, []]);
      }
    });
  });
}

testPlaces('pdf', PDF);
testPlaces('xlsx', XLSX);
testPlaces('docx', DOCX);
testPlaces('pptx', PPTX);
testPlaces('odt', ODT);
testPlaces('html', HTML);
testPlaces('eml', MAIL);

import type { ByteSource, Probe, Problem, ReadContext, Reader, Unit } from '../core/types.ts';
import { readDocument } from './docx/document.ts';
import { readOfficeZip } from './shared/office/office-zip.ts';

/** Word documents in Office Open XML (ECMA-376): DOCX, DOCM, DOTX, DOTM, in their transitional and strict forms. */
export const docxReader: Reader = {
  id: 'docx',
  about:
    'Word documents (DOCX, DOCM, DOTX): body, tables, headers, footnotes, comments, tracked changes, hidden text, fields, properties',
  async recognise(probe: Probe): Promise<number> {
    const names = await probe.zipNames();
    return names !== undefined && looksLikeDocument(names) ? 0.94 : 0;
  },
  read: (source: ByteSource, context: ReadContext): AsyncIterable<Unit | Problem> =>
    readOfficeZip(source, context, readDocument),
};

/** By the parts' names, the only thing to be had before unpacking. */
function looksLikeDocument(entryNames: readonly string[]): boolean {
  const names = entryNames.map((name) => name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase());
  if (names.includes('word/document.xml')) return true;
  if (!names.includes('[content_types].xml')) return false;
  if (names.some((name) => /^(?:xl|ppt|visio)\//.test(name))) return false;
  return names.some(
    (name) => /(?:^|\/)document\d{0,3}\.xml$/.test(name) || /^word\/[^/]{1,200}\.xml$/.test(name),
  );
}

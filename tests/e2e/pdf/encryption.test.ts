import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { FIRST_EXTRA_OBJECT, writePdf } from '../../helpers/pdf-writer.ts';
import { scanJson, temporaryFolder } from '../command.ts';
import { qpdfIsThere, rewriteAll } from './qpdf.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

/** Ways to encrypt with an empty password for readers, as qpdf's options. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  'rc4-40': ['--allow-weak-crypto', '--encrypt', '', 'own', '40', '--'],
  'rc4-128': ['--allow-weak-crypto', '--encrypt', '', 'own', '128', '--use-aes=n', '--'],
  'aes-128': ['--encrypt', '', 'own', '128', '--use-aes=y', '--'],
  'aes-256': ['--encrypt', '', 'own', '256', '--'],
  'plain-metadata': ['--encrypt', '', 'own', '256', '--cleartext-metadata', '--'],
};

test.skipIf(!qpdfIsThere())('metadata of encrypted files is read like all else', async () => {
  const packet =
    '<x:xmpmeta><rdf:Description><dc:description>Asylum applicant Ixchel Tzoc, born 1987-03-12, A216-283-497' +
    '</dc:description></rdf:Description></x:xmpmeta>';
  const stream = `<< /Type /Metadata /Subtype /XML /Length ${packet.length} >>\nstream\n${packet}\nendstream`;
  const catalog = `/Metadata ${FIRST_EXTRA_OBJECT} 0 R`;
  const items = [{ text: 'Average daily population', x: 50, y: 700 }];
  const bytes = writePdf([{ items }], {}, { catalog, objects: [stream] });
  const files = Object.entries(WAYS).map(([name, way]) => ({ file: join(folder.path, `${name}.pdf`), way }));
  for (const { file } of files) writeFileSync(file, bytes);
  await rewriteAll(files);
  const { report } = await scanJson(files.map(({ file }) => file));
  expect(report.files.map(({ verdict, persons }) => [verdict, persons])).toEqual(
    files.map(() => ['block', 1]),
  );
});

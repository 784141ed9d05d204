/** What is left of earlier versions of a file, and what no page leads to. */
import { FIRST_EXTRA_OBJECT, updatePdf } from '../../helpers/pdf-writer.ts';
import { type Content, twin } from './content.ts';
import { coverPages, LETTER, look, type Page, painted } from './drawing.ts';
import { attachment, csv, latin1, listPage, withPage } from './file-places.ts';
import { handFile, Objects, string, utf8Latin1 } from './hand.ts';
import type { Place } from './place.ts';

const ANY = /./;

const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

/** Replaces an object of a file by an incremental update. */
function revised(file: Uint8Array, find: RegExp, change: (body: string) => string): Uint8Array {
  const objects = [...latin1(file).matchAll(/(?<=^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)];
  const [, id, body] = objects.find(([, , text]) => find.test(text!))!;
  return updatePdf(file, { [Number(id)]: change(body!) });
}

/** The content of the first page in a file that is not compressed. */
const firstPage = (file: Uint8Array): number =>
  Number(/\/Type \/Page \/Parent[\s\S]*?\/Contents (\d+) 0 R/.exec(latin1(file))![1]);

const harmless = (content: Content): Page => {
  const counts = twin(`after-${content.random.int(1, 1e6)}`, 8);
  return { ...LETTER, ops: painted(counts, 700, look(counts)).ops };
};

/** Two versions of a file: the pages after the update are those of a file that never held the list. */
function earlierText(content: Content): Uint8Array {
  const before = handFile([listPage(content)]);
  const after = handFile([harmless(content)]);
  const body = new RegExp(`(?<=\\n)${firstPage(after)} 0 obj\\n([\\s\\S]*?)\\nendobj`).exec(
    latin1(after),
  )![1]!;
  return updatePdf(before, { [firstPage(before)]: body });
}

function removedPage(content: Content): Uint8Array {
  return revised(withPage(content), /\/Type \/Pages/, (body) =>
    body.replace(/\/Count 2 \/Kids \[(\d+ 0 R) \d+ 0 R\]/, '/Count 1 /Kids [$1]'),
  );
}

function earlierValue(content: Content): Uint8Array {
  const objects = new Objects();
  const fields = content.sentences.map((text, i) =>
    objects.add(
      `<< /Type /Annot /Subtype /Widget /FT /Tx /T (f${i}) /F 4 /Rect [200 ${420 - 24 * i} 540 ${438 - 24 * i}] /V ${string(text, content)} >>`,
    ),
  );
  const list = fields.join(' ');
  const around = {
    page: `/Annots [${list}]`,
    catalog: `/AcroForm << /Fields [${list}] >>`,
    objects: objects.all,
  };
  const file = handFile(coverPages(content), around);
  const cleared = Object.fromEntries(
    objects.all.map((body, i) => [FIRST_EXTRA_OBJECT + i, body.replace(/\/V [\s\S]* >>$/, '/V () >>')]),
  );
  return updatePdf(file, cleared);
}

const removedAttachment = (content: Content): Uint8Array =>
  revised(attachment('list.csv', (one) => utf8Latin1(csv(one)))(content), /\/Type \/Catalog/, (body) =>
    body.replace(/\/Names << [\s\S]*? >> >> /, ''),
  );

function behindTheEnd(content: Content): Uint8Array {
  const file = handFile(coverPages(content));
  const text = content.random.chance(0.5)
    ? `${content.sentences.join('.\n\n')}.\n`
    : [content.head, ...content.rows].map((row) => row.join('\t')).join('\n');
  return Uint8Array.from([...file, ...bytesOf(utf8Latin1(text))]);
}

export const HISTORY_PLACES: readonly Place[] = [
  {
    id: 'earlier-text',
    title: 'earlier text of a page',
    read: 'each version of a page that says something else',
    visibility: 'prior-revision',
    where: ANY,
    holds: [3, 12],
    hand: earlierText,
    lostByQpdf: true,
  },
  {
    id: 'removed-page',
    title: 'page that was removed',
    read: 'pages of earlier versions',
    visibility: 'prior-revision',
    where: ANY,
    holds: [3, 12],
    hand: removedPage,
    lostByQpdf: true,
  },
  {
    id: 'earlier-value',
    title: 'earlier value of a form field',
    read: 'values of earlier versions',
    visibility: 'prior-revision',
    where: ANY,
    holds: [1, 6],
    hand: earlierValue,
    lostByQpdf: true,
  },
  {
    id: 'removed-attachment',
    title: 'attachment that was removed',
    read: 'as a file of its own',
    visibility: 'embedded',
    where: ANY,
    holds: [4, 30],
    hand: removedAttachment,
    lostByQpdf: true,
  },
  {
    id: 'behind-the-end',
    title: 'behind the end of the file (`%%EOF`)',
    read: 'bytes there that are text',
    visibility: 'slack',
    where: ANY,
    holds: [3, 12],
    hand: behindTheEnd,
    lostByQpdf: true,
  },
];

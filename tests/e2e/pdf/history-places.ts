/** What is left of earlier versions of a file, and what no page leads to. */
import { updatePdf } from '../../helpers/pdf-writer.ts';
import { type Content, twin } from './content.ts';
import { LETTER, look, type Page, painted } from './drawing.ts';
import { latin1, listPage, withPage } from './file-places.ts';
import { handFile } from './hand.ts';
import type { Place } from './place.ts';

const ANY = /./;

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
];

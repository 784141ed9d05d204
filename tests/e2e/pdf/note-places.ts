/** Notes on pages, and links. */
import { calcSheet } from './calc.ts';
import { type Content, staff, twin } from './content.ts';
import { beside, published, string } from './hand.ts';
import { escaped, htmlPage } from './html.ts';
import type { Place } from './place.ts';
import { escapeXml } from './xml.ts';

const NOTE = /annotation|page 1/;

/** An annotation for each text. */
const notes = (entries: (text: string, content: Content) => string, subtype = 'Text') =>
  beside((content) => ({
    annotations: content.sentences.map(
      (text, i) =>
        `/Subtype /${subtype} /Rect [540 ${600 - 24 * i} 556 ${616 - 24 * i}] ${entries(string(text, content), content)}`,
    ),
  }));

/** A message that is ready to be sent, or a search. */
const address = (text: string, i: number) => {
  const encoded = encodeURIComponent(text).replace(/[()]/g, '');
  return i % 2 === 0
    ? `mailto:records@agency.example?subject=Case&body=${encoded}`
    : `https://search.agency.example/cases?lang=en&q=${encoded.replaceAll('%20', '+')}`;
};

export const NOTE_PLACES: readonly Place[] = [
  {
    id: 'note',
    title: 'note',
    read: 'the contents of annotations of every kind',
    visibility: 'annotation',
    where: NOTE,
    holds: [1, 8],
    hand: notes((text, content) => `/Contents ${text} /T ${string(staff(content), content)}`),
    reportlab: (content) => published(content, { notes: content.sentences }),
    sheet: (content) => {
      const counts = twin(`sheet-${content.random.int(1, 1e6)}`, content.sentences.length);
      return calcSheet(counts, {
        inCell: (row) =>
          `<office:annotation><dc:creator>${escaped(staff(content))}</dc:creator><text:p>${escaped(content.sentences[row]!)}</text:p></office:annotation>`,
      });
    },
  },
  {
    id: 'note-author',
    title: 'author of a note',
    read: 'the author and the subject of annotations',
    visibility: 'annotation',
    where: NOTE,
    holds: [1, 5],
    hand: notes((text) => `/Contents (See the table.) /T ${text}`),
  },
  {
    id: 'popup',
    title: 'pop-up',
    read: 'the contents of the window that belongs to a note',
    visibility: 'annotation',
    where: NOTE,
    holds: [1, 5],
    hand: notes((text) => `/Contents ${text} /Open false`, 'Popup'),
  },
  {
    id: 'reply',
    title: 'reply to a note',
    read: 'all notes of a thread',
    visibility: 'annotation',
    where: NOTE,
    holds: [1, 5],
    hand: beside((content, objects) => {
      const first = objects.add(
        '<< /Type /Annot /Subtype /Text /Rect [20 20 40 40] /Contents (Please check.) >>',
      );
      const replies = content.sentences.map((text) =>
        objects.add(
          `<< /Type /Annot /Subtype /Text /Rect [20 20 40 40] /F 2 /IRT ${first} /RT /R /Contents ${string(text, content)} >>`,
        ),
      );
      return { page: `/Annots [${[first, ...replies].join(' ')}]` };
    }),
  },
  {
    id: 'rich-note',
    title: 'rich text of a note',
    read: 'its words without the marks',
    visibility: 'annotation',
    where: NOTE,
    holds: [1, 5],
    hand: notes(
      (_, content) =>
        `/RC ${string(`<?xml version="1.0"?><body xmlns="http://www.w3.org/1999/xhtml">${content.sentences.map((text) => `<p>${escapeXml(text)}</p>`).join('')}</body>`, content)}`,
    ),
  },
  {
    id: 'free-text',
    title: 'text typed over the page (FreeText)',
    read: 'its contents, also where it has no appearance',
    visibility: 'annotation',
    where: NOTE,
    holds: [1, 6],
    hand: notes((text) => `/Contents ${text} /DA (/Helv 8 Tf 0 g)`, 'FreeText'),
    reportlab: (content) => published(content, { freeTexts: content.sentences }),
  },
  {
    id: 'highlight-note',
    title: 'note of a highlight',
    read: 'the contents of annotations of every kind',
    visibility: 'annotation',
    where: NOTE,
    holds: [1, 6],
    hand: notes((text) => `/Contents ${text} /QuadPoints [54 700 200 700 54 690 200 690]`, 'Highlight'),
    reportlab: (content) => published(content, { highlights: content.sentences }),
  },
  {
    id: 'link',
    title: 'address of a link',
    read: 'addresses of links and of what actions open',
    visibility: 'annotation',
    where: NOTE,
    holds: [1, 4],
    hand: beside((content) => ({
      annotations: content.sentences.map(
        (text, i) => `/Subtype /Link /A << /S /URI /URI (${address(text, i)}) >>`,
      ),
    })),
    reportlab: (content) => published(content, { links: content.sentences.map(address) }),
    html: (content) =>
      htmlPage(
        content,
        `<h1>Links</h1>${content.sentences.map((text, i) => `<p><a href="${escaped(address(text, i))}">More</a></p>`).join('')}`,
      ),
  },
];

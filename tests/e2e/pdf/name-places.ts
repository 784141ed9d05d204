/** Properties and names. */
import { jpeg, segment, utf8 } from '../../helpers/picture-writer.ts';
import { calcSheet } from './calc.ts';
import { type Content, twin } from './content.ts';
import { beside, type Objects, published, streamBody, string, utf8Latin1 } from './hand.ts';
import { escaped, htmlPage, htmlTable } from './html.ts';
import type { Place } from './place.ts';
import { escapeXml } from './xml.ts';

const ANY = /./;

const names = (kind: string, objects: Objects, entries: readonly (readonly [string, string])[]) =>
  `/${kind} ${objects.add(`<< /Names [${entries.map((entry) => entry.join(' ')).join(' ')}] >>`)}`;

const xmp = (content: Content) =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt>${content.sentences
    .map((text) => `<rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li>`)
    .join('')}</rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

const metadata = (content: Content) => streamBody(utf8Latin1(xmp(content)), '/Type /Metadata /Subtype /XML');

export const NAME_PLACES: readonly Place[] = [
  {
    id: 'information',
    title: 'document information',
    read: 'all entries, also those of no standard',
    visibility: 'property',
    where: ANY,
    holds: [1, 4],
    hand: beside((content) => {
      const keys = content.random.sample(
        ['Title', 'Subject', 'Keywords', 'CaseNote', 'Author'],
        content.sentences.length,
      );
      return { info: Object.fromEntries(content.sentences.map((text, i) => [keys[i]!, text])) };
    }),
    reportlab: (content) => {
      const keys = content.random.sample(
        ['title', 'subject', 'keywords', 'author'],
        content.sentences.length,
      );
      return published(content, {
        info: Object.fromEntries(content.sentences.map((text, i) => [keys[i]!, text])),
      });
    },
    html: (content) =>
      htmlPage(content, htmlTable(twin('information', 6)), { title: content.sentences.join('; ') }),
    sheet: (content) =>
      calcSheet(twin('information', 8), {
        meta: `<dc:subject>${escaped(content.sentences.join('; '))}</dc:subject>`,
      }),
  },
  {
    id: 'xmp',
    title: 'XMP metadata',
    read: 'all values with the names of their properties',
    visibility: 'property',
    where: ANY,
    holds: [1, 6],
    hand: beside((content, objects) => ({ catalog: `/Metadata ${objects.add(metadata(content))}` })),
  },
  {
    id: 'xmp-of-picture',
    title: 'XMP metadata of a picture on a page',
    read: 'as that of the document',
    visibility: 'property',
    where: ANY,
    holds: [1, 6],
    hand: beside((content, objects) => {
      const own = objects.add(metadata(content));
      const pixel = '/Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8';
      const picture = objects.stream('\x80', `/Type /XObject /Subtype /Image ${pixel} /Metadata ${own}`);
      const look = objects.stream(
        'q 60 0 0 40 0 0 cm /Im Do Q',
        `/Type /XObject /Subtype /Form /BBox [0 0 60 40] /Resources << /XObject << /Im ${picture} >> >>`,
      );
      return { annotations: [`/Subtype /Stamp /F 4 /Rect [440 60 500 100] /AP << /N ${look} >>`] };
    }),
  },
  {
    id: 'metadata-of-photograph',
    title: 'metadata of a photograph on a page',
    read: 'what cameras and people wrote into it (Exif, IPTC, XMP, comments)',
    visibility: 'property',
    where: /^picture metadata/,
    holds: [1, 6],
    hand: beside((content, objects) => {
      const shape = '/Width 640 /Height 480 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode';
      const comments = content.sentences.map((text) => segment(0xfe, utf8(text)));
      const photograph = Buffer.from(jpeg(comments)).toString('latin1');
      const picture = objects.stream(photograph, `/Type /XObject /Subtype /Image ${shape}`);
      const look = objects.stream(
        'q 60 0 0 40 0 0 cm /Im Do Q',
        `/Type /XObject /Subtype /Form /BBox [0 0 60 40] /Resources << /XObject << /Im ${picture} >> >>`,
      );
      return { annotations: [`/Subtype /Stamp /F 4 /Rect [440 60 500 100] /AP << /N ${look} >>`] };
    }),
  },
  {
    id: 'outline',
    title: 'outline',
    read: 'the titles of bookmarks',
    visibility: 'property',
    where: ANY,
    holds: [1, 8],
    hand: beside((content, objects) => {
      const first = 10;
      const count = content.sentences.length;
      const root = first + count;
      content.sentences.forEach((text, i) => {
        const next = i + 1 < count ? `/Next ${first + i + 1} 0 R` : '';
        const before = i > 0 ? `/Prev ${first + i - 1} 0 R` : '';
        objects.add(`<< /Title ${string(text, content)} /Parent ${root} 0 R ${next} ${before} >>`);
      });
      objects.add(`<< /Type /Outlines /First ${first} 0 R /Last ${root - 1} 0 R /Count ${count} >>`);
      return { catalog: `/Outlines ${root} 0 R` };
    }),
    reportlab: (content) => published(content, { outline: content.sentences }),
  },
  {
    id: 'named-destination',
    title: 'named destination',
    read: 'the names of places that links lead to',
    visibility: 'property',
    where: ANY,
    holds: [1, 6],
    hand: beside((content, objects) => {
      const sorted = [...content.sentences].sort();
      const all = names(
        'Dests',
        objects,
        sorted.map((text) => [string(text, content), '[0 /Fit]'] as const),
      );
      return { catalog: `/Names << ${all} >>` };
    }),
  },
  {
    id: 'article-thread',
    title: 'article thread',
    read: 'titles, authors and keywords of articles',
    visibility: 'property',
    where: ANY,
    holds: [1, 5],
    hand: beside((content, objects) => {
      const threads = content.sentences.map((text) =>
        objects.add(`<< /Type /Thread /I << /Title ${string(text, content)} >> >>`),
      );
      return { catalog: `/Threads [${threads.join(' ')}]` };
    }),
  },
  {
    id: 'page-label',
    title: 'page label',
    read: 'the texts before the numbers of pages',
    visibility: 'property',
    where: ANY,
    holds: [1, 1],
    hand: beside((content) => ({
      catalog: `/PageLabels << /Nums [0 << /S /D /P ${string(content.sentences[0]!, content)} >>] >>`,
    })),
  },
  {
    id: 'media-name',
    title: 'names of sound and film',
    read: 'the names of renditions, clips and their files',
    visibility: 'annotation',
    where: ANY,
    holds: [1, 3],
    hand: beside((content, objects) => ({
      annotations: content.sentences.map((text) => {
        const said = string(text, content);
        const clip = objects.add(
          `<< /Type /MediaClip /S /MCD /N ${said} /CT (audio/mpeg) /D << /Type /Filespec /F (a.mp3) >> >>`,
        );
        const rendition = objects.add(`<< /Type /Rendition /S /MR /N (Sound) /C ${clip} >>`);
        return `/Subtype /Screen /A << /S /Rendition /OP 0 /R ${rendition} >>`;
      }),
    })),
  },
];

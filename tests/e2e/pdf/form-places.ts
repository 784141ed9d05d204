import type { Content } from './content.ts';
import { type Around, beside, form, type Objects, published, string, utf8Latin1, widget } from './hand.ts';
import type { Place } from './place.ts';
import { escapeXml } from './xml.ts';

const ANY = /./;

const fields = (entries: (text: string) => string) =>
  beside((content, objects) =>
    form(
      objects,
      content.sentences.map((text, i) => widget(i, `/F 4 ${entries(string(text, content))}`)),
    ),
  );

/** The facts of people each in a field of their own, with its caption. */
const captioned = (content: Content, objects: Objects): Around => {
  const [row] = content.rows;
  return form(
    objects,
    content.head.map((caption, i) =>
      widget(i, `/F 4 /TU ${string(caption, content)} /V ${string(row![i]!, content)}`),
    ),
  );
};

export const FORM_PLACES: readonly Place[] = [
  {
    id: 'field-value',
    title: 'value of a form field',
    read: 'values with the captions of their fields',
    visibility: 'form-field',
    where: ANY,
    holds: [1, 6],
    hand: fields((text) => `/V ${text}`),
    reportlab: (content) =>
      published(content, { fields: content.sentences.map((value) => ({ name: 'Remarks', value })) }),
  },
  {
    id: 'field-captions',
    title: 'facts of one person, each in a field',
    read: 'fields of a form as one record',
    visibility: 'form-field',
    where: ANY,
    holds: [1, 1],
    hand: beside(captioned),
    reportlab: (content) =>
      published(content, {
        fields: content.head.map((name, i) => ({ name, value: content.rows[0]![i]! })),
      }),
  },
  {
    id: 'field-default',
    title: 'default of a form field',
    read: 'what a field falls back to',
    visibility: 'form-field',
    where: ANY,
    holds: [1, 6],
    hand: fields((text) => `/DV ${text}`),
  },
  {
    id: 'field-hidden',
    title: 'hidden form field',
    read: 'fields that no viewer shows or prints',
    visibility: 'form-field',
    where: ANY,
    holds: [1, 6],
    hand: beside((content, objects) =>
      form(
        objects,
        content.sentences.map((text, i) => widget(i, `/F 2 /V ${string(text, content)}`)),
      ),
    ),
    reportlab: (content) =>
      published(content, {
        fields: content.sentences.map((value) => ({ name: 'Remarks', value, hidden: true })),
      }),
  },
  {
    id: 'field-option',
    title: 'choices of a form field',
    read: 'all choices, chosen or not',
    visibility: 'form-field',
    where: ANY,
    holds: [2, 8],
    hand: beside((content, objects) => {
      const options = content.sentences.map((text) => string(text, content)).join(' ');
      const choice =
        '/Type /Annot /Subtype /Widget /FT /Ch /Ff 131072 /F 4 /T (choice) /Rect [200 200 540 218]';
      return form(objects, [`${choice} /Opt [${options}]`]);
    }),
    reportlab: (content) => published(content, { options: content.sentences }),
  },
  {
    id: 'field-no-widget',
    title: 'form field that stands on no page',
    read: 'fields of the form that no page shows',
    visibility: 'form-field',
    where: ANY,
    holds: [1, 6],
    hand: beside((content, objects) => {
      const all = content.sentences.map((text, i) =>
        objects.add(`<< /FT /Tx /T (f${i}) /V ${string(text, content)} >>`),
      );
      return { catalog: `/AcroForm << /Fields [${all.join(' ')}] >>` };
    }),
  },
  {
    id: 'xfa',
    title: 'data of an XFA form',
    read: 'the data set under the names of its elements',
    visibility: 'form-field',
    where: ANY,
    holds: [1, 8],
    hand: beside((content, objects) => {
      const rows = content.sentences.map((text) => `<remark>${escapeXml(text)}</remark>`).join('');
      const data = `<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><form1>${rows}</form1></xfa:data></xfa:datasets>`;
      const template = objects.stream(
        '<template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"></template>',
      );
      const datasets = objects.stream(utf8Latin1(data));
      return { catalog: `/AcroForm << /Fields [] /XFA [(template) ${template} (datasets) ${datasets}] >>` };
    }),
  },
  {
    id: 'signature',
    title: 'name, reason and place of a signature',
    read: 'what the signature says of the signer',
    visibility: 'property',
    where: ANY,
    holds: [1, 1],
    hand: beside((content, objects) => {
      const [text] = content.sentences;
      const key = content.random.pick(['Reason', 'Name', 'Location', 'ContactInfo']);
      const signature = objects.add(
        `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 0 0 0] /Contents <00> /${key} ${string(text!, content)} >>`,
      );
      return form(
        objects,
        [`/Type /Annot /Subtype /Widget /FT /Sig /T (sig) /F 132 /Rect [0 0 0 0] /V ${signature}`],
        '/SigFlags 3',
      );
    }),
  },
];

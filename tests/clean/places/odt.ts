import { writeOdf } from '../../helpers/odt-writer.ts';
import { CANARY, type Places, STAYS } from './place.ts';

const stays = `<text:p>${STAYS}</text:p>`;
const body =
  (xml: string, more: { readonly styles?: string; readonly masters?: string; readonly meta?: string } = {}) =>
  () =>
    writeOdf({ body: `${stays}${xml}`, ...more });
const file = (name: string, data: string) => () => writeOdf({ body: stays }, [{ name, data }]);
const text = `<text:p>${CANARY}</text:p>`;

export const ODT: Places = {
  'properties of the document': body('', {
    meta: `<meta:initial-creator>${CANARY}</meta:initial-creator><dc:creator>${CANARY}</dc:creator><meta:keyword>${CANARY}</meta:keyword><meta:user-defined meta:name="${CANARY}">${CANARY}</meta:user-defined><meta:template xlink:title="${CANARY}" xlink:href="${CANARY}.ott"/>`,
  }),
  'notes at the margin, and who wrote them': body(
    `<text:p>x<office:annotation><dc:creator>${CANARY}</dc:creator>${text}</office:annotation></text:p>`,
  ),
  'words that were deleted': body(
    `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info><dc:creator>${CANARY}</dc:creator></office:change-info>${text}</text:deletion></text:changed-region></text:tracked-changes>`,
  ),
  'hidden words, and those shown for a condition': body(
    `<text:p>x<text:hidden-text text:condition="ooow:1" text:string-value="${CANARY}" text:is-hidden="true">${CANARY}</text:hidden-text><text:conditional-text text:condition="ooow:1" text:string-value-if-true="x" text:string-value-if-false="${CANARY}">x</text:conditional-text></text:p>`,
  ),
  'hidden sections and letters': body(
    `<text:section text:name="${CANARY}" text:display="none">${text}</text:section><text:p text:style-name="w">${CANARY}</text:p><text:p><text:span text:style-name="n">${CANARY}</text:span></text:p>`,
    {
      styles:
        '<style:style style:name="w" style:family="paragraph"><style:text-properties fo:color="#ffffff"/></style:style><style:style style:name="n" style:family="text"><style:text-properties text:display="none"/></style:style>',
    },
  ),
  'variables and fields': body(
    `<text:user-field-decls><text:user-field-decl text:name="${CANARY}" office:value-type="string" office:string-value="${CANARY}"/></text:user-field-decls><text:p>x<text:variable-set text:name="v" text:display="none" office:value-type="string" office:string-value="${CANARY}"/><text:placeholder text:placeholder-type="text" text:description="${CANARY}">x</text:placeholder><text:drop-down text:name="${CANARY}"><text:label text:value="${CANARY}"/>x</text:drop-down></text:p>`,
  ),
  'sources, marks and links': body(
    `<text:p>x<text:bibliography-mark text:author="${CANARY}" text:title="${CANARY}">x</text:bibliography-mark><text:bookmark text:name="${CANARY}"/><text:reference-mark text:name="${CANARY}"/><text:a xlink:href="mailto:${CANARY}@example.org" office:title="${CANARY}" office:name="${CANARY}">x</text:a></text:p>`,
  ),
  'words for pictures, and drawings that are not shown': body(
    `<text:p><draw:frame draw:name="${CANARY}"><draw:image xlink:href="Pictures/${CANARY}.png"/><svg:title>${CANARY}</svg:title><svg:desc>${CANARY}</svg:desc></draw:frame></text:p>`,
  ),
  'forms and scripts': body(
    `<office:forms><form:form form:name="${CANARY}"><form:text form:name="${CANARY}" form:value="${CANARY}" form:current-value="${CANARY}" form:title="${CANARY}"/><form:hidden form:name="x" form:value="${CANARY}"/></form:form></office:forms><text:p>x<text:script script:language="x">${CANARY}</text:script></text:p>`,
  ),
  'headers and footers': body('', {
    masters: `<style:master-page style:name="Standard"><style:header>${text}</style:header><style:footer>${text}</style:footer></style:master-page>`,
  }),
  'settings, macros and other files': file(
    'settings.xml',
    `<office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"><config:config-item config:name="PrinterName">${CANARY}</config:config-item></office:document-settings>`,
  ),
  macros: file(
    'Basic/Standard/Module1.xml',
    `<script:module xmlns:script="x">Sub a : MsgBox "${CANARY}" : End Sub</script:module>`,
  ),
  'a preview, and an earlier version': file('Versions/Version1', CANARY),
  'signatures and rights': file(
    'META-INF/documentsignatures.xml',
    `<Signature><SignatureProperty>${CANARY}</SignatureProperty></Signature>`,
  ),
  'charts, with the table behind them': file(
    'Object 1/content.xml',
    `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:chart="urn:oasis:names:tc:opendocument:xmlns:chart:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:chart><chart:chart><chart:title>${text}</chart:title><table:table table:name="local-table"><table:table-row><table:table-cell office:value-type="string">${text}</table:table-cell></table:table-row></table:table></chart:chart></office:chart></office:body></office:document-content>`,
  ),
  'XML comments': body(`<!-- ${CANARY} -->`),
};

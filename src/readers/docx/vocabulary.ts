const names = (text: string) => new Set(text.split(' '));

/** Elements whose text stands in a line (ECMA-376 part 1, 17.3.3; `t` of formulas, too). */
export const RUN_TEXTS = names('t delText');

/** Elements inside of which others mean something else. */
export const WRAPPERS = names(
  'pPr rPr trPr tcPr del moveFrom ins moveTo rPrChange pPrChange tcPrChange trPrChange tblPrChange sectPrChange',
);

/** Elements that only say what text looks like, or hold others. Their attributes hold nothing a person wrote. */
export const FORMATTING = names(
  'document body p r t rPr pPr tbl tr tc tblPr trPr tcPr tblGrid gridCol tcW tblW tblLook tblBorders tblLayout tblInd jc ' +
    'b bCs i iCs u strike dstrike caps smallCaps sz szCs color rFonts lang kern spacing w position vertAlign highlight shd ' +
    'vanish webHidden specVanish noProof rStyle pStyle ind numPr numId ilvl keepNext keepLines widowControl contextualSpacing ' +
    'top left bottom right insideH insideV start end sectPr pgSz pgMar pgNumType cols docGrid tblCellMar tblHeader cantSplit ' +
    'vAlign trHeight proofErr outlineLvl tabs suppressAutoHyphens autoSpaceDE autoSpaceDN adjustRightInd snapToGrid bidi rtl cs ' +
    'effect em shadow outline eastAsianLayout footnoteReference endnoteReference footnoteRef endnoteRef annotationRef ' +
    'commentReference commentRangeStart commentRangeEnd bookmarkEnd separator continuationSeparator instrText delText ' +
    'delInstrText sdt sdtPr sdtContent sdtEndPr drawing pict object headerReference footerReference titlePg',
);

/** Elements of form fields, content controls, tables and smart tags whose attributes are words (17.16, 17.5, 17.4). */
export const FORM_WORDS = names(
  'alias tag listItem listEntry default helpText statusText tblCaption tblDescription attr placeholderText',
);

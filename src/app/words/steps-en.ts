import type { Program, Steps } from './types.ts';

export const stepsEn: Readonly<Record<Program, Steps>> = {
  excel: {
    name: 'Excel',
    sure: [
      'Select only the cells that your readers need, and copy them (Ctrl+C). Counts are better than lists of people.',
      'Open a new, empty workbook (Ctrl+N).',
      'Choose Home › Paste › Paste Values. Formulas, comments and hidden parts do not come along.',
      'Look at each column: does anybody need it? Delete the column if not.',
      'Save the new workbook under a new name (F12).',
      'Drop the new workbook onto this page before you send it.',
    ],
    see: {
      'hidden-sheet': 'Right-click the name of any sheet at the bottom, then Unhide.',
      'very-hidden-sheet':
        'Excel’s menus do not show this sheet. Press Alt+F11, choose the sheet on the left, and set Visible to -1 below.',
      'hidden-row': 'Select all (Ctrl+A), then Home › Format › Hide & Unhide › Unhide Rows.',
      'hidden-column': 'Select all (Ctrl+A), then Home › Format › Hide & Unhide › Unhide Columns.',
      'filtered-row': 'Choose Data › Clear, beside the funnel.',
      'collapsed-group': 'Click each + at the left and at the top of the sheet.',
      'invisible-text':
        'Select all (Ctrl+A), then Home › Font Color › Automatic and Home › Fill Color › No Fill.',
      comment: 'Choose Review › Show Comments, and Review › Notes › Show All Notes.',
      'pivot-cache': 'Double-click a total of the pivot table: a sheet with the people behind it opens.',
      'external-cache': 'Choose Data › Edit Links (or Workbook Links) to see where the copy is from.',
      'defined-name': 'Choose Formulas › Name Manager.',
      'validation-list': 'Select the cell with the list, then Data › Data Validation.',
      'header-footer': 'Choose View › Page Layout.',
      property: 'Choose File › Info, and look on the right.',
    },
  },
  calc: {
    name: 'LibreOffice Calc',
    sure: [
      'Select only the cells that your readers need, and copy them (Ctrl+C). Counts are better than lists of people.',
      'Open a new, empty spreadsheet (Ctrl+N).',
      'Choose Edit › Paste Special › Paste Special…, tick only Text, Numbers and Date & Time, then OK.',
      'Look at each column: does anybody need it? Delete the column if not.',
      'Save the new spreadsheet under a new name (Ctrl+Shift+S).',
      'Drop the new spreadsheet onto this page before you send it.',
    ],
    see: {
      'hidden-sheet': 'Choose Sheet › Show Sheet…',
      'very-hidden-sheet': 'Choose Sheet › Show Sheet…',
      'hidden-row': 'Select all (Ctrl+A), then Format › Rows › Show.',
      'hidden-column': 'Select all (Ctrl+A), then Format › Columns › Show.',
      'filtered-row': 'Choose Data › More Filters › Reset Filter.',
      'collapsed-group': 'Click each + at the left and at the top of the sheet.',
      'invisible-text': 'Select all (Ctrl+A), then Format › Clear Direct Formatting.',
      comment: 'Choose View › Comments.',
      'pivot-cache': 'Double-click a total of the pivot table: a sheet with the people behind it opens.',
      'external-cache': 'Choose Edit › External Links…',
      'defined-name': 'Choose Sheet › Named Ranges and Expressions › Manage…',
      'validation-list': 'Select the cell with the list, then Data › Validity…',
      'header-footer': 'Choose Format › Page Style…, then Header and Footer.',
      property: 'Choose File › Properties…',
    },
  },
  word: {
    name: 'Word',
    sure: [
      'Choose Review › Accept › Accept All Changes and Stop Tracking, then Review › Delete › Delete All Comments.',
      'Take out names and numbers, or write “a person”, “in spring”, “in the north” instead.',
      'Select what your readers need, and copy it (Ctrl+C).',
      'Open a new document (Ctrl+N), and choose Home › Paste › Keep Text Only.',
      'Save the new document under a new name (F12).',
      'Drop the new document onto this page before you send it.',
    ],
    see: {
      'tracked-change': 'Choose Review › All Markup in the list beside Track Changes.',
      comment: 'Choose Review › Show Comments.',
      'invisible-text':
        'Press Ctrl+Shift+8, then select all (Ctrl+A) and choose Home › Font Color › Automatic.',
      'header-footer': 'Double-click the top or the bottom of a page.',
      property: 'Choose File › Info, and look on the right.',
      embedded: 'Double-click each chart or table: the whole workbook behind it may open.',
    },
  },
  writer: {
    name: 'LibreOffice Writer',
    sure: [
      'Choose Edit › Track Changes › Accept All, then delete each comment (View › Comments shows them).',
      'Take out names and numbers, or write “a person”, “in spring”, “in the north” instead.',
      'Select what your readers need, and copy it (Ctrl+C).',
      'Open a new document (Ctrl+N), and choose Edit › Paste Special › Paste Unformatted Text.',
      'Save the new document under a new name (Ctrl+Shift+S).',
      'Drop the new document onto this page before you send it.',
    ],
    see: {
      'tracked-change': 'Choose Edit › Track Changes › Show.',
      comment: 'Choose View › Comments.',
      'invisible-text':
        'Press Ctrl+F10, then select all (Ctrl+A) and choose Format › Clear Direct Formatting.',
      'header-footer': 'Scroll to the top and the bottom of a page.',
      property: 'Choose File › Properties…',
      embedded: 'Double-click each chart or table: the whole spreadsheet behind it may open.',
    },
  },
  pdf: {
    name: 'a PDF',
    sure: [
      'Go back to the document that the PDF was made from (Word, Excel, LibreOffice). A PDF cannot be cleaned by drawing on it.',
      'In that document, delete the words themselves. A black box or black marker only covers them.',
      'Write “[removed]” where something was taken out.',
      'Make a new PDF: File › Export as PDF, or File › Save As › PDF.',
      'If you have only the PDF: print the pages on paper, black out the words with a thick pen, and scan them.',
      'Drop the new PDF onto this page before you send it.',
    ],
    see: {
      'covered-text':
        'Select the text around the black box with the mouse, copy it, and paste it into an empty document.',
      'invisible-text': 'Select all (Ctrl+A), copy, and paste into an empty document.',
      annotation: 'Open the list of comments in your PDF program.',
      'form-field': 'Click into each field of the form.',
      property: 'Choose File › Properties in your PDF program.',
      embedded: 'Open the list of attachments (the paper clip) in your PDF program.',
    },
  },
  other: {
    name: 'any program',
    sure: [
      'Open the file in the program that made it.',
      'Copy only what your readers need into a new, empty file. Counts are better than lists of people.',
      'Save it under a new name.',
      'Drop the new file onto this page before you send it.',
    ],
    see: {},
  },
};
